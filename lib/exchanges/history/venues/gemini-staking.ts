/**
 * What staking at Gemini pays: interest, and what Gemini itself corrected. What goes into staking and comes back stays within the account.
 * https://docs.gemini.com/rest/staking#list-staking-event-history
 */
import * as v from 'valibot'
import { absolute, isZero, negate } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import { numeral } from '../../numeral'
import { stakingOnly } from '../feature-missing'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'
import { entryOf, legOf } from '../trade-draft'

const event = v.object({
  transactionId: text,
  transactionType: v.string(),
  amountCurrency: coin,
  amount: numeral,
  dateTime: moment,
})

/** @throws AppError `bad-answer` for an event without number, kind, coin, quantity or time */
export function draftStakingEvent(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(event, raw, context)
  const { transactionType: type, amountCurrency: symbol, amount, dateTime: at } = row
  const facts = { nativeId: `staking:${row.transactionId}`, at, note: type, raw }
  if (isZero(amount)) return { is: 'skip', at }
  switch (type) {
    case 'Interest':
      return {
        is: 'entry',
        entry: incomeEntry(context, facts, { symbol, quantity: amount, reason: 'staking' }),
      }
    case 'AdminCreditAdjustment':
    case 'AdminDebitAdjustment': {
      const quantity = type === 'AdminDebitAdjustment' ? negate(absolute(amount)) : absolute(amount)
      const leg = legOf(context, { symbol, code: context.session.code(symbol), quantity })
      const entry = entryOf({ ...facts, source: context.source, unclear: true }, 'adjustment', [leg], [])
      return { is: 'entry', entry }
    }
    default:
      return { is: 'skip', at }
  }
}

const providers = v.array(v.looseObject({ transactions: v.array(v.unknown()) }))

/** Events stand under the provider of the stake. */
const eventsOf: NonNullable<StreamSpec['rowsOf']> = (answer, session) => {
  const parsed = v.safeParse(providers, listIn({ path: [] })(answer, session))
  if (!parsed.success) throw badAnswer(session.venueName, 'the list of rows is missing')
  return parsed.output.flatMap(({ transactions }) => transactions)
}

export const geminiStaking: StreamSpec = {
  id: 'staking',
  label: say('Staking rewards'),
  from: '2022-01-01',
  limit: 500,
  full: 'halve',
  call: implicit('privatePostV1StakingHistory', ({ since, until, limit }) => ({
    since,
    until,
    limit,
    sortAsc: true,
  })),
  rowsOf: eventsOf,
  draft: draftStakingEvent,
  missing: ({ venueName }) => [stakingOnly(venueName)],
  optional: true,
}
