import { describe, expect, test } from 'vitest'
import type { AlertField } from '@/lib/alerts/define-alert-rule'
import { say } from '@/lib/core/sentence'
import { fieldDrafts, momentText, readFields } from './field-draft'
import { readSpan, spanDraft } from './span-draft'

const FIELDS: readonly AlertField[] = [
  { key: 'asset', label: say('Asset'), kind: 'asset' },
  { key: 'price', label: say('Price'), kind: 'money' },
  { key: 'by', label: say('By'), kind: 'percent', standard: 0.05, least: 0, most: 1 },
  { key: 'gwei', label: say('Gas'), kind: 'number', unit: say('gwei'), standard: 12.5, least: 0, most: 99 },
  { key: 'window', label: say('Within'), kind: 'minutes', standard: 1440, least: 1, most: 9999 },
  { key: 'at', label: say('At'), kind: 'date' },
  { key: 'side', label: say('Side'), kind: 'choice', standard: 'up', options: [] },
  { key: 'note', label: say('Note'), kind: 'text', most: 40 },
]
const AT = new Date(2026, 10, 29, 17, 30).getTime()
const STORED = {
  asset: 'coin:ethereum',
  price: { value: '3200.5', currency: 'eur' },
  by: 0.125,
  gwei: 8.25,
  window: 120,
  at: AT,
  side: 'down',
  note: 'look',
}

describe.each(['en', 'de'])('in %s', (locale) => {
  test('what is stored comes back from the form as it was', () => {
    const drafts = fieldDrafts(FIELDS, STORED, { locale, currency: 'usd' })
    expect(readFields(FIELDS, drafts, locale)).toEqual({ raw: STORED, problems: [] })
  })
})

test('a new form has the standards, and money in the currency of the page', () => {
  const drafts = fieldDrafts(FIELDS, {}, { locale: 'de', currency: 'eur' })
  expect(drafts).toMatchObject({
    asset: '',
    price: { value: '', currency: 'eur' },
    by: '5',
    gwei: '12,5',
    window: { value: '1', unit: 'days' },
    at: '',
    side: 'up',
  })
  // Empty fields are absent: the rule's own check says that they are missing.
  expect(readFields(FIELDS, drafts, 'de').raw).not.toHaveProperty('asset')
})

test('text that is no figure is told at its field, and nothing is guessed', () => {
  const drafts = {
    ...fieldDrafts(FIELDS, STORED, { locale: 'en', currency: 'usd' }),
    price: { value: '3,200', currency: 'usd' },
    by: 'much',
    window: { value: '1.5', unit: 'hours' as const },
  }
  const { raw, problems } = readFields(FIELDS, drafts, 'en')
  expect(problems.map(({ key }) => key)).toEqual(['price', 'by', 'window'])
  expect(raw).not.toHaveProperty('price')
})

test('what somebody else has filled in wrongly is left empty', () => {
  const drafts = fieldDrafts(
    FIELDS,
    { asset: 7, price: { value: 3200, currency: null }, by: 'x', at: 'soon' },
    { locale: 'en', currency: 'usd' },
  )
  expect(drafts).toMatchObject({ asset: '', price: { value: '', currency: 'usd' }, by: '5', at: '' })
})

test('a moment is written as the field of the browser holds it', () => {
  expect(momentText(AT)).toBe('2026-11-29T17:30')
})

test('a stretch of time is told in its largest whole unit', () => {
  expect([1, 90, 120, 2880].map(spanDraft)).toEqual([
    { value: '1', unit: 'minutes' },
    { value: '90', unit: 'minutes' },
    { value: '2', unit: 'hours' },
    { value: '2', unit: 'days' },
  ])
  for (const minutes of [1, 59, 60, 61, 1440, 10_080]) expect(readSpan(spanDraft(minutes))).toBe(minutes)
  expect(readSpan({ value: '', unit: 'hours' })).toBeUndefined()
})
