import { expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { commandChoices } from './command-choices'
import { findSettings } from './find-settings'
import { FITS, plainText, rankChoices, rankOf, withRecent } from './rank-choices'
import { COMMANDS } from './registry'

const english = createTranslator('en', {})
const deutsch = createTranslator('de', german)
const find = (query: string, translator = english, recent: string[] = []) =>
  rankChoices(commandChoices(COMMANDS, translator), query, recent).map(({ id }) => id)

const trading = { id: 't', title: 'Trading', words: ['buy, sell, order book'] }

test.each([
  ['trading', FITS.whole],
  ['tra', FITS.begin],
  ['TRA', FITS.begin],
  ['sell', FITS.other],
  ['order book', FITS.other],
  ['adin', FITS.inside],
  ['tdg', FITS.letters],
  ['ad', undefined],
  ['zzz', undefined],
  ['!', undefined],
])('%s', (query, rank) => {
  expect(rankOf(query, trading)).toBe(rank)
})

test('the begin of the title comes before the begin of a word, that before other words for it', () => {
  const choices = [
    { id: 'other', title: 'Wallets', words: ['set aside'] },
    { id: 'word', title: 'Tax settings', words: [] },
    { id: 'begin', title: 'Settings', words: [] },
  ]
  expect(rankChoices(choices, 'set', []).map(({ id }) => id)).toEqual(['begin', 'word', 'other'])
})

test('what was chosen last comes first among equals, and never before what fits better', () => {
  const choices = ['sa', 'sb', 'sc'].map((title) => ({ id: title, title, words: [] }))
  expect(rankChoices(choices, 's', ['sc']).map(({ id }) => id)).toEqual(['sc', 'sa', 'sb'])
  expect(rankChoices(choices, 'sa', ['sc']).map(({ id }) => id)).toEqual(['sa'])
  expect(find('settings', english, ['open.alerts/settings'])[0]).toBe('page.settings')
})

test('a German page is found in German and in English', () => {
  expect(find('einst', deutsch)[0]).toBe('page.settings')
  expect(find('settings', deutsch)).toContain('page.settings')
  expect(find('handel', deutsch)[0]).toBe('page.trading')
  expect(find('sperren', deutsch)).toContain('act.lock')
})

test('a guess is shown only where nothing begins like it', () => {
  const choices = [
    { id: 'coin', title: 'ETH', words: ['Ethereum'] },
    { id: 'inside', title: 'Method', words: [] },
  ]
  expect(rankChoices(choices, 'eth', []).map(({ id }) => id)).toEqual(['coin'])
  expect(rankChoices(choices, 'tho', []).map(({ id }) => id)).toEqual(['inside'])
})

test('accents, case and ß do not matter', () => {
  expect(plainText('Schließen Übersicht')).toBe('schliessen ubersicht')
})

test('an empty search keeps the order of the list behind what was chosen last', () => {
  expect(find('', english, ['page.reports']).slice(0, 2)).toEqual(['page.reports', 'page.dashboard'])
})

test('recent choices are kept once, newest first, and not for ever', () => {
  expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a'])
  expect(
    withRecent(
      Array.from({ length: 30 }, (_, at) => `${at}`),
      'new',
    ),
  ).toHaveLength(12)
})

test('settings are found by label, hint, section and other words, in both languages', () => {
  expect(findSettings('', english)).toBeNull()
  expect([...(findSettings('dark', english) ?? [])]).toEqual(['theme'])
  expect(findSettings('dunkel', deutsch)?.has('theme')).toBe(true)
  expect(findSettings('dark mode', deutsch)?.has('theme')).toBe(true)
  expect(findSettings('fingerprint', english)?.has('passkey')).toBe(true)
  expect(findSettings('locks', english)?.has('screen-lock')).toBe(true)
  expect(findSettings('nothing of that kind', english)?.size).toBe(0)
})
