/**
 * Automatic mode does what its trigger asks for: a plan is made, held to every bound of the leash as a whole, and begun as a run,
 * whose orders are held to it once more. What is beyond the leash is not made smaller: nothing is done, and the user is told why.
 */
import { AppError, toAppError } from '@/lib/core/errors'
import type { Leash, PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { StrategyNotice, StrategyRow } from '@/lib/db/rows'
import { readSettings } from '@/lib/settings/settings.store'
import { readPricing } from '@/lib/trading/read-pricing.store'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { PlanReview } from '../messages'
import { changeStrategy } from '../strategies.store'
import { answered } from '../triggers/answered'
import { type Fired, flowOf } from '../triggers/fired-triggers'
import type { AutomationContext } from './automation-context'
import { beyondLeash, leashedLeg, pricesApart } from './beyond-leash'
import { orderedByAutomation, otherPrices } from './leg-leash.store'
import { noticed } from './strategy-notices'

/** Venues are not asked for a plan with every tick. */
export const TRY_AGAIN_MS = 60 * 60_000

/** @param fired at least one. Never rejects for a plan that cannot be made: that is told */
export async function actByItself(
  context: AutomationContext,
  strategy: StrategyRow,
  fired: readonly Fired[],
): Promise<void> {
  const { db, now } = context
  if (wasTried(strategy, now())) return
  // Everything is stopped by the user, who knows.
  if ((await readSettings(db)).desk.stopped) return
  await changeStrategy(db, strategy.id, (row) => ({ ...row, triedAt: now() }))
  const askedAt = now()
  try {
    const review = await context.makePlan(strategy, flowOf(fired))
    if ('unknown' in review) await tell(context, strategy, { kind: 'held', sentence: review.unknown })
    else await carryOut(context, strategy, { review, askedAt })
  } catch (thrown) {
    await tell(context, strategy, { kind: 'held', sentence: toAppError(thrown).sentence })
  }
}

/** What was tried within another consent may be within this one. */
function wasTried({ triedAt, automation }: StrategyRow, now: number): boolean {
  if (triedAt === undefined || triedAt > now || now - triedAt >= TRY_AGAIN_MS) return false
  return !automation.on || automation.consentedAt <= triedAt
}

async function carryOut(
  context: AutomationContext,
  strategy: StrategyRow,
  { review, askedAt }: { review: PlanReview; askedAt: number },
): Promise<void> {
  const { plan, failures } = review
  const [failure] = failures
  if (failure)
    throw new AppError(
      'refused',
      say('{account} could not be asked, so nothing was done.', { account: failure.label }),
    )
  if (plan.legs.length === 0) {
    await changeStrategy(context.db, strategy.id, (row) => answered(row, context.now()))
    return context.announce()
  }
  const legs = withoutSwaps(plan.legs)
  if (legs.length < plan.legs.length)
    await tell(context, strategy, {
      kind: 'held',
      sentence: say('Swaps of your wallets wait for you: automatic mode never signs.'),
    })
  if (legs.length === 0) return
  const why = await whyNot(context, strategy, legs)
  if (why) throw new AppError('refused', why)
  const run = await context.startRun({
    review: { ...review, plan: { ...plan, legs } },
    strategy,
    by: 'automation',
    askedAt,
  })
  await tell(context, strategy, {
    kind: 'acted',
    run,
    sentence: say('Automatic mode has begun a run. Orders: {orders}.', { orders: legs.length }),
  })
}

/** What is paid with the proceeds of a swap is left out with it. */
function withoutSwaps(legs: readonly PlanLeg[]): PlanLeg[] {
  const left = new Set<string>()
  return legs.filter(({ id, way, after }) => {
    const isOut = way.kind === 'swap' || after.some((each) => left.has(each))
    if (isOut) left.add(id)
    return !isOut
  })
}

async function whyNot(
  { db, now }: AutomationContext,
  { id, spec }: StrategyRow,
  legs: readonly PlanLeg[],
): Promise<Sentence | undefined> {
  const latest = await db.strategies.get(id)
  if (!latest?.automation.on) return say('Automatic mode was switched off meanwhile.')
  if (canonicalJson(latest.spec) !== canonicalJson(spec))
    return say('The strategy was changed after this plan was made. Make it anew.')
  const { leash } = latest.automation
  const spentUsd = await orderedByAutomation(db, id, { now: now() })
  const beyond = beyondLeash(leash, {
    now: now(),
    ...(spentUsd === undefined ? {} : { spentUsd }),
    orders: legs.map(leashedLeg),
  })
  return beyond ?? (await apart({ db, now }, leash, legs))
}

/** Orders whose plan tells no middle of the book are compared before their confirm only. */
async function apart(
  { db, now }: Pick<AutomationContext, 'db' | 'now'>,
  leash: Leash,
  legs: readonly PlanLeg[],
): Promise<Sentence | undefined> {
  const pricing = await readPricing(db, now())
  for (const leg of legs) {
    const middle = leg.way.kind === 'order' ? leg.way.middle : undefined
    const why =
      middle === undefined ? undefined : pricesApart(leash, { middle, ...otherPrices(leg, pricing) })
    if (why) return why
  }
  return undefined
}

async function tell(
  { db, now, announce }: AutomationContext,
  { id }: StrategyRow,
  notice: Omit<StrategyNotice, 'at'>,
): Promise<void> {
  await changeStrategy(db, id, (row) => noticed(row, { ...notice, at: now() }))
  announce()
}
