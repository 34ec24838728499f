/** Prices against the market: on which side a trigger lies, what would be filled at once, and what is far off. */
import { type Amount, compare, divide, subtract, toRatio } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { wrongSide } from '@/lib/core/side-of-market'
import { block, type DraftField, type DraftProblem, type OrderDraft, warn } from './draft'
import { type DraftFacts, marketPrice, touchPrice } from './draft-facts'
import type { Prices } from './resolve-prices'

/** A limit that is this much worse than the market is pointed out. */
const FAR = 0.05

type Draft = Pick<OrderDraft, 'side' | 'kind' | 'timeInForce'>

/** @example checkPrices({ side: 'sell', kind: 'stop', timeInForce: 'GTC' }, { trigger: '120' }, facts) // above the market: one problem */
export function checkPrices(draft: Draft, prices: Prices, facts: DraftFacts): DraftProblem[] {
  switch (draft.kind) {
    case 'market':
    case 'trailing':
      return []
    case 'limit':
      return limitProblems(draft, prices, facts)
    case 'stop':
    case 'stop-limit':
      return [
        ...sideProblems('trigger', prices.trigger, draft.side === 'buy', facts),
        ...gapProblems('price', draft.side, prices.trigger, prices.price),
      ]
    case 'take-profit':
    case 'take-profit-limit':
      return [
        ...sideProblems('trigger', prices.trigger, draft.side === 'sell', facts),
        ...gapProblems('price', draft.side, prices.trigger, prices.price),
      ]
    case 'oco':
      return [
        ...sideProblems('price', prices.price, draft.side === 'sell', facts),
        ...sideProblems('trigger', prices.trigger, draft.side === 'buy', facts),
        ...gapProblems('stopPrice', draft.side, prices.trigger, prices.stopPrice),
      ]
    default:
      return draft.kind satisfies never
  }
}

/** On the wrong side of the market an order is set off at once, or refused. */
function sideProblems(
  field: DraftField,
  value: Amount | undefined,
  isAbove: boolean,
  facts: DraftFacts,
): DraftProblem[] {
  if (value === undefined) return []
  const market = marketPrice(facts)
  if (market === undefined)
    return [
      warn(field, say('The price of the market is not known yet: on which side this lies was not checked.')),
    ]
  const wrong = wrongSide({ value, market, code: facts.rules.quote, isAbove })
  return wrong ? [block(field, wrong)] : []
}

/** A limit that is better than its trigger may be left behind by the market. */
function gapProblems(
  field: DraftField,
  side: Side,
  trigger: Amount | undefined,
  price: Amount | undefined,
): DraftProblem[] {
  if (trigger === undefined || price === undefined) return []
  if (compare(price, trigger) !== (side === 'buy' ? -1 : 1)) return []
  return [warn(field, say('The limit is better than the price that sets it off: the market may pass it by.'))]
}

function limitProblems({ side, timeInForce }: Draft, { price }: Prices, facts: DraftFacts): DraftProblem[] {
  const touch = touchPrice(facts, side)
  if (price === undefined || touch === undefined) return []
  const figures = { price: touch, code: facts.rules.quote }
  const isCrossing = compare(price, touch) !== (side === 'buy' ? -1 : 1)
  if (timeInForce === 'PO')
    return isCrossing
      ? [
          block(
            'price',
            say('It would be filled at once at {price} {code}, so post-only would be refused.', figures),
          ),
        ]
      : []
  if (!isCrossing)
    return timeInForce === 'GTC'
      ? []
      : [warn('price', say('Nothing can be had at this price now; the best is {price} {code}.', figures))]
  const gap = Math.abs(toRatio(divide(subtract(price, touch), touch)))
  if (gap < FAR) return []
  const percent = (gap * 100).toFixed(1)
  return [
    warn(
      'price',
      say('This price is {percent} % worse than the best one, {price} {code}.', { ...figures, percent }),
    ),
  ]
}
