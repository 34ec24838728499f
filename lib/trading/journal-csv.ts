/**
 * The journal of orders as CSV, in English and with ISO times in UTC: a line an event, so that every attempt is there with all that
 * was learned of it. What the venue told last stands on the order's last line. Pure.
 */
import type { AccountId } from '@/lib/core/ids'
import type { OrderEvent } from '@/lib/core/order'
import { fill, type Sentence } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { writeCsv } from '@/lib/imports/write-csv'

const HEADER = [
  'time',
  'state',
  'note',
  'order',
  'account',
  'venue',
  'market',
  'side',
  'kind',
  'time in force',
  'amount',
  'cost',
  'price',
  'trigger',
  'stop price',
  'trail percent',
  'us dollars at review',
  'client id',
  'replaces',
  'venue orders',
  'filled',
  'average price',
  'fees',
  'error',
] as const

/**
 * @param labels of the accounts; one that was removed is told by its id
 * @example journalCsv(await db.orders.orderBy('at').toArray(), new Map(accounts.map(({ id, label }) => [id, label])))
 */
export const journalCsv = (rows: readonly OrderRow[], labels: ReadonlyMap<AccountId, string>): string =>
  writeCsv(
    HEADER,
    rows.flatMap((row) =>
      row.events.map((event, index) => line(row, event, { labels, isLast: index === row.events.length - 1 })),
    ),
  )

interface Place {
  labels: ReadonlyMap<AccountId, string>
  isLast: boolean
}

function line(row: OrderRow, event: OrderEvent, { labels, isLast }: Place): string[] {
  const { order } = row
  return [
    new Date(event.at).toISOString(),
    event.state,
    english(event.note),
    row.id,
    labels.get(row.accountId) ?? row.accountId,
    order.market.venue,
    order.market.symbol,
    order.side,
    order.kind,
    order.timeInForce,
    order.amount,
    order.cost ?? '',
    order.price ?? '',
    order.trigger ?? '',
    order.stopPrice ?? '',
    order.trailPercent ?? '',
    row.worth ?? '',
    row.clientId,
    row.replaces ?? '',
    ...(isLast ? told(row) : ['', '', '', '', '']),
  ]
}

/** Several orders, of a request that was doubled, are told one after the other in the same cell. */
const told = ({ found, error }: OrderRow): string[] => [
  found.map(({ orderId }) => orderId).join('; '),
  found.map(({ filled }) => filled).join('; '),
  found.map(({ average }) => average ?? '').join('; '),
  found.map(({ fees }) => fees.map(({ code, quantity }) => `${quantity} ${code}`).join(' + ')).join('; '),
  english(error?.sentence),
]

const english = (sentence: Sentence | undefined): string =>
  sentence === undefined ? '' : fill(sentence.template, sentence.params)
