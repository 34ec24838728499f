/**
 * What Binance.US tells beside fills and transfers of coins: staking rewards, distributions, small balances, purchases at one click and
 * over the counter, and the dollars that come and go through banks. https://docs.binance.us/
 */
import * as v from 'valibot'
import { absolute, isZero, negate, subtract } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { numeral, numeralOrNothing } from '../../numeral'
import { incomeReason } from '../feature-ledger'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { spanned } from '../feature-unified'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'
import { entryOf, feeLegs, legOf } from '../trade-draft'

const reward = v.object({ asset: coin, amount: numeral, time: moment, tranId: text })

/** Restaked or not: it was paid. */
export function draftReward(raw: unknown, context: DraftContext): Draft {
  const { asset: symbol, amount: quantity, time: at, tranId } = parsedRow(reward, raw, context)
  if (isZero(quantity)) return { is: 'skip', at }
  const facts = { nativeId: `staking:${tranId}:${symbol}`, at, raw }
  return { is: 'entry', entry: incomeEntry(context, facts, { symbol, quantity, reason: 'staking' }) }
}

const distribution = v.object({
  asset: coin,
  amount: numeral,
  divTime: moment,
  tranId: text,
  category: v.nullish(v.string(), ''),
  enInfo: v.nullish(v.string(), ''),
})

/** Rewards of staking have a list of their own. */
export function draftDistribution(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(distribution, raw, context)
  const { asset: symbol, amount: quantity, divTime: at } = row
  const note = row.category || row.enInfo || ''
  const reason = incomeReason(note) ?? 'other-income'
  if (isZero(quantity) || reason === 'staking') return { is: 'skip', at }
  const facts = { nativeId: `distribution:${row.tranId}:${symbol}:${at}`, at, note, raw }
  return { is: 'entry', entry: incomeEntry(context, facts, { symbol, quantity, reason }) }
}

const order = v.object({
  orderId: text,
  orderStatus: v.string(),
  fromCoin: coin,
  fromAmount: numeral,
  toCoin: coin,
  toAmount: numeral,
  feeCoin: v.nullish(v.string()),
  feeAmount: numeralOrNothing,
  createTime: moment,
})

/** The fee stands within what was given: 1000.5 USD at 2000 with a fee of 0.5 buy 0.5 ETH. In another coin it is marked. */
export const draftOrder =
  (list: 'ocbs' | 'otc') =>
  (raw: unknown, context: DraftContext): Draft => {
    const row = parsedRow(order, raw, context)
    const at = row.createTime
    if (/^fail/i.test(row.orderStatus)) return { is: 'skip', at }
    if (row.orderStatus !== 'SUCCESS') return { is: 'later', at }
    const { code } = context.session
    const fee = absolute(row.feeAmount)
    const within = row.feeCoin === row.fromCoin
    const gave = absolute(row.fromAmount)
    const legs = [
      legOf(context, { symbol: row.toCoin, code: code(row.toCoin), quantity: absolute(row.toAmount) }),
      legOf(context, {
        symbol: row.fromCoin,
        code: code(row.fromCoin),
        quantity: negate(within ? subtract(gave, fee) : gave),
      }),
    ]
    const paid = row.feeCoin ? { symbol: row.feeCoin, code: code(row.feeCoin), quantity: fee } : undefined
    const facts = {
      nativeId: `${list}:${row.orderId}`,
      at,
      source: context.source,
      unclear: !isZero(fee) && !within,
      raw,
    }
    return { is: 'entry', entry: entryOf(facts, ['trade', 'conversion'], legs, feeLegs(context, [paid])) }
  }

const bankOrder = v.object({
  orderId: text,
  orderStatus: v.string(),
  fiatCurrency: coin,
  amount: numeral,
  transactionFee: numeralOrNothing,
  platformFee: numeralOrNothing,
  paymentMethod: v.nullish(v.string(), ''),
  createTime: moment,
})

/** Whether fees are off the amount already is not documented: such a row is marked, and no fee is taken off. */
export const draftBankOrder =
  (kind: 'deposit' | 'withdrawal') =>
  (raw: unknown, context: DraftContext): Draft => {
    const row = parsedRow(bankOrder, raw, context)
    const at = row.createTime
    if (/process|pending|initial/i.test(row.orderStatus)) return { is: 'later', at }
    if (!/^(?:successful|success|finished|completed)$/i.test(row.orderStatus)) return { is: 'skip', at }
    const money = absolute(row.amount)
    const quantity = kind === 'deposit' ? money : negate(money)
    const facts = {
      nativeId: `fiat:${row.orderId}`,
      at,
      source: context.source,
      counterparty: row.paymentMethod || undefined,
      unclear: !isZero(row.transactionFee) || !isZero(row.platformFee),
      raw,
    }
    return {
      is: 'entry',
      entry: entryOf(facts, kind, [legOf(context, { symbol: row.fiatCurrency, quantity })], []),
    }
  }

