/** Brings entries of the product and of the truth into one form. Sums are made by the sandbox's own decimals. */
import type { EntryDraft } from '@/lib/core/entry'
import { minus, plain, plus } from '../ledger/decimal'
import type { ExpectedEntry } from '../ledger/history/expected-history'

type Side = { symbol: string; quantity: string }

const line = (at: number, kind: string, legs: readonly Side[], fees: readonly Side[]): string => {
  const sides = (list: readonly Side[]) =>
    list
      .filter(({ quantity }) => plain(quantity) !== '0')
      .map(({ symbol, quantity }) => `${plain(quantity)} ${symbol}`)
      .sort()
      .join(', ')
  return `${new Date(at).toISOString()} ${kind}: ${sides(legs)}; fees ${sides(fees)}`
}

const sidesOf = (legs: EntryDraft['legs'] | EntryDraft['fees'], name: (symbol: string) => string): Side[] =>
  legs.map(({ sourceSymbol = '', quantity }) => ({ symbol: name(sourceSymbol), quantity }))

const same = (symbol: string): string => symbol

/** One line an entry, sorted: equal facts stand as often as they happened. */
export const figuresOf = (entries: readonly EntryDraft[], name = same): string[] =>
  entries.map(({ at, kind, legs, fees }) => line(at, kind, sidesOf(legs, name), sidesOf(fees, name))).sort()

export const expectedChanges = (entries: readonly ExpectedEntry[], name = same): string[] =>
  entries
    .map(({ at, kind, legs, fees }) => {
      const named = (sides: readonly Side[]) =>
        sides.map(({ symbol, quantity }) => ({ symbol: name(symbol), quantity }))
      return line(at, kind, named(legs), named(fees))
    })
    .sort()

/** Sum of legs minus sum of fees by the venue's symbol. */
export function changesOf(entries: readonly EntryDraft[], name = same): Map<string, string> {
  const sums = new Map<string, string>()
  for (const { legs, fees } of entries) {
    for (const { symbol, quantity } of sidesOf(legs, name))
      sums.set(symbol, plus(sums.get(symbol) ?? '0', quantity))
    for (const { symbol, quantity } of sidesOf(fees, name))
      sums.set(symbol, minus(sums.get(symbol) ?? '0', quantity))
  }
  return sums
}

/** By symbol, zeros left out; symbols that `name` joins are added. */
export function nonZero(sums: ReadonlyMap<string, string>, name = same): Record<string, string> {
  const joined = new Map<string, string>()
  for (const [symbol, quantity] of sums)
    joined.set(name(symbol), plus(joined.get(name(symbol)) ?? '0', quantity))
  return Object.fromEntries([...joined].filter(([, quantity]) => plain(quantity) !== '0'))
}
