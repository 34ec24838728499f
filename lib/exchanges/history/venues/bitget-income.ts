/**
 * What Bitget tells beside fills and transfers: conversions, small balances turned into BGB, interest of savings, and of the spot
 * account's bills what was handed out. https://www.bitget.com/api-doc/spot/account/Get-Account-Bills
 */
import * as v from 'valibot'
import { absolute, isZero, negate } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { numeral, numeralOrNothing } from '../../numeral'
import { draftConversion } from '../feature-convert'
import { incomeReason } from '../feature-ledger'
import type { Answer, Draft, DraftContext, StreamSpec } from '../feature-stream'
import { spanned } from '../feature-unified'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'
import { smallest } from '../row-ids'
import { entryOf, feeLegs, legOf } from '../trade-draft'

const GOOD = ['code', '00000'] as const
const conversion = v.object({
  id: text,
  ts: moment,
  fromCoin: coin,
  fromCoinSize: numeral,
  toCoin: coin,
  toCoinSize: numeral,
  fee: numeralOrNothing,
})

/** In which coin a fee is, and whether it is within the amounts, is not documented: such a conversion is marked. */
export function draftBitgetConversion(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(conversion, raw, context)
  const { code } = context.session
  const told = {
    id: row.id,
    timestamp: row.ts,
    fromCurrency: code(row.fromCoin),
    fromAmount: row.fromCoinSize,
    toCurrency: code(row.toCoin),
    toAmount: row.toCoinSize,
    info: raw,
  }
  const draft = draftConversion(told, context)
  if (draft.is !== 'entry' || isZero(row.fee)) return draft
  return { is: 'entry', entry: { ...draft.entry, unclear: true } }
}

const swept = v.object({
  orderId: text,
  fromCoin: coin,
  fromAmount: numeral,
  toCoin: coin,
  toAmount: numeral,
  feeDetail: v.nullish(v.array(v.object({ feeCoin: coin, fee: numeralOrNothing })), []),
  status: v.string(),
  ctime: moment,
})

/** Whether the fee is off the BGB already is not documented, so a row with one is marked. */
export function draftSwept(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(swept, raw, context)
  const at = row.ctime
  if (/^(?:fail|failed|cancel|cancelled)$/i.test(row.status)) return { is: 'skip', at }
  if (!/^success/i.test(row.status)) return { is: 'later', at }
  const { code } = context.session
  const money = (symbol: string, quantity: ReturnType<typeof absolute>) => ({
    symbol,
    code: code(symbol),
    quantity,
  })
  const legs = [
    legOf(context, money(row.toCoin, absolute(row.toAmount))),
    legOf(context, money(row.fromCoin, negate(absolute(row.fromAmount)))),
  ]
  const fees = feeLegs(
    context,
    (row.feeDetail ?? []).map(({ feeCoin, fee }) => money(feeCoin, absolute(fee))),
  )
  const nativeId = `dust:${row.orderId}:${row.fromCoin}`
  const facts = { nativeId, at, source: context.source, unclear: fees.length > 0, raw }
  return { is: 'entry', entry: entryOf(facts, ['trade', 'dust'], legs, fees) }
}

const saved = v.object({
  orderId: text,
  coinName: coin,
  settleCoinName: v.nullish(v.string()),
  amount: numeral,
  ts: moment,
  orderType: v.string(),
})

/** Interest counts, a penalty for taking out early is marked; what goes in and out stays within the account. */
export function draftSaved(raw: unknown, context: DraftContext): Draft {
  const { orderId, coinName, settleCoinName, amount, ts: at, orderType } = parsedRow(saved, raw, context)
  if (isZero(amount) || !/^(?:pay_interest|deduction)$/.test(orderType)) return { is: 'skip', at }
  const symbol = settleCoinName || coinName
  const taken = orderType === 'deduction'
  const quantity = taken ? negate(absolute(amount)) : absolute(amount)
  const facts = { nativeId: `savings:${orderType}:${orderId}:${symbol}:${at}`, at, note: orderType, raw }
  return { is: 'entry', entry: incomeEntry(context, facts, { symbol, quantity, reason: 'interest' }) }
}

const bill = v.object({
  // Pages go on by it.
  billId: v.pipe(text, v.digits()),
  coin,
  groupType: v.nullish(v.string(), ''),
  businessType: v.string(),
  size: numeral,
  cTime: moment,
})

/** Rebates, airdrops and rewards; savings, fills, transfers and conversions stand in lists of their own. */
export function draftBill(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(bill, raw, context)
  const at = row.cTime
  const reason = incomeReason(row.businessType)
  const elsewhere = row.groupType === 'financial' || reason === 'interest' || reason === 'staking'
  if (reason === undefined || elsewhere || isZero(row.size)) return { is: 'skip', at }
  const facts = { nativeId: `bill:${row.billId}`, at, note: row.businessType, raw }
  return {
    is: 'entry',
    entry: incomeEntry(context, facts, { symbol: row.coin, quantity: row.size, reason }),
  }
}

const BILLS = 500
const beforeBill = ({ count, rows }: Answer) => {
  const last = smallest(rows, 'billId')
  return count < BILLS || last === undefined ? undefined : { idLessThan: last }
}

const FROM = '2018-07-01'
const SAVINGS_FROM = '2021-01-01'
const savings = (id: string, periodType: 'flexible' | 'fixed', label: StreamSpec['label']): StreamSpec => ({
  id,
  label,
  from: SAVINGS_FROM,
  days: 89,
  limit: 100,
  full: 'halve',
  call: spanned('privateEarnGetV2EarnSavingsRecords', { periodType }),
  rowsOf: listIn({ path: ['data', 'resultList'], word: GOOD }),
  draft: draftSaved,
  optional: true,
})

export const bitgetIncome: StreamSpec[] = [
  {
    id: 'conversions',
    label: say('Conversions'),
    from: FROM,
    days: 90,
    limit: 100,
    full: 'halve',
    call: spanned('privateConvertGetV2ConvertConvertRecord'),
    rowsOf: listIn({ path: ['data', 'dataList'], word: GOOD }),
    draft: draftBitgetConversion,
    optional: true,
  },
  {
    id: 'dust',
    label: say('Small balances swept'),
    from: FROM,
    days: 90,
    limit: 100,
    full: 'halve',
    call: spanned('privateConvertGetV2ConvertBgbConvertRecords'),
    rowsOf: listIn({ path: ['data'], word: GOOD }),
    draft: draftSwept,
    optional: true,
  },
  savings('savings', 'flexible', say('Interest and rewards')),
  savings('savings-fixed', 'fixed', say('Locked savings')),
  {
    id: 'income',
    label: say('Distributions'),
    from: FROM,
    days: 90,
    limit: BILLS,
    full: beforeBill,
    call: spanned('privateSpotGetV2SpotAccountBills'),
    rowsOf: listIn({ path: ['data'], word: GOOD }),
    draft: draftBill,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:income:products',
        reason: say(
          'Of interest and rewards at {venue}, those of savings, rebates and airdrops are read; import a CSV for what other products yield.',
          { venue },
        ),
      },
    ],
    optional: true,
  },
]
