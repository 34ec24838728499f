/**
 * One attempt at an order of a run: the market is looked at again, the order is reviewed by the desk like one by hand, its id is
 * written into the run, and only then it is confirmed. Whoever finds the run after a crash asks that order's row, and sends nothing
 * until its end is known.
 */
import { type Amount, compare } from '@/lib/core/amount'
import { AppError, type ErrorShape, toErrorShape } from '@/lib/core/errors'
import type { LegWay } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { readSettings } from '@/lib/settings/settings.store'
import { changeOrder } from '@/lib/trading/change-order.store'
import type { OrderDraft } from '@/lib/trading/draft'
import { gatherFacts } from '@/lib/trading/gather-facts.store'
import { lapsed } from '@/lib/trading/order-row'
import type { OrderReview } from '@/lib/trading/review'
import { middleOf } from '@/lib/trading/walk-book'
import { afterNothing, endLeg, stopAt } from './after-attempt'
import { changeRun } from './change-run.store'
import { type FittedOrder, fitOrder } from './fit-order'
import { leavePlan } from './leave-plan'
import { sumOrders } from './order-outcome'
import { movedRun, withLeg } from './run-row'
import type { RunsContext } from './runs-context'
import { shareOfLeg } from './share-of-leg'

type OrderWay = Extract<LegWay, { kind: 'order' }>

/** Resolves when the confirm has answered, or nothing was sent; what became of it is in the run and in the journal of orders. */
export async function sendLeg(context: RunsContext, run: RunRow, leg: RunLeg): Promise<void> {
  const { db, now, announce } = context
  try {
    await attempt(context, run, leg)
  } catch (thrown) {
    const error = toErrorShape(thrown)
    await changeRun(db, run.id, (latest) => {
      const current = latest.legs.find(({ id }) => id === leg.id)
      // One that is `sending` has its order in the journal, which tells what became of it.
      return current?.state === 'waiting' ? afterNothing(latest, current, { at: now(), error }) : undefined
    })
  }
  announce()
}

async function attempt(context: RunsContext, run: RunRow, leg: RunLeg): Promise<void> {
  const { way } = leg.leg
  if (way.kind !== 'order') throw new RangeError('only orders are sent by a run')
  const checked = await check(context, run, leg, way)
  await checkpoint('run.checked')
  if ('ends' in checked) return checked.ends()
  const { order, planned } = checked
  const review = await context.review(draftOf(leg, way, order))
  await checkpoint('run.reviewed')
  const claimed = await claim(context, run, leg, { review, most: planned })
  if (!claimed) return
  await checkpoint('run.claimed')
  await context.confirm({ id: review.id, hash: review.hash, nonce: review.nonce })
  await checkpoint('run.confirmed')
}

type Checked =
  | { order: Exclude<FittedOrder, { none: unknown }>; planned: Amount }
  | { ends: () => Promise<void> }

async function check(context: RunsContext, run: RunRow, leg: RunLeg, way: OrderWay): Promise<Checked> {
  const { db, now, leash } = context
  const stop = (error: ErrorShape) => ({ ends: () => stopLeg(context, run, leg, error) })
  const opened = await context.openDesk(leg.leg.account)
  const facts = await gatherFacts(opened, { market: way.market })
  const middle = middleOf(facts.book)
  if (middle === undefined)
    return stop({
      code: 'refused',
      sentence: say('One side of the order book is empty now. Nothing was sent. Try again later.'),
    })
  const moved = leavePlan(leg.leg, middle, await driftBound(context, run))
  if (moved) return stop({ code: 'refused', sentence: moved })
  const bound = await leash.boundOf(run, leg, middle)
  const filled = await filledOf(context, leg)
  const share = shareOfLeg(run, leg)
  const order = fitOrder({ way, filled, share, ...(bound === undefined ? {} : { bound }) }, facts)
  if (!('none' in order)) return { order, planned: order.amount }
  if (order.none === 'price' && filled === '0') return stop({ code: 'refused', sentence: order.why })
  const state = filled === '0' ? 'skipped' : 'partial'
  const note =
    order.none === 'small' && share !== '1'
      ? say('Less has come in than was planned, so less was bought.')
      : order.why
  return {
    ends: async () => {
      await changeRun(db, run.id, (latest) => endLeg(latest, leg.id, { state, at: now(), note }))
    },
  }
}

async function stopLeg({ db, now }: RunsContext, run: RunRow, leg: RunLeg, error: ErrorShape): Promise<void> {
  await changeRun(db, run.id, (latest) => stopAt(latest, leg.id, { state: 'waiting', at: now(), error }))
}

/** The wider of what the strategy and the desk allow. */
async function driftBound({ db }: RunsContext, { strategyId }: RunRow): Promise<number> {
  const { desk } = await readSettings(db)
  const strategy = await db.strategies.get(strategyId)
  return Math.max(strategy?.spec.limits.slippage ?? 0, desk.driftPercent / 100)
}

/** @throws AppError when the journal does not tell what former attempts came to: nothing may be sent on top of that */
async function filledOf({ db }: RunsContext, leg: RunLeg): Promise<Amount> {
  const rows = await Promise.all(leg.orders.map(async (id) => (await readWhole(db.orders.get(id))).row))
  const whole = rows.filter((row) => row !== undefined)
  if (whole.length === rows.length) return sumOrders(whole).filled
  throw new AppError(
    'not-found',
    say(
      'The journal of orders does not tell what earlier orders of this leg came to. Leave it out, and make a new plan.',
    ),
  )
}

const draftOf = (
  { leg }: RunLeg,
  { market, side }: OrderWay,
  order: Exclude<FittedOrder, { none: unknown }>,
): OrderDraft => ({
  account: leg.account,
  market,
  side,
  kind: order.kind,
  size: { by: 'amount', value: order.amount },
  timeInForce: order.timeInForce,
  ...(order.price === undefined ? {} : { price: order.price }),
})

/** The run takes the order, once, while it is running and nothing else was tried for the leg. Else the draft is ended. */
async function claim(
  { db, now, leash }: RunsContext,
  run: RunRow,
  leg: RunLeg,
  { review, most }: { review: OrderReview; most: Amount },
): Promise<boolean> {
  const why =
    compare(review.order.amount, most) > 0
      ? say('The order that was reviewed is larger than the plan. Nothing was sent.')
      : await leash.refuses(run, leg, review)
  const at = now()
  const next = await changeRun(db, run.id, (latest) => {
    const current = latest.legs.find(({ id }) => id === leg.id)
    if (latest.state !== 'running' || current?.state !== 'waiting') return undefined
    if (current.orders.length !== leg.orders.length) return undefined
    if (why)
      return stopAt(latest, leg.id, { state: 'waiting', at, error: { code: 'refused', sentence: why } })
    const taken = withLeg(latest, leg.id, (each) => ({
      ...each,
      state: 'sending',
      orders: [...each.orders, review.id],
    }))
    return movedRun(taken, { at, leg: leg.id, note: say('Its order is on its way.') })
  })
  const isTaken = next !== undefined && why === undefined
  if (!isTaken) await changeOrder(db, review.id, (row) => lapsed(row, now()))
  return isTaken
}
