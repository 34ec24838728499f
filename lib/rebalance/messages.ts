/** Messages of rebalancing. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { UndoId } from '@/lib/core/ids'
import type { PlanId, RunId, StrategyId, Targets } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { leashSchema, specSchema } from '@/lib/db/strategy-schema'
import { engineUi } from '@/lib/messages/define'
import { id } from '@/lib/messages/id-fields'
import type { BacktestView } from './backtest/backtest-view'
import type { Plan } from './plan/plan'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const positive = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((text) => parseAmount(text) === text && !text.startsWith('-') && text !== '0'),
  v.transform((text) => text as Amount),
)
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** A plan as it is reviewed. `hash` and `nonce` come back with the start; both are good once, until `expiresAt`. */
export interface PlanReview {
  id: PlanId
  strategy?: StrategyId
  plan: Plan
  targets: Targets
  hash: string
  nonce: string
  expiresAt: number
  /** Places that could not be asked; what is there counts, and nothing is traded there. */
  failures: readonly { label: string; error: ErrorShape }[]
}

export const rebalanceMessages = {
  /** Adds a strategy, or changes one; what was changed has to be consented to anew, so automatic mode goes off. */
  'rebalance.save': engineUi(
    'rebalance.save',
    v.strictObject({ id: v.optional(id<StrategyId>()), name, spec: specSchema }),
  ).returns<{ id: StrategyId }>(),
  /** @throws AppError while a run of it is not ended */
  'rebalance.remove': engineUi('rebalance.remove', v.strictObject({ id: id<StrategyId>() })).returns<{
    undo: UndoId
  }>(),
  /** Automatic mode: off, or on within a leash that the user has consented to just now. */
  'rebalance.automate': engineUi(
    'rebalance.automate',
    v.strictObject({ id: id<StrategyId>(), leash: v.nullable(leashSchema), consents: v.boolean() }),
  ).returns<null>(),
  /** The weights that the method gives now; nothing is stored. */
  'rebalance.targets': engineUi('rebalance.targets', v.strictObject({ spec: specSchema })).returns<
    Targets | { unknown: Sentence }
  >(),
  /** A dry run: asks books, fees and gas anew and says what would be done. Sends nothing. */
  'rebalance.plan': engineUi(
    'rebalance.plan',
    v.strictObject({
      strategy: id<StrategyId>(),
      /** In place of the strategy's own: only buy, or all the way to the target. */
      flow: v.optional(v.picklist(['both', 'buys'])),
      aim: v.optional(v.picklist(['target', 'edge'])),
    }),
  ).returns<PlanReview | { unknown: Sentence }>(),
  /** The same plan with legs left out or changed: another hash, another word. */
  'rebalance.edit': engineUi(
    'rebalance.edit',
    v.strictObject({
      plan: id<PlanId>(),
      without: v.pipe(v.array(word), v.maxLength(500)),
      amounts: v.record(word, positive),
    }),
  ).returns<PlanReview>(),
  /** Carries the reviewed plan out, once: asked again it answers the same run. */
  'rebalance.start': engineUi(
    'rebalance.start',
    v.strictObject({ plan: id<PlanId>(), hash: word, nonce: word }),
  ).returns<{ run: RunId }>(),
  /** Goes on with a run that waits or has stopped: tries its leg again, or leaves it out. */
  'rebalance.resume': engineUi(
    'rebalance.resume',
    v.strictObject({ run: id<RunId>(), leg: v.optional(word), act: v.picklist(['retry', 'skip']) }),
  ).returns<null>(),
  /** A wallet's transaction was sent for a leg: the run follows it. */
  'rebalance.signed': engineUi(
    'rebalance.signed',
    v.strictObject({ run: id<RunId>(), leg: word, tx: word }),
  ).returns<null>(),
  /** Ends a run; what was done stays done. */
  'rebalance.abandon': engineUi('rebalance.abandon', v.strictObject({ run: id<RunId>() })).returns<null>(),
  /** The kill switch of rebalancing: every automatic mode off, every run ended. */
  'rebalance.stopAll': engineUi('rebalance.stopAll', v.strictObject({})).returns<{
    strategies: number
    runs: number
  }>(),
  /** The plan function over the stored past, against holding. Computed in a Worker of its own. */
  'rebalance.backtest': engineUi(
    'rebalance.backtest',
    v.strictObject({
      spec: specSchema,
      /** Days since 1970, both included. */
      from: v.pipe(v.number(), v.integer()),
      until: v.pipe(v.number(), v.integer()),
      startUsd: positive,
      /** Of each trade, ratios. */
      fee: v.pipe(v.number(), v.minValue(0), v.maxValue(0.1)),
      slippage: v.pipe(v.number(), v.minValue(0), v.maxValue(0.1)),
      /** Days of each part of a walk-forward; absent: one run over all. */
      walkForward: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(1500))),
    }),
  ).returns<BacktestView>(),
} as const
