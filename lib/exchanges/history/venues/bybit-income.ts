/**
 * What Bybit tells beside fills and transfers on chains: deposits from its other users, conversions, yields of Earn, and of the unified
 * account's log the kinds that no other list tells. https://bybit-exchange.github.io/docs/v5/account/transaction-log
 */
import * as v from 'valibot'
import { isNegative, isZero, negate } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import type { VenueSession } from '../../session'
import { draftConversion } from '../feature-convert'
import type { Draft, DraftContext } from '../feature-stream'
import { coin, moment, parsedRow, text } from '../row-fields'
import { entryOf, feeLegs, legOf } from '../trade-draft'

const answered = v.object({
  retCode: v.pipe(text, v.literal('0')),
  result: v.looseObject({}),
})

/** @returns the rows under the first of these names. @throws AppError `bad-answer` when there is none */
export const rowsIn =
  (...names: string[]) =>
  (answer: unknown, { venueName }: VenueSession): readonly unknown[] => {
    const parsed = v.safeParse(answered, answer)
    const lists = parsed.success ? names.map((name) => parsed.output.result[name]) : []
    const list = lists.find((each) => each !== undefined)
    if (list === null) return []
    if (!Array.isArray(list)) throw badAnswer(venueName, 'the list of rows is missing')
    return list as unknown[]
  }

const internalDeposit = v.object({
  id: text,
  coin,
  amount: numeral,
  status: text,
  address: v.nullish(v.string()),
  createdTime: moment,
})

/** Status 1 is under way, 2 done, 3 failed. The number of an internal transfer is no hash of a chain. */
export function draftInternalDeposit(raw: unknown, context: DraftContext): Draft {
  const { id, coin, amount, status, address, createdTime: at } = parsedRow(internalDeposit, raw, context)
  if (status === '3') return { is: 'skip', at }
  if (status !== '2') return { is: 'later', at }
  const facts = {
    nativeId: `deposit:internal:${id}`,
    at,
    source: context.source,
    counterparty: address ?? undefined,
    note: 'internal',
    raw,
  }
  const money = { symbol: coin, code: context.session.code(coin), quantity: amount }
  return { is: 'entry', entry: entryOf(facts, 'deposit', [legOf(context, money)], []) }
}

const conversion = v.object({
  exchangeTxId: text,
  fromCoin: coin,
  fromAmount: numeral,
  toCoin: coin,
  toAmount: numeral,
  exchangeStatus: v.string(),
  createdAt: moment,
})

export function draftConverted(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(conversion, raw, context)
  const at = row.createdAt
  if (row.exchangeStatus === 'failure') return { is: 'skip', at }
  if (row.exchangeStatus !== 'success') return { is: 'later', at }
  const { code } = context.session
  const told = {
    id: row.exchangeTxId,
    timestamp: at,
    fromCurrency: code(row.fromCoin),
    fromAmount: row.fromAmount,
    toCurrency: code(row.toCoin),
    toAmount: row.toAmount,
    info: raw,
  }
  return draftConversion(told, context)
}

const yielded = v.object({ id: text, coin, amount: numeral, status: v.string(), createdAt: moment })

/** A yield once it is handed out, into a wallet or the position: both count. */
export const draftYield =
  (category: 'FlexibleSaving' | 'OnChain') =>
  (raw: unknown, context: DraftContext): Draft => {
    const { id, coin, amount, status, createdAt: at } = parsedRow(yielded, raw, context)
    if (status === 'Fail' || isZero(amount)) return { is: 'skip', at }
    if (status !== 'Success') return { is: 'later', at }
    const facts = { nativeId: `earn:${category}:${id}`, at, source: context.source, note: category, raw }
    const money = { symbol: coin, code: context.session.code(coin), quantity: amount }
    const reason = category === 'OnChain' ? 'staking' : 'interest'
    return { is: 'entry', entry: entryOf(facts, ['income', reason], [legOf(context, money)], []) }
  }

/** Kinds of the unified account's log that no other list tells, in the order in which they are asked for. */
export const LOG_KINDS: readonly string[] = ['INTEREST', 'AIRDROP', 'FEE_REFUND', 'AUTO_DEDUCTION']
const KINDS: Readonly<Record<string, EntryKind | readonly [EntryKind, EntryReason]>> = {
  AIRDROP: ['income', 'airdrop'],
  FEE_REFUND: ['income', 'rebate'],
  AUTO_DEDUCTION: 'adjustment',
}
const logRow = v.object({
  id: text,
  type: v.string(),
  currency: coin,
  change: numeral,
  transactionTime: moment,
})

/** `change` is what the balance changed by. INTEREST is paid for what was borrowed; a positive one gives some of it back. */
export function draftLog(raw: unknown, context: DraftContext): Draft {
  const { id, type, currency, change, transactionTime: at } = parsedRow(logRow, raw, context)
  if (!LOG_KINDS.includes(type) || isZero(change)) return { is: 'skip', at }
  const facts = { nativeId: `log:${id}:${currency}:${at}`, at, source: context.source, note: type, raw }
  const money = { symbol: currency, code: context.session.code(currency), quantity: change }
  const kind = KINDS[type]
  if (kind === undefined) {
    const paid = feeLegs(context, [{ ...money, quantity: negate(change) }])
    return { is: 'entry', entry: entryOf(facts, 'fee', [], paid) }
  }
  // Income that is taken back is no income: a correction, for the user to look at.
  const taken = kind !== 'adjustment' && isNegative(change)
  const entry = entryOf(
    { ...facts, unclear: taken },
    taken ? 'adjustment' : kind,
    [legOf(context, money)],
    [],
  )
  return { is: 'entry', entry }
}
