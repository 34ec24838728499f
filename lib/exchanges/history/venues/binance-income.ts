/**
 * What Binance pays: distributions ("dividends") and the rewards of Simple Earn. Rewards that both lists tell are taken from Simple Earn,
 * which knows them since October 2022; before that only the distributions have them.
 */
import * as v from 'valibot'
import { isNegative, negate } from '@/lib/core/amount'
import type { EntryDraft, EntryReason } from '@/lib/core/entry'
import { numeral } from '../../numeral'
import type { VenueSession } from '../../session'
import type { VenueHistoryContext } from '../define-venue-history'
import type { WindowedStream } from '../read-windows'
import { entryOf, legOf } from '../trade-draft'
import { SAPI_WEIGHT } from './binance-limits'
import { OPENED } from './binance-transfers'

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const time = v.pipe(v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]), v.integer())

const dividends = v.object({
  rows: v.array(
    v.object({
      id: text,
      amount: numeral,
      asset: v.string(),
      divTime: time,
      enInfo: v.nullish(v.string(), ''),
      direction: v.optional(v.number(), 1),
    }),
  ),
  total: v.number(),
})
const MOST_DIVIDENDS = 500
const EARN_SINCE = Date.UTC(2022, 9, 1)
const OF_EARN = /flexible|locked|simple earn/i

export const binanceDividends = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: OPENED,
  days: 179,
  async ask({ from, until }) {
    await context.pace(SAPI_WEIGHT, 10)
    const params = { startTime: from, endTime: until, limit: MOST_DIVIDENDS }
    const { rows, total } = await session.ask(dividends, 'sapiGetAssetAssetDividend', params)
    if (rows.length >= MOST_DIVIDENDS || rows.length < total) return { entries: [], rest: 'too-many' }
    const own = rows.filter(({ enInfo, divTime }) => divTime < EARN_SINCE || !OF_EARN.test(enInfo ?? ''))
    return { entries: own.map((row) => dividendDraft(context, row)), rest: 'none' }
  },
})

function dividendDraft(
  context: VenueHistoryContext,
  row: v.InferOutput<typeof dividends>['rows'][number],
): EntryDraft {
  const facts = {
    nativeId: `dividend:${row.id}`,
    at: row.divTime,
    source: 'binance:dividends',
    note: row.enInfo ?? '',
    raw: row,
  }
  const taken = row.direction === -1 && !isNegative(row.amount)
  const quantity = taken ? negate(row.amount) : row.amount
  const leg = legOf(context, { symbol: row.asset, quantity, bucket: 'spot' })
  return isNegative(quantity)
    ? entryOf({ ...facts, unclear: true }, 'adjustment', [leg], [])
    : entryOf(facts, ['income', reasonOf(row.enInfo ?? '')], [leg], [])
}

/** @example reasonOf('Launchpool Airdrop') // 'airdrop' */
export function reasonOf(words: string): EntryReason {
  if (/staking|savings|interest|earn|flexible|locked|lock/i.test(words))
    return /staking|lock/i.test(words) ? 'staking' : 'interest'
  if (/fork/i.test(words)) return 'fork'
  if (/airdrop|distribution|launch|hodler|megadrop/i.test(words)) return 'airdrop'
  if (/referral|invite/i.test(words)) return 'referral'
  if (/cashback|card/i.test(words)) return 'cashback'
  if (/rebate|commission/i.test(words)) return 'rebate'
  if (/mining|pool/i.test(words)) return 'mining'
  return 'other-income'
}

export type FlexibleKind = 'BONUS' | 'REALTIME' | 'REWARDS'

const flexible = v.object({
  rows: v.array(
    v.object({
      asset: v.string(),
      rewards: numeral,
      projectId: v.optional(v.string(), ''),
      type: v.optional(v.string(), ''),
      time,
    }),
  ),
  total: text,
})
const locked = v.object({
  rows: v.array(v.object({ positionId: text, asset: v.string(), amount: numeral, time })),
  total: text,
})
const PAGE = 100

export const binanceFlexible = (
  session: VenueSession,
  context: VenueHistoryContext,
  type: FlexibleKind,
): WindowedStream => ({
  since: EARN_SINCE,
  days: 89,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 150)
    const params = { type, startTime: from, endTime: until, current: page + 1, size: PAGE }
    const { rows } = await session.ask(flexible, 'sapiGetSimpleEarnFlexibleHistoryRewardsRecord', params)
    const entries = rows.map((row) => {
      const nativeId = `earn:flexible:${type}:${row.projectId}:${row.asset}:${row.time}`
      const facts = { nativeId, at: row.time, source: 'binance:earn', note: type, raw: row }
      const leg = legOf(context, { symbol: row.asset, quantity: row.rewards })
      return entryOf(facts, ['income', 'interest'], [leg], [])
    })
    return { entries, rest: rows.length >= PAGE ? 'more' : 'none' }
  },
})

export const binanceLocked = (session: VenueSession, context: VenueHistoryContext): WindowedStream => ({
  since: EARN_SINCE,
  days: 89,
  async ask({ from, until }, page) {
    await context.pace(SAPI_WEIGHT, 150)
    const params = { startTime: from, endTime: until, current: page + 1, size: PAGE }
    const { rows } = await session.ask(locked, 'sapiGetSimpleEarnLockedHistoryRewardsRecord', params)
    const entries = rows.map((row) => {
      const nativeId = `earn:locked:${row.positionId}:${row.asset}:${row.time}`
      const facts = { nativeId, at: row.time, source: 'binance:earn', raw: row }
      const leg = legOf(context, { symbol: row.asset, quantity: row.amount })
      return entryOf(facts, ['income', 'staking'], [leg], [])
    })
    return { entries, rest: rows.length >= PAGE ? 'more' : 'none' }
  },
})
