import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { EntryDetail } from '@/lib/ledger/views'
import { overlayOf } from './edit-entry'
import { type EntryForm, readEntryForm, timeField } from './entry-form'

const now = Date.UTC(2026, 0, 1)
const row = (asset: string, quantity: string) => ({ key: asset, asset, symbol: asset, quantity })
const form: EntryForm = {
  at: '2024-03-01T12:00:00',
  kind: 'trade',
  reason: '',
  incoming: [row('coin:bitcoin', '0.5')],
  outgoing: [row('fiat:eur', '30000')],
  fees: [],
  note: '',
  value: '',
}

test('the direction gives the sign', () => {
  const reading = readEntryForm(form, now, '.')
  expect(reading.ok && reading.entry.legs).toEqual([
    { asset: 'coin:bitcoin', quantity: '0.5' },
    { asset: 'fiat:eur', quantity: '-30000' },
  ])
})

test.each([
  ['no time', { at: '' }, 'at'],
  ['the future', { at: '2031-01-01T00:00:00' }, 'at'],
  ['a trade of one side', { outgoing: [] }, 'legs'],
  ['a comma in a quantity', { incoming: [row('coin:bitcoin', '0,5')] }, 'quantity:coin:bitcoin'],
  ['a zero', { incoming: [row('coin:bitcoin', '0')] }, 'quantity:coin:bitcoin'],
  ['a negative value', { value: '-3' }, 'value'],
])('%s is refused at its field', (_what, change, field) => {
  const reading = readEntryForm({ ...form, ...change }, now, '.')
  expect(reading.ok ? [] : Object.keys(reading.errors)).toContain(field)
})

test('quantities and the value are read as the language writes them', () => {
  const typed = { ...form, incoming: [row('coin:bitcoin', '0,25')], value: '\u2066３１０,５\u2069' }
  const reading = readEntryForm(typed, now, ',')
  expect(reading.ok && [reading.entry.legs[0]?.quantity, reading.entry.value]).toEqual(['0.25', '310.5'])
})

const leg = (asset: string, quantity: string) => ({
  asset: asset as AssetId,
  symbol: asset,
  quantity: amount(quantity),
  value: null,
})
const at = new Date('2024-03-01T12:00:00').getTime() + 123
const told = {
  at,
  kind: 'trade' as const,
  legs: [leg('fiat:eur', '-30000'), leg('coin:bitcoin', '0.5')],
  fees: [],
}
const detail = { original: told, entry: told } as unknown as EntryDetail

test('what was not changed is not stored, not even the milliseconds that the field cannot show', () => {
  const reading = readEntryForm({ ...form, at: timeField(at) }, now, '.')
  if (!reading.ok) throw new Error('refused')
  expect(overlayOf(reading.entry, detail, true, 'eur')).toBeNull()
})

test('a correction holds only what differs', () => {
  const reading = readEntryForm({ ...form, kind: 'income', reason: 'staking', value: '310' }, now, '.')
  if (!reading.ok) throw new Error('refused')
  expect(overlayOf(reading.entry, detail, true, 'eur')).toEqual({
    kind: 'income',
    reason: 'staking',
    value: { currency: 'eur', value: '310' },
  })
})
