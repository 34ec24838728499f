/**
 * What MEXC tells beside fills and transfers: small balances turned into MX, and shares of fees, of those whom one brought and of one's
 * own. Lists without numbers. https://www.mexc.com/api-docs/spot-v3/rebate-endpoints
 */
import * as v from 'valibot'
import { absolute, isZero, negate } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import { productsUnread } from '../feature-missing'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { spanned } from '../feature-unified'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'
import { entryOf, legOf } from '../trade-draft'

const swept = v.object({ id: text, asset: coin, amount: numeral, convert: numeral, time: moment })

/** The documentation calls `convert` what arrives after the fee, its own examples say before: every row is marked. */
export function draftSwept(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(swept, raw, context)
  const legs = [
    legOf(context, { symbol: 'MX', quantity: absolute(row.convert) }),
    legOf(context, {
      symbol: row.asset,
      code: context.session.code(row.asset),
      quantity: negate(absolute(row.amount)),
    }),
  ]
  const facts = { nativeId: `dust:${row.id}`, at: row.time, source: context.source, unclear: true, raw }
  return { is: 'entry', entry: entryOf(facts, ['trade', 'dust'], legs, []) }
}

const counted = v.looseObject({ totalPageNum: v.pipe(v.union([v.string(), v.number()]), v.toNumber()) })
const listOf = listIn({ path: ['data'] })

/** Rows without the number of their pages would end a history too early. */
const countedList: NonNullable<StreamSpec['rowsOf']> = (answer, session) => {
  const rows = listOf(answer, session)
  if (rows.length > 0 && !v.is(counted, answer))
    throw badAnswer(session.venueName, 'the number of pages is missing')
  return rows
}

const sweptOf: NonNullable<StreamSpec['rowsOf']> = (answer, session) =>
  countedList(answer, session).flatMap((told) => listIn({ path: ['convertDetails'] })(told, session))

const share = v.object({
  asset: coin,
  type: v.nullish(v.string(), ''),
  amount: numeral,
  uid: v.nullish(text, ''),
  tradeTime: moment,
  updateTime: moment,
})

const draftShare =
  (reason: EntryReason) =>
  (raw: unknown, context: DraftContext): Draft => {
    const {
      asset: symbol,
      type,
      amount: quantity,
      uid,
      tradeTime,
      updateTime: at,
    } = parsedRow(share, raw, context)
    if (isZero(quantity)) return { is: 'skip', at }
    const nativeId = `${reason}:${uid}:${type}:${symbol}:${tradeTime}:${at}:${quantity}`
    return {
      is: 'entry',
      entry: incomeEntry(context, { nativeId, at, note: type ?? '', raw }, { symbol, quantity, reason }),
    }
  }

/** The number of pages is told, the size of one is not. */
const pages: StreamSpec['full'] = ({ raw }, { more }) => {
  const page = Number(more?.['page'] ?? 1)
  const { totalPageNum } = raw[0] as { totalPageNum?: unknown }
  return Number(totalPageNum) > page ? { page: page + 1 } : undefined
}

const FROM = '2020-01-01'
const shares = (id: string, label: StreamSpec['label'], method: string, reason: EntryReason): StreamSpec => ({
  id,
  label,
  from: FROM,
  days: 90,
  limit: 100,
  full: pages,
  call: spanned(method, { page: 1 }, { limit: false }),
  rowsOf: countedList,
  draft: draftShare(reason),
  optional: true,
})

export const mexcIncome: StreamSpec[] = [
  {
    id: 'dust',
    label: say('Small balances swept'),
    from: FROM,
    days: 90,
    limit: 1000,
    full: pages,
    call: spanned('spotPrivateGetCapitalConvert', { page: 1 }),
    rowsOf: sweptOf,
    draft: draftSwept,
    optional: true,
    missing: ({ venueName }) => [productsUnread(venueName)],
  },
  shares('referral', say('Interest and rewards'), 'spotPrivateGetRebateDetail', 'referral'),
  shares('rebate', say('Interest and rewards'), 'spotPrivateGetRebateDetailKickback', 'rebate'),
]
