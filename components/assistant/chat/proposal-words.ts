/** A draft that an answer proposes, in words: what it is, where it opens, and why it cannot where that is so. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { ChatMessageId, Proposal } from '@/lib/core/chat'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'

export interface ProposalNames {
  /** `undefined`: it is not there any more. */
  account: (id: AccountId) => string | undefined
  symbol: (asset: AssetId) => string
  chain: (chain: ChainId) => string
  venue: (venue: VenueId) => string
  strategy: (id: string) => string | undefined
  /** What a rule looks for, in one line; `undefined`: no such rule. */
  rule: (kind: string, params: Readonly<Record<string, unknown>>) => string | undefined
  quantity: (quantity: Amount) => string
}

export interface ProposalWords {
  title: Sentence
  /** One line: `Buy 0.5 BTC at 60,000 EUR`. */
  what: Sentence
  /** `Kraken, Main`. */
  where?: string
  act: Sentence
  /** Hash route of the ordinary page with the draft in its form. */
  route: string
  /** Why it cannot be opened. */
  gone?: Sentence
}

/** @example handedRoute('trading', message, 'call_1') // '#/trading/from/…/call_1' */
export const handedRoute = (
  page: 'trading' | 'swaps' | 'alerts/new',
  message: ChatMessageId,
  call: string,
): string => `#/${page}/from/${message}/${encodeURIComponent(call)}`

const GONE = say('That account is not there any more.')

export function proposalWords(
  proposal: Proposal,
  at: { message: ChatMessageId; call: string },
  names: ProposalNames,
): ProposalWords {
  switch (proposal.kind) {
    case 'order':
      return orderWords(proposal, at, names)
    case 'swap': {
      const account = names.account(proposal.account)
      return {
        title: say('Swap draft'),
        what: say('{amount} {sold} for {bought}', {
          amount: names.quantity(proposal.amount),
          sold: names.symbol(proposal.sell),
          bought: names.symbol(proposal.buy),
        }),
        where: [names.chain(proposal.chain), ...(account === undefined ? [] : [account])].join(' · '),
        act: say('Open as swap draft'),
        route: handedRoute('swaps', at.message, at.call),
        ...(account === undefined ? { gone: GONE } : {}),
      }
    }
    case 'rebalance': {
      const name = names.strategy(proposal.strategy)
      return {
        title: say('Rebalancing plan'),
        what: name === undefined ? say('A strategy') : say('Bring {name} back to its targets', { name }),
        act: say('Make a dry run of it'),
        route: `#/rebalance/${proposal.strategy}/plan`,
        ...(name === undefined ? { gone: say('That strategy is not there any more.') } : {}),
      }
    }
    case 'alert': {
      const rule = names.rule(proposal.rule, proposal.params)
      return {
        title: say('Alert'),
        what: rule === undefined ? say('An alert that this version does not know') : { template: rule },
        act: say('Open as new alert'),
        route: handedRoute('alerts/new', at.message, at.call),
        ...(rule === undefined ? { gone: say('Holdfast has no such alert.') } : {}),
      }
    }
    default: {
      const never: never = proposal
      return never
    }
  }
}

function orderWords(
  { account: id, market, side, orderKind, size, price }: Extract<Proposal, { kind: 'order' }>,
  at: { message: ChatMessageId; call: string },
  names: ProposalNames,
): ProposalWords {
  const account = names.account(id)
  const [base = '', rest = ''] = market.symbol.split('/')
  const quote = rest.split(':')[0] ?? ''
  const amount =
    size.by === 'percent'
      ? `${names.quantity(size.value)} %`
      : `${names.quantity(size.value)} ${size.by === 'cost' ? quote : base}`
  const params = { amount, market: market.symbol }
  const limit = price === undefined ? undefined : { ...params, price: names.quantity(price), quote }
  const what =
    side === 'buy'
      ? limit
        ? say('Buy {amount} in {market} at {price} {quote}', limit)
        : say('Buy {amount} in {market} at the market', params)
      : limit
        ? say('Sell {amount} in {market} at {price} {quote}', limit)
        : say('Sell {amount} in {market} at the market', params)
  return {
    title: orderKind === 'limit' ? say('Limit order draft') : say('Market order draft'),
    what,
    where: [names.venue(market.venue), ...(account === undefined ? [] : [account])].join(' · '),
    act: say('Open as order draft'),
    route: handedRoute('trading', at.message, at.call),
    ...(account === undefined ? { gone: GONE } : {}),
  }
}
