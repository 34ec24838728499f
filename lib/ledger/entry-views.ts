/** Entries as pages show them: symbols, values at that time, transfers and gains beside what the source told. Pure. */
import { type Amount, multiply } from '@/lib/core/amount'
import type { Entry, FeeLeg, Leg } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { Names } from './names'
import type { EntryView, LegView, TransferView } from './views'

export interface EntryFacts {
  names: Names
  prices: PriceBook
  transferOf: (entry: EntryId) => TransferView | undefined
  gainOf: (entry: EntryId) => EntryView['gain']
  /** Value of the whole in the ledger's currency, and where it comes from. */
  valueOf: (entry: EffectiveEntry) => { value: Amount; source: string } | undefined
}

/** @param entry as it counts; the value of a leg is its price at that time, signed like the leg */
export function entryView(entry: EffectiveEntry, facts: EntryFacts): EntryView {
  const { id, accountId, at, precision = 'ms', kind, origin, source, unclear = false } = entry
  const value = facts.valueOf(entry)
  const transfer = facts.transferOf(id)
  const gain = facts.gainOf(id)
  return {
    id,
    accountId,
    at,
    precision,
    kind,
    legs: entry.legs.map((leg) => legView(leg, at, facts)),
    fees: entry.fees.map((fee) => legView(fee, at, facts)),
    origin,
    source,
    unclear,
    edited: entry.edited === true,
    ignored: entry.ignored === true,
    value: value?.value ?? null,
    ...(value === undefined ? {} : { valueSource: value.source }),
    ...(transfer === undefined ? {} : { transfer }),
    ...(gain === undefined ? {} : { gain }),
    ...toldOf(entry),
  }
}

const TOLD = ['reason', 'importId', 'txHash', 'chain', 'protocol', 'counterparty', 'market', 'note'] as const

function toldOf(entry: Entry): Partial<Pick<EntryView, (typeof TOLD)[number]>> {
  return Object.fromEntries(TOLD.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])))
}

function legView({ asset, quantity }: Leg | FeeLeg, at: number, { names, prices }: EntryFacts): LegView {
  const price = prices.priceAt(asset, at)
  return {
    asset,
    symbol: names.symbolOf(asset),
    quantity,
    value: price === undefined ? null : multiply(quantity, price.price),
  }
}
