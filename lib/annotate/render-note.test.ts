import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { IntentId, Note, NoteLine } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { renderNote } from './render-note'
import type { NoteDisplay } from './told-text'

const display: NoteDisplay = {
  translator: createTranslator('en', english),
  currency: 'usd',
  hideAmounts: false,
  timeZone: 'UTC',
}
const line = (over: Partial<NoteLine>): NoteLine => ({
  what: 'probe',
  level: 'info',
  sentence: say('Said.'),
  isPrivate: false,
  ...over,
})
const note = (lines: NoteLine[], over: Partial<Note> = {}): Note => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA' as IntentId,
  at: 0,
  origin: 'https://app.example',
  state: 'whole',
  headline: { sentence: say('A swap.') },
  level: 'info',
  lines,
  notRun: [],
  ...over,
})
const textOf = (values: NoteLine['values'], over: Partial<NoteDisplay> = {}, isPrivate = false) =>
  renderNote(
    note([line({ sentence: say('{a}'), values: values ?? {}, isPrivate })]),
    { ...display, ...over },
    true,
  ).lines[0]?.text

describe('values', () => {
  test('a quantity keeps every digit', () => {
    const quantity = amount('1234.000000000000000001')
    expect(textOf({ a: { quantity, symbol: 'ETH' } })).toBe('1,234.000000000000000001\u00a0ETH')
  })

  test('dollars are shown in the display currency, and as dollars while its rate is not known', () => {
    const usd = amount('10')
    expect(textOf({ a: { usd } }, { currency: 'eur', rate: amount('0.92') })).toBe('€9.20')
    expect(textOf({ a: { usd } }, { currency: 'eur' })).toBe('$10.00')
  })

  test('small sums keep their digits: a limit of $0.1234 is not $0.12', () => {
    expect(textOf({ a: { usd: amount('0.1234') } })).toBe('$0.1234')
    expect(textOf({ a: { money: amount('0.0000123'), currency: 'usd' } })).toBe('$0.0000123')
  })

  test('money of another currency stays in it', () => {
    expect(
      textOf({ a: { money: amount('5'), currency: 'chf' } }, { currency: 'eur', rate: amount('2') }),
    ).toBe('CHF\u00a05.00')
  })

  test('a ratio is a percentage, and a tiny one is not nothing', () => {
    expect(textOf({ a: { ratio: 0.005 } })).toBe('0.5%')
    expect(textOf({ a: { ratio: 0.00001 } })).toBe('<\u00a00.01%')
    expect(textOf({ a: { ratio: 0 } })).toBe('0%')
  })

  test('a moment is a date', () => {
    expect(textOf({ a: { at: Date.UTC(2026, 10, 23, 10, 42) } })).toMatch(/^Nov 23, 2026, 10:42\sAM$/)
  })

  test('a count chooses the plural form', () => {
    const shown = renderNote(note([line({ isPrivate: true })]), display, false)
    expect(shown.words.kept).toBe('One more line about your portfolio stands in Holdfast only.')
  })

  test('words follow the language', () => {
    const shown = renderNote(note([]), { ...display, translator: createTranslator('de', german) }, true)
    expect(shown.words.open).toBe('In Holdfast öffnen')
    expect(shown.locale).toBe('de')
  })
})

describe('text of strangers', () => {
  test('loses what turns, hides or piles up, and is cut', () => {
    expect(textOf({ a: 'US\u200bDC\u202e\n<b>' })).toBe('USDC <b>')
    expect(textOf({ a: { quantity: amount('1'), symbol: '\u202e' } })).toBe('1\u00a0?')
    expect(textOf({ a: 'x'.repeat(500) })).toBe(`${'x'.repeat(64)}…`)
  })

  test('in the parameters of a sentence is cleaned as well', () => {
    const shown = renderNote(note([line({ sentence: say('{a}', { a: 'a\u202eb' }) })]), display, true)
    expect(shown.lines[0]?.text).toBe('ab')
  })

  test('cannot name another placeholder', () => {
    const said = line({ sentence: say('{a} {b}'), values: { a: '{b}', b: 'two' } })
    expect(renderNote(note([said]), display, true).lines[0]?.text).toBe('{b} two')
  })

  test('that is written from right to left keeps to itself', () => {
    expect(textOf({ a: 'שלום' })).toBe('\u2068שלום\u2069')
  })

  test('an address is never cut', () => {
    const address = `0x${'a'.repeat(40)}`
    expect(textOf({ a: address })).toBe(address)
  })
})

describe('what is private', () => {
  const secret = line({
    what: 'weight',
    sentence: say('You hold {a}.'),
    values: { a: 'CANARY' },
    isPrivate: true,
  })

  test('is left out and counted where it was not allowed, and the level stays', () => {
    const shown = renderNote(note([line({}), secret], { level: 'danger' }), display, false)
    expect(JSON.stringify(shown)).not.toContain('CANARY')
    expect(shown.lines).toHaveLength(1)
    expect(shown.kept).toBe(1)
    expect(shown.level).toBe('danger')
  })

  test('is there where it was allowed', () => {
    const shown = renderNote(note([line({}), secret]), display, true)
    expect(shown.lines.map(({ text }) => text)).toEqual(['Said.', 'You hold CANARY.'])
    expect(shown.kept).toBe(0)
  })

  test('has hidden amounts where amounts are hidden; what is asked for has none', () => {
    const quantity = { quantity: amount('5'), symbol: 'ETH' }
    const hidden = { hideAmounts: true }
    expect(textOf({ a: quantity }, hidden, true)).not.toMatch(/5/)
    expect(textOf({ a: { usd: amount('5') } }, hidden, true)).not.toMatch(/5/)
    expect(textOf({ a: { money: amount('5'), currency: 'eur' } }, hidden, true)).not.toMatch(/5/)
    expect(textOf({ a: quantity }, hidden, false)).toBe('5\u00a0ETH')
  })
})

test('a check that could not run is named with its reason', () => {
  const notRun = [{ check: 'age', title: say('Age of the contract'), why: say('Nobody could be asked.') }]
  expect(renderNote(note([], { notRun }), display, true).notRun).toEqual([
    'Age of the contract: Nobody could be asked.',
  ])
})

test('why a look at the person’s own could not be had is private like what it would have said', () => {
  const own = {
    check: 'own',
    title: say('Your exchanges'),
    why: say('Kraken is down.'),
    isPrivate: true,
  } as const
  const shown = (showPrivate: boolean) => {
    const { notRun, kept } = renderNote(note([], { notRun: [own] }), display, showPrivate)
    return { notRun, kept }
  }
  expect(shown(false)).toEqual({ notRun: [], kept: 1 })
  expect(shown(true)).toEqual({ notRun: ['Your exchanges: Kraken is down.'], kept: 0 })
})
