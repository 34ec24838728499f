/**
 * The same trade at every connected venue that lists the coin, taken from each book as it stands, whatever the draft waits
 * for: a sale of the same amount, a purchase for the same money, after the account's own fee. Best first; what it costs to
 * bring the money there counts, and what is not known ranks behind what is.
 */

import { collectionOf } from '@/lib/assets/collection'
import { type Amount, compare, divide, isZero, multiply, subtract } from '@/lib/core/amount'
import { marketKey } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import { checkSize } from './check-size'
import type { OrderDraft } from './draft'
import { withFeeFactor } from './draft-facts'
import { flowsOf } from './order-flows'
import type { CodeAmount, VenueComparison } from './review'
import { FINEST_STEP, mostFor } from './round-to-step'
import { sizeOrder } from './size-order'
import { type Move, moveFor } from './venue-move'
import type { VenueQuote } from './venue-quote'
import { walkBook } from './walk-book'

/** What there is at one venue, before it is asked whether the money is there. */
interface Deal {
  pays: CodeAmount
  net: CodeAmount
  fee: CodeAmount
  average: Amount
}

type Told = { deal: Deal } | { unavailable: Sentence }

interface Ranked {
  row: VenueComparison
  /** Larger is better; absent: not known. */
  worth?: Amount
}

/** The balance is a question of its own here. */
const PLENTY = { base: `1${'0'.repeat(40)}` as Amount, quote: `1${'0'.repeat(40)}` as Amount }

/**
 * @param quotes one for each account and market, that of the draft among them
 * @example compareVenues(draft, quotes)[0] // { account, market, result: { net: { code: 'USDT', quantity: '99.9' }, … }, … }
 */
export function compareVenues(draft: OrderDraft, quotes: readonly VenueQuote[]): VenueComparison[] {
  const home = quotes.find(
    ({ account, rules }) => account === draft.account && marketKey(rules.market) === marketKey(draft.market),
  )
  const wanted = home ? dealAt(home, draft, draft.size) : { unavailable: say('This market is not known.') }
  const isOneMoney = new Set(quotes.map(({ rules }) => collectionOf(rules.quoteAsset))).size < 2
  return quotes
    .map((there) => {
      const told = home && 'deal' in wanted ? sameAt(there, home, draft, wanted.deal) : wanted
      return rankedOf(there, { draft, told, isOneMoney }, quotes)
    })
    .sort(byWorth)
    .map(({ row }) => row)
}

/** A purchase spends there what it would spend at home; a sale sells the same amount. */
function sameAt(there: VenueQuote, home: VenueQuote, draft: OrderDraft, wanted: Deal): Told {
  if (draft.side === 'sell') return dealAt(there, draft, { by: 'amount', value: wanted.pays.quantity })
  const money = inMoneyOf(there, home, wanted.pays.quantity)
  if (money === undefined)
    return { unavailable: say('What {code} is worth is not known.', { code: there.rules.quote }) }
  const value = mostFor({ cost: money, price: withFeeFactor(there, 'GTC'), step: FINEST_STEP })
  return dealAt(there, draft, { by: 'cost', value })
}

function inMoneyOf(there: VenueQuote, home: VenueQuote, money: Amount): Amount | undefined {
  if (collectionOf(there.rules.quoteAsset) === collectionOf(home.rules.quoteAsset)) return money
  if (there.quoteUsd === undefined || home.quoteUsd === undefined || isZero(there.quoteUsd)) return undefined
  return divide(multiply(money, home.quoteUsd), there.quoteUsd)
}

function dealAt(there: VenueQuote, { side, kind }: OrderDraft, size: OrderDraft['size']): Told {
  const { rules, tier, book } = there
  const ability = rules.abilities.kinds[kind]
  if (!ability.offered) return { unavailable: ability.reason }
  const { symbol } = rules.market
  if (!rules.active) return { unavailable: say('{symbol} cannot be traded at the moment.', { symbol }) }
  if (!book) return { unavailable: say('The order book is not known yet.') }
  const order = { side, kind: 'market', timeInForce: 'GTC' } as const
  const sized = sizeOrder({ ...order, size }, {}, there)
  if ('problem' in sized) return { unavailable: sized.problem }
  // What is said of depth is a reason too: beyond the book there is no figure to compare.
  const [problem] = checkSize({ ...order, ...sized }, {}, { ...there, free: PLENTY })
  if (problem) return { unavailable: problem.sentence }
  const { amount, cost, average } = walkBook(
    book,
    side,
    'cost' in sized && sized.cost ? { cost: sized.cost } : { amount: sized.amount },
  )
  if (average === undefined) return { unavailable: say('The order book is not known yet.') }
  const { pays, receives: net, fee } = flowsOf(side, rules, [{ amount, cost, rate: tier.taker }])
  return { deal: { pays, net, fee, average } }
}

function rankedOf(
  there: VenueQuote,
  { draft: { side }, told, isOneMoney }: { draft: OrderDraft; told: Told; isOneMoney: boolean },
  quotes: readonly VenueQuote[],
): Ranked {
  const { account, accountLabel, venueName, rules, quoteUsd } = there
  const named = { account, market: rules.market, accountLabel, venueName }
  if ('unavailable' in told) return { row: { ...named, result: told } }
  const { deal } = told
  const move = moveFor({ there, side, pays: deal.pays }, quotes)
  if (move !== 'none' && 'short' in move) return { row: { ...named, result: { unavailable: move.short } } }
  const { net, average, fee } = deal
  const isSale = side === 'sell'
  const netUsd = isSale && quoteUsd !== undefined ? multiply(net.quantity, quoteUsd) : undefined
  const row = {
    ...named,
    result: {
      net,
      average,
      fee,
      ...(move === 'none' ? {} : { move }),
      ...(netUsd === undefined ? {} : { netUsd }),
    },
  }
  const left = afterMove(deal, move, isSale)
  const rate = isSale && !isOneMoney ? quoteUsd : ('1' as Amount)
  return left === undefined || rate === undefined ? { row } : { row, worth: multiply(left, rate) }
}

/** What is left when the withdrawal is paid, too; unknown while its price is. */
function afterMove({ net, average }: Deal, move: Move | 'none', isSale: boolean): Amount | undefined {
  if (move === 'none') return net.quantity
  if (!move.fee) return undefined
  const { quantity } = move.fee
  return subtract(net.quantity, isSale ? multiply(quantity, average) : divide(quantity, average))
}

function byWorth(a: Ranked, b: Ranked): number {
  const rank = ({ row, worth }: Ranked) => (worth !== undefined ? 0 : 'unavailable' in row.result ? 2 : 1)
  if (a.worth !== undefined && b.worth !== undefined) return compare(b.worth, a.worth)
  return rank(a) - rank(b)
}
