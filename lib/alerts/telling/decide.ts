/**
 * What comes of one look at one rule: which firings, when the browser is told of them, and what the rule remembers. How often a rule
 * may tell is decided here for all of them. Pure; who stores it stores all of it or nothing.
 */
import { BACK_OFF } from '@/lib/core/alert'
import { type AlertRuleRow, type FiringRow, type OwedStretch, SETTLED } from '@/lib/db/rows'
import type { AlertSettings } from '@/lib/settings/alert-settings'
import { AWAY_MS, isGap, lastSeen } from '../away'
import type { ConditionLook, EventsLook, Look } from '../define-alert-rule'
import { quietUntil } from './quiet-hours'

/** A price that dances around its mark begins again and again: told at most that often (ms). */
const DANCE_MS = 60_000
/** The same for what is told again after days. */
const SLOW_DANCE_MS = 6 * 3_600_000

export interface Moment {
  now: number
  settings: Pick<AlertSettings, 'desktop' | 'quiet'>
  /** What a price did before this look will be asked for again. */
  isGapOwed?: true
}

export interface Found {
  /** Names the firing among all of its rule, whoever finds it. */
  window: string
  firing: Omit<FiringRow, 'id' | 'ruleId' | 'kind'>
}

export interface Decision {
  row: AlertRuleRow
  found: Found[]
}

/** @example decide(row, { of: 'condition', holds: true, words }, { now, settings }).found.length // 1, the first time */
export function decide(row: AlertRuleRow, look: Look, moment: Moment): Decision {
  const { why } = look
  const { problem: _before, memory: _old, owed: _owed, ...rest } = row
  const isUnknown = look.of === 'condition' ? look.holds === 'unknown' : why !== undefined
  const owed = moment.isGapOwed ? owedAfter(row, look, isUnknown ? undefined : moment.now) : []
  const looked: AlertRuleRow = {
    ...rest,
    // What could not be looked at is looked at from the same moment on the next time.
    ...(isUnknown ? {} : { lookedAt: moment.now }),
    ...(owed.length === 0 ? {} : { owed }),
    ...(isUnknown && why !== undefined ? { problem: why } : {}),
    ...(look.memory === undefined ? {} : { memory: look.memory }),
  }
  return look.of === 'condition'
    ? ofCondition(looked, row, look, moment)
    : ofEvents(looked, row, look, moment)
}

/** Older ones are given up; each has a look after it whose venue did not answer. */
const OWED_MOST = 50

/** @param until absent: the present is not known, so the stretch goes on */
function owedAfter(row: AlertRuleRow, look: Look, until: number | undefined): OwedStretch[] {
  const { owed = [], firedAt, episode } = row
  const from = lastSeen(row)
  if (until === undefined || !isGap(from, until)) return owed
  // What holds at either end is told by the look there.
  if (look.of === 'condition' && (look.holds === true || episode !== undefined)) return owed
  return [...owed, { from, until, ...(firedAt === undefined ? {} : { firedAt }) }].slice(-OWED_MOST)
}

/** When the browser is to be told of what a rule finds now. */
export function tellAtOf(row: Pick<AlertRuleRow, 'snoozedUntil'>, { now, settings }: Moment): number {
  if (!settings.desktop || (row.snoozedUntil ?? 0) > now) return SETTLED
  return quietUntil(settings.quiet, now) ?? now
}

function ofCondition(
  looked: AlertRuleRow,
  before: AlertRuleRow,
  look: ConditionLook,
  moment: Moment,
): Decision {
  const missed = missedOf(before, looked, look, moment)
  const after = missed && hasRested(looked, moment.now) ? fired(looked, moment.now) : looked
  if (look.holds === 'unknown') return { row: after, found: missed ? [missed] : [] }
  const { episode, ...ended } = after
  if (!look.holds) return { row: ended, found: missed ? [missed] : [] }
  const since = Math.min(look.since ?? moment.now, moment.now)
  const isAnew = episode !== undefined && look.since !== undefined && since > episode.since
  const current = episode === undefined || isAnew ? { since, told: 0, lastAt: 0 } : episode
  const { words } = look
  // What is told of before does not hold up what is so now.
  const isNow = isAnew ? hasPassed(episode.lastAt, DANCE_MS, moment.now) : isTime(looked, current, moment.now)
  if (!after.on || !words || !isNow)
    return { row: { ...ended, episode: current }, found: missed ? [missed] : [] }
  const at = current.told === 0 ? current.since : moment.now
  const next: Found = {
    window: `${armedAt(after)} ${current.since} ${current.told}`,
    firing: { at, words, tellAt: tellAtOf(after, moment), ...missedMark(at, before, moment.now) },
  }
  const told = { ...current, told: current.told + 1, lastAt: moment.now }
  return { row: { ...fired(ended, moment.now), episode: told }, found: missed ? [missed, next] : [next] }
}

