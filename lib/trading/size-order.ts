/**
 * How much a draft comes to: typed as an amount, as a cost, or as a percentage of what is free. Rounded down to the
 * venue's step each time, so that it is never more than was typed.
 */
import { type Amount, compare, isZero, multiply, ZERO } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import type { OrderDraft } from './draft'
import { type DraftFacts, touchPrice, withFeeFactor } from './draft-facts'
import type { Prices } from './resolve-prices'
import { FINEST_STEP, mostFor, roundDown } from './round-to-step'
import { spendPrice } from './spend-of'
import { walkBook } from './walk-book'

export type Sized =
  | {
      /** In the base coin, on the step; may be zero. */
      amount: Amount
      /** Told to the venue instead of the amount. */
      cost?: Amount
    }
  | { problem: Sentence }

type Draft = Pick<OrderDraft, 'side' | 'kind' | 'size' | 'timeInForce'>

const HUNDRED = '100' as Amount

/** @example sizeOrder({ side: 'sell', kind: 'market', size: { by: 'percent', value: '50' }, timeInForce: 'GTC' }, {}, facts) // { amount: half of what is free } */
export function sizeOrder(draft: Draft, prices: Prices, facts: DraftFacts): Sized {
  const { by, value } = draft.size
  const { amountStep, abilities } = facts.rules
  switch (by) {
    case 'amount': {
      const ability = abilities.marketBuyByAmount
      return draft.kind === 'market' && draft.side === 'buy' && ability?.offered === false
        ? { problem: ability.reason }
        : { amount: roundDown(value, amountStep) }
    }
    case 'cost':
      return sizeByCost(draft, prices, facts, value)
    case 'percent': {
      if (isZero(value) || compare(value, HUNDRED) > 0)
        return { problem: say('Enter a percentage up to 100.') }
      const share = multiply(value, '0.01' as Amount)
      if (draft.side === 'sell') return { amount: roundDown(multiply(facts.free.base, share), amountStep) }
      return sizeByCost(draft, prices, facts, withoutFee(multiply(facts.free.quote, share), draft, facts))
    }
    default:
      return by satisfies never
  }
}

/** What can be ordered so that it fits together with its fee. */
function withoutFee(money: Amount, { timeInForce }: Draft, facts: DraftFacts): Amount {
  return mostFor({ cost: money, price: withFeeFactor(facts, timeInForce), step: FINEST_STEP })
}

function sizeByCost(draft: Draft, prices: Prices, facts: DraftFacts, cost: Amount): Sized {
  const { rules } = facts
  if (draft.kind !== 'market' && draft.kind !== 'trailing') {
    const price = draft.side === 'buy' ? spendPrice(draft.kind, prices) : (prices.price ?? prices.trigger)
    // Without a price its own field says what is missing.
    if (price === undefined || isZero(price)) return { amount: ZERO }
    return { amount: mostFor({ cost, price, step: rules.amountStep }) }
  }
  const expected = expectedFor(draft, facts, cost)
  if (expected === undefined) return { problem: say('The price of the market is not known yet.') }
  const amount = roundDown(expected, rules.amountStep)
  const isToldByCost = draft.kind === 'market' && draft.side === 'buy' && rules.abilities.marketByCost.offered
  return isToldByCost ? { amount, cost: roundDown(cost, rules.costStep ?? rules.priceStep) } : { amount }
}

/** What the book gives for that much, as far as it is known; at the best price where no book is. */
function expectedFor({ side, kind }: Draft, facts: DraftFacts, cost: Amount): Amount | undefined {
  const { book, rules } = facts
  if (book && kind === 'market') {
    const { amount, last } = walkBook(book, side, { cost })
    return last === undefined ? undefined : amount
  }
  const price = touchPrice(facts, side)
  return price && mostFor({ cost, price, step: rules.amountStep })
}