const swept = v.object({
  tranId: text,
  fromAsset: coin,
  toAsset: coin,
  amount: numeral,
  transferedAmount: numeral,
  operateTime: moment,
})

/** Whether the charge is off what arrived is not documented, so every row is marked. */
export function draftSwept(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(swept, raw, context)
  const { code } = context.session
  const legs = [
    legOf(context, {
      symbol: row.toAsset,
      code: code(row.toAsset),
      quantity: absolute(row.transferedAmount),
    }),
    legOf(context, {
      symbol: row.fromAsset,
      code: code(row.fromAsset),
      quantity: negate(absolute(row.amount)),
    }),
  ]
  const facts = {
    nativeId: `dust:${row.tranId}:${row.fromAsset}`,
    at: row.operateTime,
    source: context.source,
    unclear: true,
    raw,
  }
  return { is: 'entry', entry: entryOf(facts, ['trade', 'dust'], legs, []) }
}

/** Both lists of orders have the same rows, under one of two names. */
const ordersOf: NonNullable<StreamSpec['rowsOf']> = (answer, session) => {
  const told = typeof answer === 'object' && answer !== null && 'dataList' in answer
  return listIn({ path: [told ? 'dataList' : 'rows'] })(answer, session)
}

const sweeps = listIn({ path: ['userDustConvertHistory'] })
/** An order may convert several coins, a row each; what a row lacks stands on its order. */
const sweptOf: NonNullable<StreamSpec['rowsOf']> = (answer, session) =>
  sweeps(answer, session).flatMap((told) => {
    const { userAssetDribbletDetails: details, ...whole } = told as Record<string, unknown>
    return listIn({ path: ['details'] })({ details }, session).map((row) => ({
      ...whole,
      ...(row as Record<string, unknown>),
    }))
  })

const paged =
  (limit: number): StreamSpec['full'] =>
  ({ count }, { more }) =>
    count < limit ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }

const FROM = '2019-09-01'
const common = { from: FROM, days: 89, optional: true as const }
const ORDERS = { ...common, limit: 100, full: paged(100), label: say('Conversions') }
const BANK = { ...common, limit: 500, sizes: 'unproven' as const, full: 'halve' as const }

export const binanceusIncome: StreamSpec[] = [
  {
    id: 'bank-in',
    ...BANK,
    label: say('Bank deposits'),
    call: spanned('sapiGetFiatpaymentQueryDepositHistory', {}, { limit: false }),
    rowsOf: listIn({ path: ['assetLogRecordList'] }),
    draft: draftBankOrder('deposit'),
  },
  {
    id: 'bank-out',
    ...BANK,
    label: say('Bank withdrawals'),
    call: spanned('sapiGetFiatpaymentQueryWithdrawHistory', {}, { limit: false }),
    rowsOf: listIn({ path: ['assetLogRecordList'] }),
    draft: draftBankOrder('withdrawal'),
  },
  {
    id: 'conversions',
    ...ORDERS,
    call: spanned('sapiGetOcbsOrders', { page: 1 }),
    rowsOf: ordersOf,
    draft: draftOrder('ocbs'),
  },
  {
    id: 'otc',
    ...ORDERS,
    call: spanned('sapiGetOtcOrders', { page: 1 }),
    rowsOf: ordersOf,
    draft: draftOrder('otc'),
  },
  {
    ...common,
    id: 'staking',
    label: say('Staking rewards'),
    limit: 500,
    full: paged(500),
    call: spanned('sapiGetStakingStakingRewardsHistory', { page: 1 }),
    rowsOf: listIn({ path: ['data'], word: ['code', '000000'] }),
    draft: draftReward,
  },
  {
    ...common,
    id: 'income',
    label: say('Distributions'),
    limit: 500,
    full: 'halve',
    call: spanned('sapiGetAssetAssetDistributionHistory'),
    rowsOf: listIn({ path: ['rows'] }),
    draft: draftDistribution,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:income:referral',
        reason: say('Rewards for referrals at {venue} are not read; import a CSV if you have any.', {
          venue,
        }),
      },
    ],
  },
  {
    ...common,
    id: 'dust',
    label: say('Small balances swept'),
    limit: 500,
    sizes: 'unproven',
    full: 'halve',
    call: spanned('sapiGetAssetQueryDustLogs', {}, { limit: false }),
    rowsOf: sweptOf,
    draft: draftSwept,
  },
]
