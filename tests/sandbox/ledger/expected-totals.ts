/** What the product has to show for a truth, to the last digit: quantities per collection, values, net worth. */
import { plus, times, total } from './decimal'
import type { Truth } from './truth'

export interface ExpectedTotals {
  currency: string
  /** Sum of quantity times price over all collections, exact, in `currency`. */
  netWorth: string
  /** By collection id. */
  collections: Record<string, { quantity: string; value: string }>
  /** Value by the account's label. */
  accounts: Record<string, string>
}

export interface TotalsOptions {
  /** Lower-case code; US dollars when absent. */
  currency?: string
  /** Units of a currency for one US dollar; the truth's own when absent. */
  rates?: Readonly<Record<string, string>>
}

/** @example expectedTotals(seedTruth('a')).netWorth // '1234567.000000000000000001' */
export function expectedTotals(
  truth: Truth,
  { currency = 'usd', rates = truth.rates }: TotalsOptions = {},
): ExpectedTotals {
  const rate = rates[currency]
  if (rate === undefined) throw new RangeError(`no rate for ${currency}`)
  const quantities: Record<string, string> = {}
  const accounts: Record<string, string> = {}
  for (const { label, holdings } of truth.accounts) {
    accounts[label] ??= '0'
    for (const { asset, quantity } of holdings) {
      const collection = collectionOf(truth, asset)
      quantities[collection] = plus(quantities[collection] ?? '0', quantity)
      accounts[label] = plus(accounts[label], times(times(quantity, priceOf(truth, collection)), rate))
    }
  }
  const collections = Object.fromEntries(
    Object.entries(quantities).map(([asset, quantity]) => {
      return [asset, { quantity, value: times(times(quantity, priceOf(truth, asset)), rate) }]
    }),
  )
  return {
    currency,
    netWorth: total(Object.values(collections).map(({ value }) => value)),
    collections,
    accounts,
  }
}

/** @example collectionOf(truth, 'eip155:1/native') // 'coin:ethereum' */
export const collectionOf = (truth: Truth, asset: string): string => truth.collections[asset] ?? asset

/** US dollars for one unit of a collection or of any asset in it. Throws when the truth has none. */
export function priceOf(truth: Truth, asset: string): string {
  const price = truth.prices[collectionOf(truth, asset)]
  if (!price) throw new RangeError(`the truth has no price for ${asset}`)
  return price.usd
}
