/**
 * What HTX's account book tells beside fills and transfers: shares of fees, and interest. It answers an hour at a time, of 30 days, of
 * which the last may be asked for until 29 days ago. https://www.htx.com/en-us/opend/newApiPages/ (account history)
 */
import * as v from 'valibot'
import { isZero } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import { say } from '@/lib/core/sentence'
import { numeral } from '../../numeral'
import { productsUnread } from '../feature-missing'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'

/** Others of its words are told by the other streams, or do not say whether a coin was paid or only moved ("other-types"). */
const REASONS: Readonly<Record<string, EntryReason>> = { rebate: 'rebate', interest: 'interest' }

const booked = v.object({
  currency: coin,
  'transact-amt': numeral,
  'transact-type': v.string(),
  'transact-time': moment,
  'record-id': text,
})

export function draftBooked(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(booked, raw, context)
  const { currency: symbol, 'transact-amt': quantity, 'transact-type': type, 'transact-time': at } = row
  const reason = REASONS[type]
  if (reason === undefined || isZero(quantity)) return { is: 'skip', at }
  const facts = { nativeId: `account:${row['record-id']}`, at, note: type, raw }
  return { is: 'entry', entry: incomeEntry(context, facts, { symbol, quantity, reason }) }
}

type Asked = (params: Record<string, unknown>) => Promise<unknown>

export const htxIncome: StreamSpec = {
  id: 'income',
  label: say('Interest and rewards'),
  keepsDays: 29,
  days: 1 / 24,
  limit: 500,
  full: 'halve',
  call: async (exchange, { since, until, limit }) => {
    const account = await (exchange['fetchAccountIdByType'] as (type: string) => Promise<unknown>).call(
      exchange,
      'spot',
    )
    return (exchange['spotPrivateGetV1AccountHistory'] as Asked).call(exchange, {
      'account-id': account,
      'transact-types': Object.keys(REASONS).join(','),
      'start-time': since,
      'end-time': until,
      sort: 'asc',
      size: limit,
    })
  },
  rowsOf: listIn({ path: ['data'], word: ['status', 'ok'] }),
  draft: draftBooked,
  missing: ({ venueName }) => [productsUnread(venueName)],
  optional: true,
}
