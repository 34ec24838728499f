/** An order that the assistant proposes, as a draft for the form, or why there can be none. Pure. */
import type { Proposal } from '@/lib/core/chat'
import { marketKey } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { OrderDraft } from '@/lib/trading/draft'
import { type DeskAccount, tradesAt } from './desk-accounts'

export type OfferedOrder = { draft: OrderDraft } | { problem: Sentence }

/**
 * @param lines of all venues that answered; `null` until they are known: then the desk says later what is missing
 * @example offeredOrder(proposal, accounts, lines) // { draft } or { problem: 'That account is not there any more.' }
 */
export function offeredOrder(
  { account: id, market, side, orderKind, size, price }: Extract<Proposal, { kind: 'order' }>,
  accounts: readonly DeskAccount[],
  lines: readonly MarketLine[] | null,
): OfferedOrder {
  const account = accounts.find((each) => each.id === id)
  if (account === undefined) return { problem: say('That account is not there any more.') }
  const atVenue = lines?.filter(({ market: { venue } }) => venue === market.venue) ?? []
  // A venue that did not answer says nothing about its markets.
  const isGone = atVenue.length > 0 && !atVenue.some((line) => marketKey(line.market) === marketKey(market))
  if (isGone || !tradesAt(account, market))
    return { problem: say('{market} is not traded there any more.', { market: market.symbol }) }
  return {
    draft: {
      account: id,
      market,
      side,
      kind: orderKind,
      size,
      timeInForce: 'GTC',
      ...(price === undefined ? {} : { price }),
    },
  }
}
