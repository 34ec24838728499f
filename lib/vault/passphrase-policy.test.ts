import { expect, test } from 'vitest'
import { weakPassphrase } from './passphrase-policy'

test.each([
  '',
  'short',
  'elevenchars',
  'one two six',
  'password1234',
  'Password Password',
  'PASSWORT-2026!',
  'correct horse battery staple',
  'my bitcoin wallet',
  'qwertyuiop[]',
  'qwertzuiop12',
  'abcdefghijkl',
  'zyxwvutsrqpo',
  '123456789012',
  'aaaaaaaaaaaaa',
  'abcabcabcabc',
  'tacotacotaco',
  'a a a a a a a',
  'holdfast holdfast',
  '            ',
])('refused: %s', (passphrase) => {
  expect(weakPassphrase(passphrase)).toBeDefined()
}) // prettier-ignore

test.each([
  'lantern orbit mustard gravel',
  'Tr0ub4dor&3xyz',
  'kürbis laterne nebel saft',
  'blue cup hat sky',
  'v9#kQ2!mZx7w',
  '柿 山 川 海 風 林 火 山 月 雪 花 鳥',
  'passwords never protect turtles',
])('taken: %s', (passphrase) => {
  expect(weakPassphrase(passphrase)).toBeUndefined()
}) // prettier-ignore

test('the reason says what to do', () => {
  expect(weakPassphrase('short')?.template).toContain('four words')
})
