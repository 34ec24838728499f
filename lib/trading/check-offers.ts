/** What the venue does not offer in this market, said with its reason. */
import { marketKey } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { Ability, MarketRules } from '@/lib/markets/market-rules'
import { block, type DraftField, type DraftProblem, type OrderDraft } from './draft'
import { FIELDS_OF_KIND } from './fields-of-kind'

/** @example checkOffers({ ...draft, kind: 'oco' }, rules)[0]?.sentence // as the venue's abilities say it */
export function checkOffers(draft: OrderDraft, rules: MarketRules): DraftProblem[] {
  const { kinds, purchases, timesInForce, edit } = rules.abilities
  const problems: DraftProblem[] = []
  const refuse = (field: DraftField, ability: Ability) => {
    if (!ability.offered) problems.push(block(field, ability.reason))
  }
  if (marketKey(draft.market) !== marketKey(rules.market))
    problems.push(block('market', say('The rules of this market are not known yet.')))
  else if (!rules.active)
    problems.push(
      block('market', say('{symbol} cannot be traded at the moment.', { symbol: draft.market.symbol })),
    )
  const ofPurchase = draft.side === 'buy' ? purchases?.[draft.kind] : undefined
  refuse('kind', kinds[draft.kind].offered ? (ofPurchase ?? kinds[draft.kind]) : kinds[draft.kind])
  if (draft.replaces !== undefined) refuse('kind', edit)
  if (!FIELDS_OF_KIND[draft.kind].timesInForce.includes(draft.timeInForce))
    problems.push(block('timeInForce', say('This kind of order has no such time in force.')))
  else if (draft.timeInForce !== 'GTC') refuse('timeInForce', timesInForce[draft.timeInForce])
  return problems
}
