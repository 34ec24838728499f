/** The prices of a draft on the venue's steps: a purchase's go down, a sale's go up, so that rounding never costs more. */
import { type Amount, compare, isZero } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { MarketRules } from '@/lib/markets/market-rules'
import { boundsProblems } from './check-bounds'
import { block, type DraftField, type DraftProblem, type OrderDraft } from './draft'
import { FIELDS_OF_KIND } from './fields-of-kind'
import { isOnStep, roundDown, roundUp } from './round-to-step'

export type Prices = Pick<ResolvedOrder, 'price' | 'trigger' | 'stopPrice' | 'trailPercent'>

type PriceField = 'price' | 'trigger' | 'stopPrice'

/**
 * Fields that the kind does not have are left out.
 * @example resolvePrices({ ...draft, kind: 'limit', side: 'buy', price: '100.19' }, rules).prices // { price: '100.1' }
 */
export function resolvePrices(
  draft: OrderDraft,
  rules: MarketRules,
): { prices: Prices; problems: DraftProblem[] } {
  const fields = FIELDS_OF_KIND[draft.kind]
  const prices: Prices = {}
  const problems: DraftProblem[] = []
  const take = (field: PriceField) => {
    const typed = draft[field]
    if (!fields[field]) return
    if (typed === undefined) {
      if (field !== 'stopPrice') problems.push(absent(field))
      return
    }
    const price = draft.side === 'buy' ? roundDown(typed, rules.priceStep) : roundUp(typed, rules.priceStep)
    prices[field] = price
    problems.push(...priceProblems(field, { typed, price }, rules))
  }
  take('price')
  take('trigger')
  take('stopPrice')
  if (fields.trailPercent) {
    if (draft.trailPercent === undefined) problems.push(absent('trailPercent'))
    else {
      prices.trailPercent = draft.trailPercent
      problems.push(...trailProblems(draft.trailPercent, rules))
    }
  }
  return { prices, problems }
}

function absent(field: PriceField | 'trailPercent'): DraftProblem {
  const sentence =
    field === 'trailPercent'
      ? say('Enter the distance in percent.')
      : field === 'trigger'
        ? say('Enter the price that sets it off.')
        : say('Enter a price.')
  return block(field, sentence)
}

function priceProblems(
  field: DraftField,
  { typed, price }: { typed: Amount; price: Amount },
  { price: bounds, priceStep, quote }: MarketRules,
): DraftProblem[] {
  if (!isZero(price)) return boundsProblems(price, bounds, { field, code: quote })
  return boundsProblems(typed, { min: bounds.min ?? priceStep }, { field, code: quote })
}

function trailProblems(percent: Amount, { trail }: MarketRules): DraftProblem[] {
  if (isZero(percent) || compare(percent, '100' as Amount) >= 0)
    return [block('trailPercent', say('The distance lies between 0 and 100 %.'))]
  if (trail === undefined) return []
  if (!isOnStep(percent, trail.step))
    return [
      block('trailPercent', say('The venue takes the distance in steps of {step} %.', { step: trail.step })),
    ]
  return boundsProblems(percent, trail, { field: 'trailPercent', code: '%' })
}
