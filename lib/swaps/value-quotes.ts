/** Offers made comparable: what comes, less the gas, in the coin that is bought; and how far off the market each is. Pure. */
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import {
  type Amount,
  amount,
  compare,
  divide,
  fromUnits,
  isZero,
  multiply,
  subtract,
  toRatio,
} from '@/lib/core/amount'
import type { SwapQuote, ValuedQuote } from './quote'

export interface SwapPrices {
  /** US dollars for one unit, from the venues' books and the price sources; absent: not known. */
  sell?: Amount
  buy?: Amount
  /** Of the coin that gas is paid in. */
  native?: Amount
  /** What a unit of gas costs now, in wei; absent: no node told. */
  gasPrice?: bigint
}

const ONE = amount('1')

/**
 * Best first. Where the gas of one cannot be valued, none is better after gas: all are compared by what comes.
 * @example valueQuotes([quote], { sell: '3000', buy: '1', native: '3000', gasPrice: 10n ** 10n })[0]?.net // '5995.5'
 */
export function valueQuotes(quotes: readonly SwapQuote[], prices: SwapPrices): ValuedQuote[] {
  const valued = quotes.map((quote) => valueQuote(quote, prices))
  return valued.toSorted(isNetKnown(valued) ? byNet : byQuantity)
}

function valueQuote(quote: SwapQuote, prices: SwapPrices): ValuedQuote {
  const gasUsd = gasUsdOf(quote, prices)
  const net = netOf(quote, gasUsd, prices.buy)
  const impact = impactOf(quote, prices)
  return {
    quote,
    ...(net === undefined ? {} : { net }),
    ...(gasUsd === undefined ? {} : { gasUsd }),
    ...(impact === undefined ? {} : { impact }),
  }
}

/** An order that a solver carries out costs no gas of its own: what it takes is within the price. */
function gasUsdOf({ gas, way }: SwapQuote, { native, gasPrice }: SwapPrices): Amount | undefined {
  if (way.kind === 'order') return amount('0')
  if (gas === undefined || native === undefined || gasPrice === undefined) return undefined
  return multiply(fromUnits(BigInt(gas) * gasPrice, NATIVE_DECIMALS), native)
}

function netOf({ buys }: SwapQuote, gasUsd: Amount | undefined, buy: Amount | undefined): Amount | undefined {
  if (gasUsd === undefined) return undefined
  if (isZero(gasUsd)) return buys.quantity
  if (buy === undefined || isZero(buy)) return undefined
  return subtract(buys.quantity, divide(gasUsd, buy))
}

function impactOf({ sells, buys }: SwapQuote, { sell, buy }: SwapPrices): number | undefined {
  if (sell === undefined || buy === undefined || isZero(sell) || isZero(sells.quantity)) return undefined
  const kept = divide(multiply(buys.quantity, buy), multiply(sells.quantity, sell))
  return toRatio(subtract(ONE, kept))
}

/** Of every offer: only then do they stand in the order of what is left. */
export const isNetKnown = (quotes: readonly ValuedQuote[]): boolean =>
  quotes.every(({ net }) => net !== undefined)

const byQuantity = (a: ValuedQuote, b: ValuedQuote): number =>
  compare(b.quote.buys.quantity, a.quote.buys.quantity)

const byNet = (a: ValuedQuote, b: ValuedQuote): number =>
  a.net === undefined || b.net === undefined ? 0 : compare(b.net, a.net)
