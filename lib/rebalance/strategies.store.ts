/**
 * The user's strategies in the database. Whatever is changed of what a strategy does ends the consent to its automatic mode: it
 * was given to something else.
 */
import { collectionOf } from '@/lib/assets/collection'
import { AppError } from '@/lib/core/errors'
import { type AssetId, randomId } from '@/lib/core/ids'
import type { StrategyId, StrategySpec, Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { SETTLED, type StrategyRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { canonicalJson } from '@/lib/vault/canonical-json'
import { problemOf, type SpecFacts } from './check-strategy'
import { nextLook } from './next-look'
import { readRuns } from './runs/change-run.store'
import { isOver } from './runs/run-row'

export interface StrategyInput {
  /** Absent: a new one. */
  id?: StrategyId | undefined
  name: string
  spec: StrategySpec
}

export interface SavingContext extends Pick<EngineContext, 'db' | 'now' | 'randomBytes'> {
  methodProblems: SpecFacts['methodProblems']
}

/** @throws AppError `not-found` */
export async function readStrategy(db: Database, id: StrategyId): Promise<StrategyRow> {
  const row = await db.strategies.get(id)
  if (!row) throw new AppError('not-found', say('This strategy does not exist any more.'))
  return row
}

/** Those that open: a damaged one keeps no other from being told, nor the portfolio from being shown. */
export async function readStrategies(db: Database): Promise<StrategyRow[]> {
  const keys = await db.strategies.toCollection().primaryKeys()
  return readWholeRows(keys, (id) => db.strategies.get(id))
}

/** When the next one is looked at (ms); never without one. */
export async function nextStrategyAt(db: Database): Promise<number> {
  const [next] = await db.strategies.orderBy('dueAt').limit(1).keys()
  return typeof next === 'number' ? next : SETTLED
}

/**
 * In one transaction.
 * @param change `undefined`: the row stays as it is
 * @returns the row as it is stored now; `undefined`: there is none
 */
export async function changeStrategy(
  db: Database,
  id: StrategyId,
  change: (row: StrategyRow) => StrategyRow | undefined,
): Promise<StrategyRow | undefined> {
  return db.transaction('rw', db.strategies, async () => {
    const row = await db.strategies.get(id)
    const changed = row && change(row)
    if (changed) await db.strategies.put(changed)
    return changed ?? row
  })
}

/** @throws AppError `invalid-input`, `duplicate` for a name that is taken, `not-found` for one that was removed */
export async function saveStrategy(
  context: SavingContext,
  { id: given, name, spec }: StrategyInput,
): Promise<StrategyId> {
  const { db, now, randomBytes } = context
  const problem = problemOf(spec, { ...(await readFacts(db)), methodProblems: context.methodProblems })
  if (problem) throw new AppError('invalid-input', problem)
  const id = given ?? randomId<StrategyId>(randomBytes(16))
  await db.transaction('rw', db.strategies, async () => {
    const rows = await readStrategies(db)
    refuseTaken(rows, name, given)
    const before = rows.find((row) => row.id === given)
    if (given !== undefined && !before)
      throw new AppError('not-found', say('This strategy does not exist any more.'))
    await db.strategies.put(
      before ? changed(before, { name, spec, now: now() }) : fresh(id, name, spec, now()),
    )
  })
  return id
}

const fresh = (id: StrategyId, name: string, spec: StrategySpec, now: number): StrategyRow => ({
  id,
  name,
  at: now,
  dueAt: now,
  spec,
  automation: { on: false },
})

/** What was found out about the strategy as it was says nothing of what it is now. */
function changed(
  row: StrategyRow,
  { name, spec, now }: Pick<StrategyRow, 'name' | 'spec'> & { now: number },
): StrategyRow {
  if (canonicalJson(row.spec) === canonicalJson(spec)) return { ...row, name }
  const { id, at, automation, ranAt, answeredAt, notices } = row
  const why = say('The strategy was changed. Look at it, then switch automatic mode on again if you want it.')
  return {
    id,
    name,
    at,
    dueAt: now,
    spec,
    automation: automation.on ? { on: false, why, at: now } : automation,
    ...(ranAt === undefined ? {} : { ranAt }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(notices === undefined ? {} : { notices }),
  }
}

/**
 * @throws AppError `refused` while a run of it is not ended; its runs stay in the journal
 * @returns what puts it back: as it was, but automatic mode is off. No press of "Undo" begins to trade
 */
export async function removeStrategy(db: Database, id: StrategyId): Promise<(now: number) => Promise<void>> {
  const row = await db.transaction('rw', [db.strategies, db.runs], async () => {
    // A damaged one is carried on by nobody.
    if (!(await readRuns(db, id)).every(isOver))
      throw new AppError(
        'refused',
        say('A run of this strategy is not ended. End it first, then remove the strategy.'),
      )
    const [removed] = await readWholeRows([id], (each) => db.strategies.get(each))
    await db.strategies.delete(id)
    return removed
  })
  return async (now) => {
    if (row) await putBack(db, row, now)
  }
}

async function putBack(db: Database, row: StrategyRow, now: number): Promise<void> {
  const why = say('The strategy was removed and put back. Switch automatic mode on again if you want it.')
  await db.transaction('rw', db.strategies, async () => {
    refuseTaken(await readStrategies(db), row.name, undefined)
    const automation = row.automation.on ? { on: false as const, why, at: now } : row.automation
    await db.strategies.add({ ...row, automation })
  })
}

/**
 * Of the strategy as it was asked for: one that was changed meanwhile keeps none of it.
 * @returns the row as it is stored now; `undefined`: it was removed
 */
export function storeTargets(
  db: Database,
  { id, spec }: Pick<StrategyRow, 'id' | 'spec'>,
  targets: Targets | { unknown: Sentence },
  now: number,
): Promise<StrategyRow | undefined> {
  return changeStrategy(db, id, (row) => {
    if (canonicalJson(row.spec) !== canonicalJson(spec)) return undefined
    const stored = 'unknown' in targets ? { ...targets, at: now } : targets
    return { ...row, targets: stored, dueAt: nextLook(spec, targets, now) }
  })
}

async function readFacts(db: Database): Promise<Omit<SpecFacts, 'methodProblems'>> {
  const [accounts, portfolios, holdings, assets] = await Promise.all([
    db.accounts.toArray(),
    db.portfolios.toArray(),
    db.holdings.toArray(),
    db.assets.toArray(),
  ])
  return {
    accounts: accounts.map(({ id, source }) => ({ id, kind: source.kind })),
    portfolios,
    seen: new Set<AssetId>([...holdings, ...assets].map(({ asset }) => collectionOf(asset))),
  }
}

function refuseTaken(rows: readonly StrategyRow[], name: string, except: StrategyId | undefined): void {
  const wanted = name.toLocaleLowerCase('en')
  if (rows.some((row) => row.id !== except && row.name.toLocaleLowerCase('en') === wanted))
    throw new AppError('duplicate', say('There is one called "{name}" already.', { name }))
}
