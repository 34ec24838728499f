/**
 * Carries a run on as far as it goes: what is on its way is followed to its end first, then one leg after another is sent. Ends
 * where something is waited for; called again, it goes on from what is stored.
 */
import type { RunId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { readWhole } from '@/lib/db/read-whole.store'
import { type RunLeg, type RunRow, SETTLED } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { readSettings } from '@/lib/settings/settings.store'
import { changeRun } from './change-run.store'
import { endRun } from './end-run.store'
import { followLeg } from './follow-leg.store'
import { nextLeg } from './next-leg'
import { isFollowed, isLegOver, movedRun } from './run-row'
import type { RunsContext } from './runs-context'
import { sendLeg } from './send-leg.store'

/** The journals ask venue and chain by themselves; this only looks what they have learned, less often the longer it takes. */
const OLD_MS = 60 * 60_000
/** Less is no more than two clocks being set to each other. */
const CLOCKS_DIFFER_MS = 60_000

const lookAgainIn = (waited: number) => Math.min(Math.max(waited / 10, 1_000), 60_000)

/** @throws only what the database throws */
export async function advanceRun(context: RunsContext, id: RunId): Promise<void> {
  for (;;) {
    const { row } = await readWhole(context.db.runs.get(id))
    if (!row || !(await step(context, row))) return
  }
}

/** @returns false where there is nothing to do now */
async function step(context: RunsContext, run: RunRow): Promise<boolean> {
  const { db, now } = context
  if (run.state === 'running' && isOld(run, now())) {
    await stopRun(context, run, old)
    return true
  }
  const onItsWay = run.legs.find(({ state }) => state === 'sending')
  if (onItsWay) {
    if (await followLeg(context, run, onItsWay)) return true
    await lookLater(context, run)
    return false
  }
  if (run.state !== 'running') {
    if (run.dueAt < SETTLED)
      await changeRun(db, run.id, (latest) =>
        latest.state === 'running' ? undefined : { ...latest, dueAt: SETTLED },
      )
    return false
  }
  if (run.dueAt > now()) return false
  const why = await whyHeld(context, run)
  if (why) return stopRun(context, run, why)
  const leg = nextLeg(run)
  if (leg === undefined) return finish(context, run)
  if (leg.leg.way.kind === 'swap') return waitForSignature(context, run, leg)
  await sendLeg(context, run, leg)
  return true
}

async function lookLater({ db, now }: RunsContext, { id }: RunRow): Promise<void> {
  await changeRun(db, id, (latest) => {
    const since = latest.events.at(-1)?.at ?? latest.at
    return { ...latest, dueAt: Math.ceil(now() + lookAgainIn(now() - since)) }
  })
}

async function whyHeld({ db }: RunsContext, { strategyId }: RunRow): Promise<Sentence | undefined> {
  if ((await readSettings(db)).desk.stopped)
    return say('All orders are stopped. Release the stop on the trading page, then go on here.')
  const { damaged, row } = await readWhole(db.strategies.get(strategyId))
  if (damaged) return say('The strategy of this run is damaged. End the run.')
  if (row) return undefined
  return say('The strategy of this run does not exist any more. End the run.')
}

/** What is on its way is followed all the same. */
async function stopRun({ db, now, announce }: RunsContext, run: RunRow, why: Sentence): Promise<boolean> {
  await changeRun(db, run.id, (latest) =>
    latest.state === 'running'
      ? movedRun(latest, {
          at: now(),
          state: 'stopped',
          why,
          ...(isFollowed(latest) ? { dueAt: now() } : {}),
        })
      : undefined,
  )
  announce()
  return false
}

/**
 * A browser that was closed for days does not go on with a plan of then by itself; nor after the clock was set, when nobody can say
 * how old it is.
 */
function isOld({ events, at }: RunRow, now: number): boolean {
  const age = now - (events.at(-1)?.at ?? at)
  return age > OLD_MS || age < -CLOCKS_DIFFER_MS
}

const old = say(
  'This run was interrupted for more than an hour, or the clock was set. Look at its plan: go on with it, or end this run and make a new one.',
)

async function finish(context: RunsContext, run: RunRow): Promise<boolean> {
  // Legs that wait for each other cannot come out of a plan; a file may bring them.
  if (!run.legs.every(isLegOver))
    return stopRun(
      context,
      run,
      say('The legs of this run wait for each other. End it, and make a new plan.'),
    )
  await endRun(context, run.id, { state: 'done' })
  context.announce()
  context.onEnded()
  await checkpoint('run.ended')
  return false
}

async function waitForSignature(
  { db, now, announce }: RunsContext,
  run: RunRow,
  { id, leg }: RunLeg,
): Promise<boolean> {
  const why = say('Sign the swap of {account} in your wallet to go on.', { account: leg.accountLabel })
  await changeRun(db, run.id, (latest) =>
    latest.state === 'running' ? movedRun(latest, { at: now(), state: 'waiting', leg: id, why }) : undefined,
  )
  announce()
  return false
}
