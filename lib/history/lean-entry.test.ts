import { expect, test } from 'vitest'
import { amount, multiply } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, ChainId, EntryId, ImportId } from '@/lib/core/ids'
import { applyOverlay } from './effective-entry'
import { assetsOf, copyOf, legCountOf, readEntries, readQuantity } from './lean-entry'
import { decodeEntries, emptyPool, encodeEntries } from './segment-codec'

const account = 'kraken' as AccountId
const [BTC, ETH, USD] = ['coin:bitcoin', 'coin:ethereum', 'fiat:usd'] as [AssetId, AssetId, AssetId]

/** Every field that an entry can have. */
const full: Required<Omit<Entry, 'replacedBy'>> = {
  id: 'full' as EntryId,
  accountId: account,
  nativeId: 'tx:1:0xabc',
  at: 1_700_000_000_123,
  precision: 's',
  kind: 'income',
  reason: 'staking',
  legs: [
    { asset: BTC, quantity: amount('1.5'), bucket: 'spot', sourceSymbol: 'XXBT' },
    { asset: USD, quantity: amount('-3') },
  ],
  fees: [{ asset: ETH, quantity: amount('0.1'), sourceSymbol: 'XETH' }],
  origin: 'chain',
  source: 'evm',
  txHash: '0xabc',
  chain: 'eip155:1' as ChainId,
  counterparty: '0xdef',
  orderId: 'o-1',
  market: 'BTCUSD',
  note: 'hello',
  protocol: 'lido',
  unclear: true,
  stated: { currency: 'usd', value: amount('12') },
  importId: 'import' as ImportId,
}
const bare: Entry = {
  id: 'bare' as EntryId,
  accountId: account,
  nativeId: 'trade:7',
  at: 1_600_000_000_000,
  kind: 'trade',
  legs: [],
  fees: [],
  origin: 'api',
  source: 'kraken:ledger',
}
const entries: Entry[] = [full, bare, { ...full, id: 'third' as EntryId, nativeId: 'tx:1:0xfff', note: '' }]
const read = () => readEntries(encodeEntries(entries), account)

test('quantities are read where they stand', () => {
  const text = {
    ofUnits: (units: number, places: number) => multiply(amount(String(units)), amount(`1e-${places}`)),
    ofText: (whole: string) => whole,
  }
  for (const [at, lean] of read().entries())
    for (const entry of [lean, entries[at] as Entry]) {
      const { legs, fees } = entry
      expect(legCountOf(entry)).toBe(legs.length)
      expect(assetsOf(entry).map((_, place) => readQuantity(entry, place, text))).toEqual(
        [...legs, ...fees].map(({ quantity }) => quantity),
      )
    }
})

test('every field is what a plain entry has', () => {
  for (const [at, lean] of read().entries()) {
    const plain = entries[at] as Entry
    for (const name of Object.keys(full) as (keyof Entry)[]) expect(lean[name], name).toEqual(plain[name])
    expect(lean.replacedBy).toBeUndefined()
    expect(JSON.parse(JSON.stringify(lean))).toEqual(JSON.parse(JSON.stringify(plain)))
    expect(copyOf(lean)).toEqual(plain)
    expect(assetsOf(lean)).toEqual(assetsOf(plain))
    expect(copyOf(plain)).toEqual(plain)
  }
  expect(decodeEntries(encodeEntries(entries), account)).toEqual(entries)
})

test('a correction is laid over it, and it stays as it was told', () => {
  const [lean] = read()
  if (!lean) throw new Error('an entry')
  const { reason: _, ...rest } = full
  expect(applyOverlay(lean, { kind: 'spend', note: 'rent' })).toEqual({
    ...rest,
    kind: 'spend',
    note: 'rent',
    edited: true,
  })
  expect(applyOverlay(lean, undefined)).toBe(lean)
  expect(lean.note).toBe('hello')
})

test('entries of one shape share the list of their assets, over segments too', () => {
  const pool = emptyPool()
  const [first, , third] = readEntries(encodeEntries(entries), account, pool)
  const [again] = readEntries(encodeEntries(entries), account, pool)
  if (!first || !third || !again) throw new Error('three entries')
  expect(assetsOf(third)).toBe(assetsOf(first))
  expect(assetsOf(again)).toBe(assetsOf(first))
  expect(assetsOf(first)).toEqual([BTC, USD, ETH])
})
