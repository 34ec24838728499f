/**
 * Decides as the strategy would have: its targets of the day, its triggers, its plan. It begins by bringing all to the targets as
 * soon as there are some, and holding begins with the very same orders. A method that takes one step at a time (DCA) begins with
 * its first step: its money waits; one that takes money out begins with all of it invested.
 */
import { amount } from '@/lib/core/amount'
import { CASH, type StrategySpec, type TargetRow, type Targets } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { methodOf } from '../methods/registry'
import type { Plan } from '../plan/plan'
import type { PlanQuestion } from '../plan/question'
import { firedTriggers, flowOf } from '../triggers/fired-triggers'
import { allAtOnce } from './all-at-once'
import { driftOn } from './drift-on'
import { type PlanChoice, planQuestionOn, type SimulatedWorld } from './plan-on'
import type { Decide, Standing } from './simulate'
import { ordersOf, type SimulatedOrder } from './simulated-orders'
import { endOf, targetsOn } from './targets-on'

export interface Begun {
  /** Place of the day on which it was decided. */
  place: number
  /** All of the money into the weights of that day. */
  orders: readonly SimulatedOrder[]
}

export interface Following {
  decide: Decide
  /** How it began; absent: not yet. */
  begun: () => Begun | undefined
  /** Why it has not begun. */
  why: () => Sentence | undefined
}

export interface FollowQuestion {
  world: SimulatedWorld
  /** The same for all days, or, in a walk-forward, what was chosen for the day. */
  specOn: (place: number) => StrategySpec
  plan: (question: PlanQuestion) => Plan
}

/** @example const { decide, begun } = followStrategy({ world, specOn: () => spec, plan: planRebalance }) */
export function followStrategy({ world, specOn, plan }: FollowQuestion): Following {
  let begun: Begun | undefined
  let why: Sentence | undefined
  /** When its triggers were last acted on, or found with nothing to do (ms). */
  let ranAt = 0

  const ordersFor = (choice: PlanChoice): SimulatedOrder[] =>
    ordersOf(plan(planQuestionOn(world, choice)), world.byMarket, choice.standing.place)

  const begin = (spec: StrategySpec, standing: Standing): readonly SimulatedOrder[] => {
    const own = targetsOn(spec, world, standing)
    const isStep = methodOf(spec.method.id)?.isStep === true
    const whole = isStep ? targetsOn(allAtOnce(spec), world, standing) : own
    why = 'unknown' in whole ? whole.unknown : undefined
    if ('unknown' in whole) return []
    const orders = ordersFor(atOnce(spec, whole, standing))
    begun = { place: standing.place, orders }
    ranAt = endOf(world, standing.place)
    // Nothing to step into: it takes out, step by step, of what is bought now.
    if (!isStep || 'unknown' in own || !isInvesting(own.rows)) return orders
    return ordersFor({
      spec,
      standing,
      targets: own.rows,
      flow: spec.flow,
      aim: spec.aim,
      limits: spec.limits,
    })
  }

  const follow = (spec: StrategySpec, standing: Standing): readonly SimulatedOrder[] => {
    const now = endOf(world, standing.place)
    const asked = { spec, now, madeAt: ranAt, ranAt, usdRate: ONE }
    const isByDate = spec.triggers.every(({ kind }) => kind === 'calendar')
    if (isByDate && firedTriggers(asked).length === 0) return []
    const targets = targetsOn(spec, world, standing)
    // What cannot be told today is asked again tomorrow.
    if ('unknown' in targets) return []
    const fired = firedTriggers({
      ...asked,
      drift: driftOn({ spec, targets: targets.rows, world, standing }),
    })
    if (fired.length === 0) return []
    ranAt = now
    const { aim, limits } = spec
    return ordersFor({ spec, standing, targets: targets.rows, flow: flowOf(fired), aim, limits })
  }

  return {
    decide: (standing) => {
      const spec = specOn(standing.place)
      return begun ? follow(spec, standing) : begin(spec, standing)
    },
    begun: () => begun,
    why: () => why,
  }
}

/** To the targets, without a bound of what may be bought at a time: there is nothing yet. */
function atOnce(spec: StrategySpec, { rows }: Targets, standing: Standing): PlanChoice {
  const { slippage, leastTradeUsd } = spec.limits
  return { spec, standing, targets: rows, flow: 'both', aim: 'target', limits: { slippage, leastTradeUsd } }
}

const ONE = amount('1')

const isInvesting = (rows: readonly TargetRow[]): boolean =>
  rows.some(({ sleeve, weight }) => sleeve !== CASH && weight > 0)
