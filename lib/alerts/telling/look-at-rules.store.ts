/**
 * One look at the rules of alerts: reads them, gathers what they need, asks each, and stores what comes of it. A rule that cannot be
 * looked at says why and holds no other.
 */
import { toAppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { AlertRuleRow } from '@/lib/db/rows'
import { readSettings } from '@/lib/settings/settings.store'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { AlertFacts } from '../alert-facts'
import { hasGap } from '../away'
import type { AlertParams, AlertRule, Look } from '../define-alert-rule'
import type { Gathered } from '../gather/gather-facts.store'
import type { GatherQuestion } from '../gather/gather-question'
import { readWatched, storeWatched } from '../gather/watched.store'
import { type KnownRule, namedAccounts, namedAssets, namedStrategies } from '../gather/what-is-named'
import { decide, type Moment } from './decide'
import { type Decided, type Stored, storeDecisions } from './store-decisions.store'

/** @returns the params as a rule may see them, or what is wrong with them */
export type CheckParams = (
  rule: AlertRule,
  raw: Readonly<Record<string, unknown>>,
) => { params: AlertParams } | { problems: (Sentence & { key: string })[] }

export interface LookContext {
  db: Database
  now: () => number
  gather: (question: GatherQuestion) => Promise<Gathered>
  /** The plug-in of a rule; absent: this version has none of that kind. */
  ruleOf: (kind: string) => AlertRule | undefined
  /** A row may come from a backup, or from an older version. */
  checkParams: CheckParams
}

export interface LookQuestion extends Pick<GatherQuestion, 'reach'> {
  /** Facts with the prices of a stream, in place of gathering. */
  live?: AlertFacts
  /** Of those that are on; absent: all of them. */
  only?: (rule: AlertRule) => boolean
}

export interface Looked extends Stored {
  /** When a rule wants to be looked at because of the clock alone (ms). */
  nextAt: number
  /** Why a rule cannot be looked at has changed. */
  isOtherwise: boolean
}

/** @example await lookAtRules(context, { reach: 'network' }) // { fired: 1, outdated: 0, nextAt: Infinity, … } */
export async function lookAtRules(context: LookContext, question: LookQuestion): Promise<Looked> {
  const { db } = context
  const now = context.now()
  const rows = (await readRules(db)).filter(({ on }) => on)
  const { known, refused } = await sortOut(context, rows, question.only)
  const { alerts: settings } = await readSettings(db)
  const gathered =
    question.live === undefined && known.length > 0
      ? await context.gather({ rules: known, now, watched: await readWatched(db), reach: question.reach })
      : undefined
  const facts = question.live ?? gathered?.facts
  const moment: Moment = { now, settings }
  const looks = known.map((each) => {
    const isGapOwed = owesGap(each, facts, { now, isLive: question.live !== undefined })
    return lookAt(each, facts, isGapOwed ? { ...moment, isGapOwed } : moment)
  })
  const decided = [...refused, ...looks.map((each) => each.decided)]
  const worthStoring = decided.filter((each) => isWorthStoring(each, question, now))
  const stored = worthStoring.length === 0 ? NOTHING : await storeDecisions(db, worthStoring, now)
  // What somebody changed meanwhile, and rules that were left out, get the same facts once more; what was stored is not told twice.
  if (gathered && stored.outdated === 0 && question.only === undefined)
    await storeWatched(db, gathered.watched)
  return {
    ...stored,
    nextAt: Math.min(Number.POSITIVE_INFINITY, ...looks.map(({ nextAt }) => nextAt)),
    isOtherwise: decided.some(({ before, row }) => before.problem?.template !== row.problem?.template),
  }
}

/** Those that open: a damaged one keeps no other from being looked at. */
export async function readRules(db: Database): Promise<AlertRuleRow[]> {
  const keys = await db.alertRules.toCollection().primaryKeys()
  return readWholeRows(keys, (id) => db.alertRules.get(id))
}

const NOTHING: Stored = { fired: 0, outdated: 0 }

/** A stream is looked at each second: a row that only says so again is not written each second. */
const STREAM_NOTE_MS = 60_000

function isWorthStoring({ before, row, found }: Decided, { live }: LookQuestion, now: number): boolean {
  if (live === undefined || found.length > 0) return true
  const { lookedAt: then, ...was } = before
  const { lookedAt, ...is } = row
  // As it comes out of the database its fields stand in another order.
  if (canonicalJson(was) !== canonicalJson(is)) return true
  return lookedAt !== then && now - (then ?? 0) >= STREAM_NOTE_MS
}

/** Rules that can be looked at, and those that cannot with the reason. */
async function sortOut(
  { db, ruleOf, checkParams }: LookContext,
  rows: readonly AlertRuleRow[],
  only: LookQuestion['only'] = () => true,
): Promise<{ known: KnownRule[]; refused: Decided[] }> {
  const [accounts, strategies] = await Promise.all([
    db.accounts.toCollection().primaryKeys(),
    db.strategies.toCollection().primaryKeys(),
  ])
  const there = { accounts: new Set<string>(accounts), strategies: new Set<string>(strategies) }
  const known: KnownRule[] = []
  const refused: Decided[] = []
  for (const row of rows) {
    const rule = ruleOf(row.kind)
    if (rule && !only(rule)) continue
    const seen = rule ? seeRule(row, rule, { checkParams, ...there }) : UNKNOWN_KIND
    if ('rule' in seen) known.push(seen)
    else if (seen.problem.template !== row.problem?.template)
      refused.push({ before: row, row: { ...row, problem: seen.problem }, found: [] })
  }
  return { known, refused }
}

const UNKNOWN_KIND = {
  problem: say('This version of Holdfast does not know this kind of rule.'),
}

interface There {
  accounts: ReadonlySet<string>
  strategies: ReadonlySet<string>
}

function seeRule(
  row: AlertRuleRow,
  rule: AlertRule,
  { checkParams, ...there }: There & Pick<LookContext, 'checkParams'>,
): KnownRule | { problem: Sentence } {
  const checked = checkParams(rule, row.params)
  if ('problems' in checked) {
    const [first] = checked.problems
    return { problem: first ? sentenceOf(first) : UNFIT }
  }
  const known = { row, rule, params: checked.params }
  const problem = goneOf(known, there)
  return problem === undefined ? known : { problem }
}

const UNFIT = say('This rule cannot be saved as it is.')
/** Without the name of its field. */
const sentenceOf = ({ key: _, ...sentence }: Sentence & { key: string }): Sentence => sentence

/** What a rule names may have been removed: the rule stays, and says so. */
function goneOf(known: KnownRule, { accounts, strategies }: There): Sentence | undefined {
  if (namedAccounts(known).some((id) => !accounts.has(id)))
    return say('The account of this rule was removed. Choose another one, or remove the rule.')
  if (namedStrategies(known).some((id) => !strategies.has(id)))
    return say('The strategy of this rule was removed. Choose another one, or remove the rule.')
  return undefined
}

/**
 * Nobody has looked for a while, and what the price did meanwhile is still to come: its venue has not answered, or the first price after
 * the pause is one of a stream. The present is told at once; the rest stays owed.
 */
function owesGap(
  known: KnownRule,
  facts: AlertFacts | undefined,
  { now, isLive }: { now: number; isLive: boolean },
): boolean {
  if (!hasGap(known.row, now)) return false
  return namedAssets([known]).some((asset) => isLive || facts?.owedGaps?.has(asset))
}

function lookAt(
  { row, rule, params }: KnownRule,
  facts: AlertFacts | undefined,
  moment: Moment,
): { decided: Decided; nextAt: number } {
  const { memory, lookedAt, owed, firedAt } = row
  try {
    if (!facts) throw new Error('rules are looked at with facts only')
    const told = rule.look({
      params,
      facts,
      memory,
      armedAt: row.armedAt ?? row.at,
      ...(lookedAt === undefined ? {} : { lookedAt }),
      ...(owed === undefined ? {} : { owed }),
      ...(firedAt === undefined ? {} : { firedAt }),
      ...(moment.isGapOwed ? { isGapOwed: true } : {}),
    })
    const look = withMissing(told, rule, facts)
    const nextAt = look.nextAt ?? Number.POSITIVE_INFINITY
    return { decided: { before: row, ...decide(row, look, moment) }, nextAt }
  } catch (error) {
    // A mistake of one rule's own.
    const changed = { ...row, problem: toAppError(error).sentence }
    return { decided: { before: row, row: changed, found: [] }, nextAt: Number.POSITIVE_INFINITY }
  }
}

/** Events of a fact that is absent are not over: they are looked for from the same moment on the next time. */
function withMissing(look: Look, rule: AlertRule, facts: AlertFacts): Look {
  if (look.of === 'condition' || look.why !== undefined) return look
  const why = rule.needs.map((name) => facts.missing[name]).find((reason) => reason !== undefined)
  return why === undefined ? look : { ...look, why }
}