/** It held while nobody looked, and ended. */
function missedOf(
  { owed = [] }: AlertRuleRow,
  row: AlertRuleRow,
  { missed, holds }: ConditionLook,
  moment: Moment,
): Found | undefined {
  if (!missed || missed.at < armedAt(row)) return undefined
  const isOwed = owed.some(({ from, until }) => missed.at > from && missed.at <= until)
  // As long as the present is unknown the same is found again and again. What was owed may be of before what is told of the present.
  if (!isOwed && missed.at < (row.firedAt ?? 0)) return undefined
  // A rule that tells once tells what is so now.
  if (holds === true && row.repeat.kind === 'once') return undefined
  const isPause = !hasRested(row, moment.now)
  if (isPause && !isOwed) return undefined
  const { at, words } = missed
  return {
    window: `${armedAt(row)} missed ${at}`,
    // The venue was late: what is told of the present meanwhile leaves this to the inbox.
    firing: { at, words, tellAt: isPause ? SETTLED : tellAtOf(row, moment), missed: true },
  }
}

function isTime(
  row: AlertRuleRow,
  { told, lastAt }: NonNullable<AlertRuleRow['episode']>,
  now: number,
): boolean {
  if (told === 0) return hasRested(row, now)
  const { repeat } = row
  switch (repeat.kind) {
    case 'once':
      return false
    case 'every':
      return repeat.minutes > 0 && hasPassed(lastAt, repeat.minutes * 60_000, now)
    case 'back-off': {
      const wait = BACK_OFF[told - 1]
      return wait !== undefined && hasPassed(lastAt, wait, now)
    }
    default:
      return repeat satisfies never
  }
}

/** The last firing, of an earlier episode, is far enough back. */
function hasRested(row: AlertRuleRow, now: number): boolean {
  const { repeat, firedAt } = row
  // What it has told before it was changed or switched on again holds nothing up.
  if (firedAt === undefined || firedAt < armedAt(row)) return true
  switch (repeat.kind) {
    case 'once':
      return true
    case 'every':
      return hasPassed(firedAt, Math.max(repeat.minutes * 60_000, DANCE_MS), now)
    case 'back-off':
      return hasPassed(firedAt, SLOW_DANCE_MS, now)
    default:
      return repeat satisfies never
  }
}

/** A moment in the future is of a clock that was set back since: it holds nothing up. */
const hasPassed = (from: number, ms: number, now: number): boolean => from > now || now - from >= ms

/** Each is kept; one within the rule's pause goes to the inbox only. Those of one look are as far apart as they were. */
function ofEvents(looked: AlertRuleRow, before: AlertRuleRow, look: EventsLook, moment: Moment): Decision {
  const news = look.events
    .filter(({ at }) => at >= armedAt(before))
    .toSorted((a, b) => a.at - b.at || (a.window < b.window ? -1 : 1))
  let row = looked
  const found: Found[] = []
  let last: number | undefined
  for (const { window, at, words } of news) {
    if (!row.on) break
    const isPause =
      row.repeat.kind === 'every' &&
      row.firedAt !== undefined &&
      row.firedAt >= armedAt(row) &&
      !hasPassed(last ?? row.firedAt, row.repeat.minutes * 60_000, last === undefined ? moment.now : at)
    found.push({
      window,
      firing: {
        at: Math.min(at, moment.now),
        words,
        tellAt: isPause ? SETTLED : tellAtOf(row, moment),
        ...missedMark(at, before, moment.now),
      },
    })
    if (isPause) continue
    row = fired(row, moment.now)
    last = at
  }
  return { row, found }
}

const armedAt = ({ armedAt: armed, at }: AlertRuleRow): number => armed ?? at

/** A rule that tells once is switched off by that. */
const fired = (row: AlertRuleRow, now: number): AlertRuleRow => ({
  ...row,
  firedAt: now,
  ...(row.repeat.kind === 'once' ? { on: false } : {}),
})

function missedMark(at: number, { owed, lookedAt }: AlertRuleRow, now: number): { missed?: true } {
  const seen = owed?.[0]?.from ?? lookedAt
  return seen !== undefined && now - seen > AWAY_MS && now - at > AWAY_MS ? { missed: true } : {}
}
