import { expect, test } from 'vitest'
import { because, say } from '@/lib/core/sentence'
import { createTranslator } from './translate'

const arabic = {
  'You hold {amount} of {asset}.': 'لديك {amount} من {asset}.',
  '{count} accounts': {
    zero: 'لا حسابات',
    one: 'حساب واحد',
    two: 'حسابان',
    few: '{count} حسابات',
    many: '{count} حسابًا',
    other: '{count} حساب',
  },
}

test('a language that runs from right to left keeps what is put in apart, and nothing else is changed', () => {
  const { t } = createTranslator('ar-u-nu-latn', arabic)
  expect(t('You hold {amount} of {asset}.', { amount: '-2.5', asset: 'ETH (Kraken)' })).toBe(
    'لديك \u2068-2.5\u2069 من \u2068ETH (Kraken)\u2069.',
  )
  expect(t('Not in the catalogue: {what}', { what: 1 })).toBe('Not in the catalogue: \u20681\u2069')
  expect(createTranslator('en', {}).t('{a} and {b}', { a: 1, b: 'x' })).toBe('1 and x')
})

test('what stands behind a sentence follows it, in the same language', () => {
  const { sentence } = createTranslator('de', {
    'It failed.': 'Es ging schief.',
    'Nobody answered.': 'Niemand antwortete.',
  })
  expect(sentence(because(say('It failed.'), say('Nobody answered.')))).toBe(
    'Es ging schief. Niemand antwortete.',
  )
})

test('each count has the form of its language', () => {
  const { t } = createTranslator('ar', arabic)
  const told = [0, 1, 2, 3, 11, 100].map((count) =>
    t('{count} accounts', { count }).replace(/[\u2068\u2069]/g, ''),
  )
  expect(told).toEqual(['لا حسابات', 'حساب واحد', 'حسابان', '3 حسابات', '11 حسابًا', '100 حساب'])
})
