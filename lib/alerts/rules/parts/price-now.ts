/** The price of an asset in a rule's money, where it is of now: an old price is no basis for saying what is so now. */
import { type Amount, amount, multiply } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AlertFacts, FactName } from '../../alert-facts'

/** A fact that is older says nothing of now (ms). */
export const NOW_MS = 15 * 60_000

/** @returns units of the currency for one US dollar */
export const rateOf = ({ rates }: Pick<AlertFacts, 'rates'>, currency: string): Amount | undefined =>
  currency === 'usd' ? amount('1') : rates.get(currency)

export const whyMissing = ({ missing }: Pick<AlertFacts, 'missing'>, fact: FactName): Sentence =>
  missing[fact] ?? say('What this rule looks at is not known yet.')

export const noRate = (currency: string): Sentence =>
  say('No exchange rate is known for {currency}.', { currency: currency.toUpperCase() })

/** @example priceNow(facts, 'coin:ethereum', 'eur') // { value: '2944', usd: '3200', at: 1_796_000_000_000 } */
export function priceNow(
  facts: AlertFacts,
  asset: AssetId,
  currency: string,
): { value: Amount; usd: Amount; at: number } | { why: Sentence } {
  if (facts.prices === undefined) return { why: whyMissing(facts, 'prices') }
  const price = facts.prices.get(asset)
  const symbol = facts.symbolOf(asset)
  if (price === undefined) return { why: say('No price is known for {asset}.', { asset: symbol }) }
  if (facts.now - price.at > NOW_MS)
    return { why: say('The last price of {asset} is too old to say what is so now.', { asset: symbol }) }
  const rate = rateOf(facts, currency)
  return rate === undefined
    ? { why: noRate(currency) }
    : { value: multiply(price.usd, rate), usd: price.usd, at: price.at }
}
