/**
 * What happened in an exchange account, as lines that name assets as the product does: the sandbox's truth on one side, what
 * the ledger answers on the other. Equal facts stand as often as they happened.
 */
import type { EntryView } from '@/lib/ledger/views'
import { plain } from '@/tests/sandbox/ledger/decimal'
import { type ExpectedEntry, expectedEntry } from '@/tests/sandbox/ledger/history/expected-history'
import { trueAsset } from '@/tests/sandbox/ledger/history/true-asset'
import type { TrueEvent } from '@/tests/sandbox/ledger/history/true-event'
import type { Truth } from '@/tests/sandbox/ledger/truth'
import type { Venue } from '@/tests/sandbox/open-exchanges'

/** Labels of the accounts as the tests connect them. */
export const VENUES: Readonly<Record<string, Venue>> = {
  Binance: 'binance',
  Kraken: 'kraken',
  Coinbase: 'coinbase',
}

export interface TrueEntry {
  at: number
  kind: ExpectedEntry['kind']
  legs: { asset: string; quantity: string }[]
  fees: { asset: string; quantity: string }[]
}

/** Sides of a move stand in rows (or wallets) of their own at Kraken and Coinbase, and are entries of their own. */
export function trueEntries(
  truth: Truth,
  venue: Venue,
  events: readonly TrueEvent[] = truth.history[venue],
): TrueEntry[] {
  const named = (sides: readonly { symbol: string; quantity: string }[]) =>
    sides.map(({ symbol, quantity }) => ({ asset: trueAsset(truth, venue, symbol), quantity }))
  return events.flatMap((event): TrueEntry[] => {
    const { at, kind, legs, fees } = expectedEntry(event)
    const entry = { at, kind, legs: named(legs), fees: named(fees) }
    return event.type === 'move' ? entry.legs.map((leg) => ({ ...entry, legs: [leg] })) : [entry]
  })
}

/** One line a fact, sorted: time, kind, signed legs, fees; every digit of each. */
export const linesOf = (entries: readonly (TrueEntry | EntryView)[]): string[] =>
  entries
    .map(
      ({ at, kind, legs, fees }) =>
        `${new Date(at).toISOString()} ${kind}: ${sides(legs)}; fees ${sides(fees)}`,
    )
    .sort()

const sides = (list: readonly { asset: string; quantity: string }[]): string =>
  list
    .filter(({ quantity }) => plain(quantity) !== '0')
    .map(({ asset, quantity }) => `${plain(quantity)} ${asset}`)
    .sort()
    .join(', ')

/** How often each kind happened. */
export function countKinds(entries: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
