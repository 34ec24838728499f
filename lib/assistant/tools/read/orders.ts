/** Open orders, and the newest of the journal. */
import { type OrderState, SETTLED_STATES } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { OpenOrderRow, OrderRow } from '@/lib/db/rows'
import { defineTool } from '../define-tool'
import { fittedList } from '../parts/fitted'
import { account, at, quantity, symbol, venue, word } from '../parts/leaves'
import { toolInput } from '../parts/tool-input'
import { record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('Orders'), route: 'trading' }
/** Never sent to anybody. */
const UNSENT: ReadonlySet<OrderState> = new Set(['draft', 'lapsed', 'not-sent'])

export const orders = defineTool({
  name: 'orders',
  kind: 'read',
  title: say('Orders'),
  about:
    'Open orders at the exchanges as last read, with what is filled of them, and the newest orders that were sent from here with what became of them. Orders that were sent elsewhere and are done stand in entries.',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const [open, sent] = [await world.read('openOrders'), await world.read('orders')]
    const newest = sent.filter(({ state }) => !UNSENT.has(state)).toSorted((a, b) => b.at - a.at)
    return {
      told: record({
        open: fittedList(open.toSorted((a, b) => b.at - a.at).map(openTold), { most: 15, room: 2400 }),
        sent_from_here: fittedList(newest.map(sentTold), { most: 15, room: 2200 }),
      }),
    }
  },
})

/** The venue's common codes: `BTC/EUR`. */
const codesOf = (market: string): [base: string, quote: string] => {
  const [base = '', quote = ''] = market.split(/[/:]/)
  return [base, quote]
}

function openTold(order: OpenOrderRow): Told {
  const [base, quote] = codesOf(order.symbol)
  return record({
    account: account(order.accountId),
    market: symbol(order.symbol),
    side: word(order.side),
    kind: word(kindOf(order.kind)),
    amount: quantity(order.amount, base, SOURCE),
    filled: quantity(order.filled, base, SOURCE),
    ...(order.price === undefined ? {} : { limit: quantity(order.price, quote, SOURCE) }),
    ...(order.trigger === undefined ? {} : { trigger: quantity(order.trigger, quote, SOURCE) }),
    placed: at(order.at),
    as_read: at(order.readAt),
  })
}

/** A word of the venue's own is not one of ours. */
const kindOf = (kind: string): string => (/^[a-z-]{2,24}$/.test(kind) ? kind : 'another kind')

function sentTold({ order, state, found, at: when, accountId }: OrderRow): Told {
  const [base, quote] = codesOf(order.market.symbol)
  const last = found.at(-1)
  return record({
    account: account(accountId),
    at: at(when),
    market: symbol(order.market.symbol),
    venue: venue(order.market.venue),
    side: word(order.side),
    kind: word(order.kind),
    state: word(SETTLED_STATES.includes(state) ? state : `${state}, not settled`),
    amount: quantity(order.amount, base, SOURCE),
    ...(last === undefined ? {} : { filled: quantity(last.filled, base, SOURCE) }),
    ...(order.price === undefined ? {} : { limit: quantity(order.price, quote, SOURCE) }),
    ...(last?.average === undefined ? {} : { average_price: quantity(last.average, quote, SOURCE) }),
  })
}
