/** The least that an order can bring, or the most that it can take, by its own figures; some orders have no such bound. */
import { multiply } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { type DraftFacts, dearestRate, withFeeFactor } from './draft-facts'
import { flowsOf } from './order-flows'
import type { OrderEstimate } from './review'
import { floorPrice, spendPrice } from './spend-of'

/**
 * @example worstOf({ side: 'sell', kind: 'limit', price: '100', amount: '2', … }, { rules, tier }).receives // 200 USDT less the fee
 */
export function worstOf(
  order: ResolvedOrder,
  facts: Pick<DraftFacts, 'rules' | 'tier'>,
): OrderEstimate['worst'] {
  const price = order.side === 'buy' ? spendPrice(order.kind, order) : floorPrice(order.kind, order)
  if (price === undefined || endsAsMarket(order)) return { unbounded: whyUnbounded(order, facts) }
  const cost = multiply(order.amount, price)
  const rate = dearestRate(facts.tier, order.timeInForce)
  const { pays, receives } = flowsOf(order.side, facts.rules, [{ amount: order.amount, cost, rate }])
  return { pays, receives }
}

function endsAsMarket({ kind, stopPrice }: ResolvedOrder): boolean {
  switch (kind) {
    case 'market':
    case 'stop':
    case 'take-profit':
    case 'trailing':
      return true
    case 'oco':
      return stopPrice === undefined
    case 'limit':
    case 'stop-limit':
    case 'take-profit-limit':
      return false
    default:
      return kind satisfies never
  }
}

function whyUnbounded({ kind, cost, timeInForce }: ResolvedOrder, facts: Pick<DraftFacts, 'rules' | 'tier'>) {
  if (kind !== 'market')
    return say('Once it is set off it is a market order, which takes whatever price it finds.')
  if (cost === undefined) return say('A market order takes whatever price it finds.')
  const value = multiply(cost, withFeeFactor(facts, timeInForce))
  return say('No more than {value} {code} is paid; how much arrives for it has no lower bound.', {
    value,
    code: facts.rules.quote,
  })
}
