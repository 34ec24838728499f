/**
 * From what a person typed to exactly what would be sent, or to what is wrong with it: synchronous, so that the form
 * checks with every key, and the same code checks again before anything is sent. Rounding never makes an order dearer.
 *
 * A cost that is typed is the order's own, before the fee; with the fee it must fit into what is free.
 */
import type { ResolvedOrder } from '@/lib/core/order'
import { checkOffers } from './check-offers'
import { checkPrices } from './check-prices'
import { checkSize } from './check-size'
import { checkVenueLimits } from './check-venue-limits'
import { block, type OrderDraft, type ResolvedDraft } from './draft'
import type { DraftFacts } from './draft-facts'
import { type Prices, resolvePrices } from './resolve-prices'
import { type Sized, sizeOrder } from './size-order'

/**
 * @example
 * resolveDraft({ account, market, side: 'buy', kind: 'limit', timeInForce: 'GTC', price: '100.19', size: { by: 'cost', value: '50' } }, facts)
 * // { order: { …, price: '100.1', amount: '0.499' }, problems: [] } on steps of 0.1 and 0.001
 */
export function resolveDraft(draft: OrderDraft, facts: DraftFacts): ResolvedDraft {
  const offers = checkOffers(draft, facts.rules)
  const { prices, problems: ofPrices } = resolvePrices(draft, facts.rules)
  const sized = sizeOrder(draft, prices, facts)
  const hasPrices = ofPrices.every(({ blocking }) => !blocking)
  const problems = [
    ...offers,
    ...ofPrices,
    ...(hasPrices ? [...checkPrices(draft, prices, facts), ...checkVenueLimits(draft, prices, facts)] : []),
    ...sizeProblems(draft, { sized, prices, hasPrices }, facts),
  ]
  if ('problem' in sized || problems.some(({ blocking }) => blocking)) return { problems }
  return { order: orderOf(draft, prices, sized), problems }
}

/** Without its prices a size can be told, and not yet be weighed. */
function sizeProblems(
  { side, kind, timeInForce }: OrderDraft,
  { sized, prices, hasPrices }: { sized: Sized; prices: Prices; hasPrices: boolean },
  facts: DraftFacts,
): ResolvedDraft['problems'] {
  if ('problem' in sized) return [block('size', sized.problem)]
  return hasPrices ? checkSize({ side, kind, timeInForce, ...sized }, prices, facts) : []
}

function orderOf(
  { account, market, side, kind, timeInForce }: OrderDraft,
  prices: Prices,
  { amount, cost }: Exclude<Sized, { problem: unknown }>,
): ResolvedOrder {
  const told = cost === undefined ? {} : { cost }
  return { account, market, side, kind, timeInForce, amount, ...told, ...prices }
}
