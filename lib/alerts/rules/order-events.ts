/** What became of the user's own orders: filled, filled in part, refused, or without an answer for too long. */
import type { FiringWords } from '@/lib/core/alert'
import { type Amount, compare, sum, ZERO } from '@/lib/core/amount'
import { type NoteValue, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { choiceIn, numberIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { newsSince } from './parts/news-since'
import { idIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

const MINUTE_MS = 60_000

type What = 'filled' | 'partly' | 'rejected' | 'unknown'
type Found = { what: What; at: number; filled: Amount }

const WANTED: Readonly<Record<string, readonly What[]>> = {
  all: ['filled', 'partly', 'rejected', 'unknown'],
  fills: ['filled', 'partly'],
  whole: ['filled'],
  problems: ['rejected', 'unknown'],
}

export const orderEvents = defineAlertRule({
  id: 'order-events',
  group: 'activity',
  name: say('Orders'),
  about: say(
    'Tells when an order that you sent with Holdfast was filled, filled in part or refused, or has no answer for too long. Orders that you sent elsewhere are not seen.',
  ),
  fields: [
    {
      key: 'which',
      label: say('What is told'),
      kind: 'choice',
      standard: 'all',
      options: [
        { value: 'all', label: say('Fills and problems') },
        { value: 'fills', label: say('Fills, in part too') },
        { value: 'whole', label: say('Orders that were filled') },
        { value: 'problems', label: say('Problems only') },
      ],
    },
    {
      key: 'account',
      label: say('Account'),
      help: say('Empty: all of them.'),
      kind: 'account',
      optional: true,
    },
    { key: 'minutes', label: say('No answer for'), kind: 'minutes', standard: 5, least: 1, most: 1440 },
  ],
  needs: ['orders'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtOrders(input),
})

function lookAtOrders(input: LookInput): EventsLook {
  const { params, facts } = input
  if (facts.orders === undefined) return noEvents(whyMissing(facts, 'orders'), input.memory)
  const news = newsSince(input)
  const account = idIn(params, 'account')
  const wanted = WANTED[choiceIn(params, 'which')] ?? []
  const patience = numberIn(params, 'minutes') * MINUTE_MS
  const orders = facts.orders.filter(({ order }) => account === undefined || order.account === account)
  const events = orders.flatMap((row) => {
    const found = whatOf(row, facts.now, patience)
    if (!found || !wanted.includes(found.what) || found.at < news.since) return []
    return [{ window: `${row.id}:${found.what}`, at: found.at, words: wordsOf(row, found, facts) }]
  })
  return { of: 'events', events, memory: news }
}

function whatOf(row: OrderRow, now: number, patience: number): Found | undefined {
  const filled = sum(row.found.map((each) => each.filled))
  const at = row.events.findLast(({ state }) => state === row.state)?.at ?? row.at
  switch (row.state) {
    case 'filled':
      return { what: 'filled', at, filled }
    case 'open':
    case 'cancelled':
      if (compare(filled, ZERO) <= 0) return undefined
      // A fill of a resting order is learned between two events.
      return { what: 'partly', at: row.state === 'open' ? now : at, filled }
    case 'rejected':
    case 'absent':
      return { what: 'rejected', at, filled }
    case 'sent':
    case 'unknown': {
      const late = (row.sentAt ?? row.at) + patience
      return now >= late ? { what: 'unknown', at: late, filled } : undefined
    }
    default:
      return undefined
  }
}

function wordsOf(
  { order, found, error, state }: OrderRow,
  { what, filled }: Found,
  facts: AlertFacts,
): FiringWords {
  const [base = '', quote = ''] = order.market.symbol.split(':')[0]?.split('/') ?? []
  const average = found.length === 1 ? found[0]?.average : undefined
  const values: Record<string, NoteValue> = {
    account: facts.accountLabel(order.account),
    filled: { quantity: filled, symbol: base },
    amount: { quantity: order.amount, symbol: base },
    price: { quantity: average ?? ZERO, symbol: quote },
    market: order.market.symbol,
  }
  const isBuy = order.side === 'buy'
  const traded =
    average === undefined
      ? isBuy
        ? tell('{account}: bought {filled}.', values)
        : tell('{account}: sold {filled}.', values)
      : isBuy
        ? tell('{account}: bought {filled} at {price}.', values)
        : tell('{account}: sold {filled} at {price}.', values)
  const partly =
    state === 'open'
      ? tell('{account}: {filled} of {amount} so far; the rest is still open.', values)
      : tell('{account}: {filled} of {amount}; the rest was cancelled.', values)
  const shared = { cover: say('There is news of an order.'), route: 'trading' }
  switch (what) {
    case 'filled':
      return { ...shared, title: tell('Order filled: {market}', values), body: traded }
    case 'partly':
      return { ...shared, title: tell('Order filled in part: {market}', values), body: partly }
    case 'rejected':
      return {
        ...shared,
        title:
          state === 'absent'
            ? tell('Order never arrived: {market}', values)
            : tell('Order refused: {market}', values),
        body: error ? { sentence: error.sentence } : tell('{account} did not take it.', values),
      }
    case 'unknown':
      return {
        ...shared,
        title: tell('No answer to an order: {market}', values),
        body: tell(
          'Nobody knows yet whether {account} has it. Holdfast goes on asking; do not send it again.',
          values,
        ),
      }
    default:
      return what satisfies never
  }
}
