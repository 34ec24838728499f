/** Where the money for a trade would have to come from when it is not at the venue, and what bringing it there costs. */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, add, compare, subtract, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { Side } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { CodeAmount } from './review'
import type { VenueQuote } from './venue-quote'

export interface Move {
  /** Absent: not known. */
  fee?: CodeAmount
  from: AccountId
  sentence: Sentence
}

interface Giver {
  quote: VenueQuote
  fee: Amount | undefined
}

/**
 * @param pays what the trade takes there, with its fee
 * @returns the cheapest way that is known; `none` when it is all there; a sentence when no account has enough
 * @example moveFor({ there, side: 'sell', pays: { code: 'BTC', quantity: '2' } }, quotes)
 */
export function moveFor(
  { there, side, pays }: { there: VenueQuote; side: Side; pays: CodeAmount },
  quotes: readonly VenueQuote[],
): Move | 'none' | { short: Sentence } {
  const { code } = pays
  const free = side === 'sell' ? there.free.base : there.free.quote
  const value = subtract(pays.quantity, free)
  if (compare(value, ZERO) <= 0) return 'none'
  const coin = collectionOf(side === 'sell' ? there.rules.baseAsset : there.rules.quoteAsset)
  const [best] = quotes
    .filter(({ account }) => account !== there.account)
    .flatMap((quote) => giversOf(quote, coin, value))
    .sort((a, b) => byFee(a.fee, b.fee))
  if (!best) {
    const figures = { free, value: pays.quantity, code }
    return { short: say('This takes {value} {code}; {free} {code} are free.', figures) }
  }
  const { account, accountLabel: label } = best.quote
  const figures = { value, code, account: label }
  if (best.fee === undefined)
    return {
      from: account,
      sentence: say(
        '{value} {code} must be moved there first. What a withdrawal from {account} costs is not known.',
        figures,
      ),
    }
  return {
    from: account,
    fee: { code, quantity: best.fee },
    sentence: say(
      '{value} {code} must be moved there first. A withdrawal from {account} costs {fee} {code} or more, depending on the network.',
      {
        ...figures,
        fee: best.fee,
      },
    ),
  }
}

/** An account gives from either side of its market. */
function giversOf(quote: VenueQuote, coin: string, value: Amount): Giver[] {
  const { rules, free, withdrawal } = quote
  const sides = [
    { asset: rules.baseAsset, has: free.base, fee: withdrawal?.base },
    { asset: rules.quoteAsset, has: free.quote, fee: withdrawal?.quote },
  ]
  return sides
    .filter(
      ({ asset, has, fee }) => collectionOf(asset) === coin && compare(has, add(value, fee ?? ZERO)) >= 0,
    )
    .map(({ fee }) => ({ quote, fee }))
}

/** Cheapest first, unknown last. */
function byFee(a: Amount | undefined, b: Amount | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compare(a, b)
}
