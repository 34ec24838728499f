import { expect, test } from 'vitest'
import type { PressedKey } from './key-name'
import { keyCaps, pressKey } from './press-key'
import { COMMANDS } from './registry'

const key = (name: string, held: Partial<PressedKey> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const press = (pressed: ReturnType<typeof key>, isMac = false) =>
  pressKey(COMMANDS, pressed, { now: 1_000, isMac })

test('g and a letter go to a page', () => {
  const { begun, command } = press(key('g'))
  expect(command).toBeUndefined()
  expect(pressKey(COMMANDS, key('a'), { begun, now: 1_400, isMac: false }).command?.id).toBe('page.accounts')
  // g again is a page of its own, not another beginning.
  expect(pressKey(COMMANDS, key('g'), { begun, now: 1_400, isMac: false }).command?.id).toBe('page.gains')
})

test('a pair that takes too long is none', () => {
  const { begun } = press(key('g'))
  expect(pressKey(COMMANDS, key('a'), { begun, now: 3_000, isMac: false }).command).toBeUndefined()
})

test('a second key that means nothing ends the pair', () => {
  const { begun } = press(key('g'))
  const after = pressKey(COMMANDS, key('!'), { begun, now: 1_200, isMac: false })
  expect(after).toEqual({})
})

test('the palette is Ctrl+K, on a Mac Cmd+K, and nothing with both or with Alt', () => {
  expect(press(key('k', { ctrlKey: true })).command?.id).toBe('help.palette')
  expect(press(key('K', { ctrlKey: true })).command?.id).toBe('help.palette')
  expect(press(key('k', { metaKey: true }), true).command?.id).toBe('help.palette')
  expect(press(key('k', { ctrlKey: true }), true).command).toBeUndefined()
  expect(press(key('k', { ctrlKey: true, metaKey: true })).command).toBeUndefined()
  expect(press(key('k', { ctrlKey: true, altKey: true })).command).toBeUndefined()
  expect(press(key('k')).command).toBeUndefined()
})

test.each([
  'ن',
  'л',
  'κ',
  'ל',
])('the palette is where K lies on a keyboard that writes %s there', (letter) => {
  expect(press(key(letter, { code: 'KeyK', ctrlKey: true })).command?.id).toBe('help.palette')
  expect(press(key(letter, { code: 'KeyK', metaKey: true }), true).command?.id).toBe('help.palette')
  expect(press(key(letter, { code: 'KeyK' })).command).toBeUndefined()
})

test('a Latin letter counts, not where it lies', () => {
  expect(press(key('t', { code: 'KeyK', ctrlKey: true })).command).toBeUndefined()
  expect(press(key('k', { code: 'KeyV', ctrlKey: true })).command?.id).toBe('help.palette')
})

test('keys that are no sign are no command', () => {
  expect(press(key('Enter'))).toEqual({})
})

test('caps are those of the platform', () => {
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']])
  expect(keyCaps('mod+k', false, 'Strg')).toEqual([['Strg', 'K']])
  expect(keyCaps('g a', false)).toEqual([['G'], ['A']])
})
