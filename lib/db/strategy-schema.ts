/** The form of a strategy and of a leash as a message, a stored row or a backup brings them; what is said of numbers here holds everywhere. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AccountId, PortfolioId } from '@/lib/core/ids'
import { type Leash, PERIODS, type SleeveId, type StrategySpec } from '@/lib/core/rebalance'
import { isTimeZone } from '@/lib/core/time-zone'
import { asset, id } from '@/lib/messages/id-fields'

const ratio = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const usd = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => parseAmount(text) === text && !text.startsWith('-')),
  v.transform((text) => text as Amount),
)
const assets = v.pipe(v.array(asset), v.maxLength(200))

const sleeve = v.strictObject({
  id: id<SleeveId>(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  assets: v.pipe(assets, v.minLength(1)),
  min: v.exactOptional(ratio(0, 1)),
  max: v.exactOptional(ratio(0, 1)),
  isLocked: v.boolean(),
})

export const bandSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('absolute'), points: ratio(0.001, 1) }),
  v.strictObject({ kind: v.literal('relative'), ratio: ratio(0.01, 1) }),
  v.strictObject({ kind: v.literal('5/25') }),
])

export const triggerSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('calendar'),
    every: v.picklist(PERIODS),
    hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
    timeZone: v.pipe(v.string(), v.maxLength(60), v.check(isTimeZone)),
  }),
  v.strictObject({ kind: v.literal('band') }),
  v.strictObject({ kind: v.literal('drift'), ratio: ratio(0.001, 1) }),
  v.strictObject({ kind: v.literal('cash'), usd }),
])

export const limitsSchema = v.strictObject({
  slippage: ratio(0.0001, 0.2),
  leastTradeUsd: usd,
  gainsBudget: v.exactOptional(usd),
  turnover: v.exactOptional(ratio(0.001, 2)),
})

export const specSchema: v.GenericSchema<unknown, StrategySpec> = v.pipe(
  v.strictObject({
    scope: v.variant('of', [
      v.strictObject({ of: v.literal('whole') }),
      v.strictObject({ of: v.literal('portfolio'), portfolio: id<PortfolioId>() }),
      v.strictObject({
        of: v.literal('accounts'),
        accounts: v.pipe(v.array(id<AccountId>()), v.maxLength(500)),
      }),
    ]),
    excluded: v.pipe(v.array(id<AccountId>()), v.maxLength(500)),
    sleeves: v.pipe(v.array(sleeve), v.minLength(1), v.maxLength(200)),
    cash: v.strictObject({
      assets: v.pipe(assets, v.minLength(1)),
      bufferRatio: ratio(0, 1),
      bufferUsd: usd,
    }),
    others: v.picklist(['leave', 'sell']),
    method: v.strictObject({
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
      params: v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()), v.maxEntries(50)),
    }),
    band: bandSchema,
    aim: v.picklist(['target', 'edge']),
    flow: v.picklist(['both', 'buys']),
    triggers: v.pipe(v.array(triggerSchema), v.maxLength(10)),
    limits: limitsSchema,
  }),
  v.check(({ sleeves, cash }) => {
    const all = [...sleeves.flatMap((each) => each.assets), ...cash.assets]
    return new Set(all).size === all.length
  }),
  v.check(({ sleeves }) => new Set(sleeves.map((each) => each.id)).size === sleeves.length),
  v.check(({ sleeves }) => sleeves.every(({ min = 0, max = 1 }) => min <= max)),
)

export const leashSchema: v.GenericSchema<unknown, Leash> = v.strictObject({
  mostPerOrderUsd: usd,
  mostPerDayUsd: usd,
  slippage: ratio(0.0001, 0.2),
  priceGap: ratio(0.0001, 0.2),
  accounts: v.pipe(v.array(id<AccountId>()), v.maxLength(500)),
  assets,
  until: v.pipe(v.number(), v.integer(), v.minValue(0)),
  drawdown: ratio(0.01, 1),
})
