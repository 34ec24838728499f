/** Gate's conversions: flash swaps, and small balances turned into GT. Both lists know no times to ask for, only pages. */
import * as v from 'valibot'
import { absolute, isZero, negate } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { CcxtExchange } from '../../ccxt-exchange'
import { badAnswer } from '../../errors'
import { numeral, numeralOrNothing } from '../../numeral'
import { draftConversion } from '../feature-convert'
import type { Draft, DraftContext, Question, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { coin, text } from '../row-fields'
import { entryOf, legOf } from '../trade-draft'
import { GATE_FROM } from './gate-book'
import { gateList } from './gate-list'

const ROWS = 100

const time = v.pipe(text, v.digits(), v.transform(Number), v.minValue(1))

const swap = v.object({
  id: text,
  /** Milliseconds. */
  create_time: time,
  status: text,
  sell_currency: coin,
  sell_amount: numeral,
  buy_currency: coin,
  buy_amount: numeral,
})

/** 1 has happened, 2 has failed. @throws AppError `bad-answer` for a row without id, time, status or both sides */
export function draftSwap(raw: unknown, context: DraftContext): Draft {
  const { session } = context
  const parsed = v.safeParse(swap, raw)
  if (!parsed.success)
    throw badAnswer(session.venueName, `a conversion without ${v.getDotPath(parsed.issues[0])}`)
  const { id, create_time: at, status, ...row } = parsed.output
  if (status === '2') return { is: 'skip', at }
  if (status !== '1') return { is: 'later', at }
  const told = {
    id,
    timestamp: at,
    fromCurrency: session.code(row.sell_currency),
    fromAmount: row.sell_amount,
    toCurrency: session.code(row.buy_currency),
    toAmount: row.buy_amount,
    info: raw,
  }
  return draftConversion(told, context)
}

const dust = v.object({
  id: text,
  currency: coin,
  amount: numeral,
  gt_amount: numeralOrNothing,
  /** Seconds. */
  create_time: time,
})

/**
 * One order may convert several coins, a row each. Whether the fee is off the GT already is not documented, so every row is
 * marked unclear.
 * @throws AppError `bad-answer` for a row without id, coin, amount or time
 */
export function draftDust(raw: unknown, context: DraftContext): Draft {
  const { session, source } = context
  const parsed = v.safeParse(dust, raw)
  if (!parsed.success)
    throw badAnswer(session.venueName, `a small balance without ${v.getDotPath(parsed.issues[0])}`)
  const { id, currency, amount, gt_amount: got, create_time: seconds } = parsed.output
  const at = seconds * 1000
  if (isZero(amount)) return { is: 'skip', at }
  const gave = { symbol: currency, code: session.code(currency), quantity: negate(absolute(amount)) }
  const received = isZero(got) ? [] : [{ symbol: 'GT', quantity: absolute(got) }]
  const legs = [...received, gave].map((money) => legOf(context, money))
  const facts = { nativeId: `dust:${id}:${currency}`, at, precision: 's' as const, source, raw }
  return { is: 'entry', entry: entryOf({ ...facts, unclear: true }, ['trade', 'dust'], legs, []) }
}

const pages: StreamSpec['full'] = ({ count }, { more }) =>
  count < ROWS ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }

const swapsOf = implicit('privateFlash_swapGetOrders', ({ limit, more }) => ({
  limit,
  reverse: false, // the oldest first, so that nothing moves from page to page
  page: 1,
  ...more,
}))

/** ccxt knows this list, but not that it stands on the same host as the others. */
function askSwaps(exchange: CcxtExchange, question: Question): Promise<unknown> {
  const { private: hosts } = exchange.urls.api as { private: Record<string, unknown> }
  hosts['flash_swap'] ??= hosts['spot']
  return swapsOf(exchange, question)
}

export const gateConversions: StreamSpec[] = [
  {
    id: 'conversions',
    label: say('Conversions'),
    from: GATE_FROM,
    limit: ROWS,
    full: pages,
    call: askSwaps,
    rowsOf: gateList,
    draft: draftSwap,
    optional: true,
  },
  {
    id: 'dust',
    label: say('Small balances swept'),
    from: GATE_FROM,
    limit: ROWS,
    full: pages,
    // The newest come first: a row that arrives between two pages repeats another, and hides none.
    call: implicit('privateWalletGetSmallBalanceHistory', ({ limit, more }) => ({ limit, page: 1, ...more })),
    rowsOf: gateList,
    draft: draftDust,
    optional: true,
  },
]
