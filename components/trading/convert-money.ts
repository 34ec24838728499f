/** Money of one currency in another one, by rates to the US dollar; a stablecoin is never taken for a dollar. Pure. */
import type { Amount } from '@/lib/core/amount'
import { toCurrency, toUsd } from '@/lib/prices/convert'

/** Units of a currency (lower-case code) for one US dollar. */
export type Rates = ReadonlyMap<string, Amount>

/**
 * @returns `null` when a rate is not known
 * @example convertMoney(amount('92'), { from: 'eur', to: 'usd', rates: new Map([['eur', amount('0.92')]]) }) // '100'
 */
export function convertMoney(
  value: Amount,
  { from, to, rates }: { from: string; to: string; rates: Rates },
): Amount | null {
  if (from === to) return value
  const [rateFrom, rateTo] = [rates.get(from), rates.get(to)]
  const dollars = from === 'usd' ? value : rateFrom === undefined ? null : toUsd(value, rateFrom)
  if (dollars === null || to === 'usd') return dollars
  return rateTo === undefined ? null : toCurrency(dollars, rateTo)
}
