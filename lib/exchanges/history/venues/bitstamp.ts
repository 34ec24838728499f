/**
 * Bitstamp: one list of everything, numbered, with a column for each currency. Its amounts are signed, so they are the legs;
 * a trade's fee is in the second currency of its pair. https://www.bitstamp.net/api/#tag/Transactions-private/operation/GetUserTransactions
 */
import * as v from 'valibot'
import { absolute, isNegative, isZero } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import { featureStreams } from '../feature-history'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { parsedRow } from '../row-fields'
import { largest } from '../row-ids'
import { entryOf, feeLegs, legOf } from '../trade-draft'

const ROWS = 1000
const digits = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/))
const row = v.looseObject({
  id: digits,
  type: digits,
  datetime: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/)),
  fee: v.nullish(numeral),
  order_id: v.nullish(digits),
})
const NOT_COLUMNS = new Set([
  'id',
  'type',
  'datetime',
  'fee',
  'order_id',
  'status',
  'self_trade',
  'self_trade_order_id',
])

/** The venue's numbers for what a row is. */
const KINDS: Record<string, EntryKind | readonly [EntryKind, EntryReason]> = {
  '0': 'deposit',
  '1': 'withdrawal',
  '2': 'trade',
  '25': ['rollover', 'unstake'],
  '26': ['rollover', 'stake'],
  '27': ['income', 'staking'],
  '32': ['income', 'referral'],
}

interface Column {
  symbol: string
  quantity: v.InferOutput<typeof numeral>
}

function columnsOf(told: Record<string, unknown>): Column[] {
  return Object.entries(told).flatMap(([symbol, value]) => {
    if (NOT_COLUMNS.has(symbol) || symbol.includes('_')) return []
    const parsed = v.safeParse(numeral, value)
    return parsed.success && !isZero(parsed.output) ? [{ symbol, quantity: parsed.output }] : []
  })
}

/** `btc_usd` names the pair. */
const quoteOf = (told: Record<string, unknown>): string | undefined =>
  Object.keys(told)
    .find((name) => /^[a-z0-9]+_[a-z0-9]+$/.test(name) && !NOT_COLUMNS.has(name))
    ?.split('_')[1]

/** @throws AppError `bad-answer` for a row without number, kind, time, or amount */
export function draftTransaction(raw: unknown, context: DraftContext): Draft {
  const { session } = context
  const told = parsedRow(row, raw, context)
  const at = Math.floor(Date.parse(`${told.datetime.slice(0, 23).replace(' ', 'T')}Z`))
  const columns = columnsOf(told)
  const [first] = columns
  if (first === undefined) throw badAnswer(session.venueName, `row ${told.id} moves nothing`)
  const kind = KINDS[told.type] ?? (isNegative(first.quantity) ? 'withdrawal' : 'deposit')
  const quote = quoteOf(told)
  if (told.type === '2' && (columns.length > 2 || quote === undefined))
    throw badAnswer(session.venueName, `trade ${told.id} has another form`)
  const money = (column: Column) => ({ ...column, code: session.code(column.symbol.toUpperCase()) })
  const feeIn = told.type === '2' && quote !== undefined ? quote : first.symbol
  const fee = told.fee ? money({ symbol: feeIn, quantity: absolute(told.fee) }) : undefined
  const facts = {
    nativeId: `transaction:${told.id}`,
    at,
    source: context.source,
    orderId: told.order_id ?? undefined,
    market: told.type === '2' ? Object.keys(told).find((name) => name.endsWith(`_${quote}`)) : undefined,
    unclear: KINDS[told.type] === undefined,
    note: KINDS[told.type] === undefined ? `type ${told.type}` : undefined,
    raw,
  }
  const legs = columns.map((column) => legOf(context, money(column)))
  return { is: 'entry', entry: entryOf(facts, kind, legs, feeLegs(context, [fee])) }
}

const specs: StreamSpec[] = [
  {
    id: 'transactions',
    label: say('Trades, deposits and withdrawals'),
    from: '2011-08-01',
    limit: ROWS,
    call: implicit('privatePostUserTransactions', ({ more, limit }) => ({
      limit,
      sort: 'asc',
      since_id: 1,
      ...more,
    })),
    rowsOf(answer, { venueName }) {
      if (!Array.isArray(answer)) throw badAnswer(venueName, 'the list of transactions is missing')
      return answer as unknown[]
    },
    full: ({ rows, count }) => (count < ROWS ? undefined : since(rows)),
    onwards: ({ rows }) => since(rows),
    draft: draftTransaction,
  },
]

function since(rows: readonly unknown[]): { since_id: string } | undefined {
  const last = largest(rows, 'id')
  return last === undefined ? undefined : { since_id: last }
}

export const bitstampHistory = featureStreams(() => specs)
