/**
 * What staking at Crypto.com Exchange pays, and staked coins that were turned into other ones. Both lists reach back 180 days.
 * https://exchange-docs.crypto.com/exchange/v1/rest-ws/index.html#private-staking-get-reward-history
 */
import * as v from 'valibot'
import { isZero } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { numeral } from '../../numeral'
import { draftConversion } from '../feature-convert'
import { stakingOnly } from '../feature-missing'
import type { Draft, DraftContext, StreamSpec } from '../feature-stream'
import { implicit } from '../feature-unified'
import { incomeEntry } from '../income-draft'
import { listIn } from '../list-in'
import { coin, moment, parsedRow, text } from '../row-fields'

/** `SOL.staked` is SOL that is staked: no coin of its own. */
export const unstaked = (symbol: string): string => symbol.replace(/\.staked$/i, '')

const reward = v.object({
  staking_inst_name: coin,
  reward_inst_name: coin,
  reward_quantity: numeral,
  event_timestamp_ms: moment,
})

/** The venue numbers no rewards: time, stake and quantity are the name. */
export function draftReward(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(reward, raw, context)
  const { reward_quantity: quantity, event_timestamp_ms: at } = row
  if (isZero(quantity)) return { is: 'skip', at }
  const symbol = unstaked(row.reward_inst_name)
  const facts = { nativeId: `staking:${row.staking_inst_name}:${at}:${quantity}`, at, raw }
  return { is: 'entry', entry: incomeEntry(context, facts, { symbol, quantity, reason: 'staking' }) }
}

const conversion = v.object({
  convert_id: text,
  from_instrument_name: coin,
  from_quantity: numeral,
  to_instrument_name: coin,
  to_quantity: numeral,
  status: v.string(),
  create_timestamp_ms: moment,
})

/** Staked ETH into CDCETH and back: another coin, so a trade. */
export function draftStakingConversion(raw: unknown, context: DraftContext): Draft {
  const row = parsedRow(conversion, raw, context)
  const at = row.create_timestamp_ms
  if (/^(?:reject|fail|cancel)/i.test(row.status)) return { is: 'skip', at }
  if (row.status !== 'COMPLETED') return { is: 'later', at }
  const { code } = context.session
  const told = {
    id: row.convert_id,
    timestamp: at,
    fromCurrency: code(unstaked(row.from_instrument_name)),
    fromAmount: row.from_quantity,
    toCurrency: code(unstaked(row.to_instrument_name)),
    toAmount: row.to_quantity,
    info: raw,
  }
  return draftConversion(told, context)
}

const LIMIT = 500
const asked = (method: string): StreamSpec['call'] =>
  implicit(method, ({ since, until, limit }) => ({ start_time: since, end_time: until, limit }))

const lists = {
  keepsDays: 180,
  limit: LIMIT,
  full: 'halve' as const,
  rowsOf: listIn({ path: ['result', 'data'], word: ['code', '0'] }),
  optional: true as const,
}

export const cryptocomStaking: StreamSpec[] = [
  {
    ...lists,
    id: 'earn-staking',
    label: say('Staking rewards'),
    call: asked('v1PrivatePostPrivateStakingGetRewardHistory'),
    draft: draftReward,
    missing: ({ venueName }) => [stakingOnly(venueName)],
  },
  {
    ...lists,
    id: 'conversions',
    label: say('Conversions'),
    call: asked('v1PrivatePostPrivateStakingGetConvertHistory'),
    draft: draftStakingConversion,
  },
]
