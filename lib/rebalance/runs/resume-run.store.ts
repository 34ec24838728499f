/** What the user says to a run that waits or has stopped: try the leg again, leave it out, or here is what I have signed. */
import { AppError } from '@/lib/core/errors'
import type { RunId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { endLeg } from './after-attempt'
import { readRuns } from './change-run.store'
import { openLegs } from './next-leg'
import { isOver, movedRun, withLeg } from './run-row'
import type { RunsContext } from './runs-context'
import { notOfLeg } from './tx-outcome'

type Context = Pick<RunsContext, 'db' | 'now'>

export interface Resume {
  run: RunId
  /** Absent: the one that it waits for or has stopped at. */
  leg?: string | undefined
  act: 'retry' | 'skip'
}

/** @throws AppError `not-found`, or `refused` for a run that is over and a leg whose order is still on its way */
export async function resumeRun({ db, now }: Context, { run: id, leg: asked, act }: Resume): Promise<void> {
  await db.transaction('rw', db.runs, async () => {
    const run = await liveRun(db, id)
    const leg = legOf(run, asked)
    if (leg?.state === 'sending')
      throw new AppError(
        'refused',
        say('The end of its last order is not known yet. Wait until the venue has told it.'),
      )
    const at = now()
    const going = movedRun(run, { at, state: 'running', ...(leg === undefined ? {} : { leg: leg.id }) })
    if (leg === undefined) await db.runs.put(going)
    else if (act === 'skip') await db.runs.put(endLeg(going, leg.id, { state: skippedAs(leg), at }))
    else
      await db.runs.put(
        withLeg(going, leg.id, ({ note: _, tries: __, ...each }) => ({
          ...each,
          state: 'waiting',
          retried: each.orders.length,
        })),
      )
  })
}

async function liveRun(db: Database, id: RunId): Promise<RunRow> {
  const run = await db.runs.get(id)
  if (!run) throw new AppError('not-found', say('This run does not exist.'))
  if (isOver(run)) throw new AppError('refused', say('This run has ended.'))
  if (run.restoredAt !== undefined)
    throw new AppError(
      'refused',
      say('This run came out of a backup: what it has done since is not known. End it and make a new plan.'),
    )
  return run
}

/** What has failed comes before what waits. @throws AppError `not-found` for a leg that is not to be decided */
function legOf(run: RunRow, asked: string | undefined): RunLeg | undefined {
  const undecided = [
    ...run.legs.filter(({ state }) => state === 'failed' || state === 'sending'),
    ...openLegs(run),
  ]
  if (asked === undefined) return undecided[0]
  const leg = undecided.find(({ id }) => id === asked)
  if (!leg) throw new AppError('not-found', say('This part of the run is over, or waits for another one.'))
  return leg
}

const skippedAs = ({ paid }: RunLeg): RunLeg['state'] => (paid === undefined ? 'skipped' : 'partial')

export interface Signed {
  run: RunId
  leg: string
  /** Of the wallets' journal. */
  tx: string
}

/** @throws AppError `refused` for a transaction that is not the leg's, or that another leg has; told again it changes nothing */
export async function takeSigned(
  { db, now }: Context,
  { run: id, leg: legId, tx: told }: Signed,
): Promise<void> {
  const txId = told as WalletTxId
  await db.transaction('rw', [db.runs, db.walletTxs], async () => {
    const run = await liveRun(db, id)
    if (run.legs.some((leg) => leg.id === legId && leg.tx === txId)) return
    const tx = await db.walletTxs.get(txId)
    if (!tx) throw new AppError('not-found', say('This transaction is not in the journal.'))
    const leg = openLegs(run).find((each) => each.id === legId)
    if (!leg) throw new AppError('refused', say('This part of the run does not wait for a signature.'))
    const why = notOfLeg(tx, leg.leg)
    if (why) throw new AppError('refused', why)
    const others = await readRuns(db)
    if (tx.at < run.at || others.some(({ legs }) => legs.some((each) => each.tx === txId)))
      throw new AppError('refused', say('This transaction belongs to something else.'))
    const next = withLeg(run, legId, (each) => ({ ...each, state: 'sending', tx: txId }))
    await db.runs.put(movedRun(next, { at: now(), state: 'running', leg: legId }))
  })
}
