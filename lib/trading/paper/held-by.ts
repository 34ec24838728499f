/** What a resting order reserves, in the coin that it pays with. Pure. */
import { type Amount, multiply, subtract } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import type { PaperOrder } from '@/lib/db/rows'
import type { MarketRules } from '@/lib/markets/market-rules'
import { awayFrom } from './paper-market'
import { greatest } from './take-levels'

/** The coin that an order pays with. @example paysWith('buy', { base: 'BTC', quote: 'USDT' }) // 'USDT' */
export const paysWith = (
  side: ResolvedOrder['side'],
  { base, quote }: Pick<MarketRules, 'base' | 'quote'>,
): string => (side === 'buy' ? quote : base)

/** The part that has not been filled. */
export const openAmount = ({ amount, filled }: Pick<PaperOrder, 'amount' | 'filled'>): Amount =>
  subtract(amount, filled)

/**
 * A sale reserves what it sells, a purchase the price at which it would be filled at worst, as far as its own figures tell one:
 * what a stop costs more than its trigger must be free when it is set off.
 */
export function heldBy(order: PaperOrder): Amount {
  const open = openAmount(order)
  if (order.side === 'sell') return open
  return multiply(open, dearestPrice(order))
}

function dearestPrice({ order, best, triggered }: PaperOrder): Amount {
  const { kind, price, trigger, stopPrice, trailPercent } = order
  const known = (...prices: (Amount | undefined)[]): Amount => {
    const told = prices.filter((each) => each !== undefined)
    if (told.length === 0) throw new RangeError(`a ${kind} order without its price`)
    return told.reduce(greatest)
  }
  switch (kind) {
    case 'market':
    case 'limit':
    case 'stop-limit':
    case 'take-profit-limit':
      return known(price)
    case 'stop':
    case 'take-profit':
      return known(trigger)
    case 'trailing':
      return known(best && trailPercent && awayFrom(best, trailPercent, 'up'))
    case 'oco':
      return triggered ? known(stopPrice ?? trigger) : known(price, stopPrice ?? trigger)
    default:
      return kind satisfies never
  }
}
