/**
 * Reads a stream a page at a time, oldest span first. A full answer means that there is more; an empty one means only that
 * this span was empty. Spans overlap, so that it does not matter whether a venue counts its bounds in.
 */
import type { NotIncluded } from '@/lib/core/reading'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import type { VenueHistoryContext, VenueHistoryPage } from './define-venue-history'
import { captureRows } from './feature-capture'
import { LEFT_OUT, type LeftOut, leftOut, perished } from './feature-missing'
import type { StreamState } from './feature-state'
import type { Answer, Draft, Question, StreamSpec } from './feature-stream'
import { DAY } from './time-windows'
import { withoutRepeats } from './without-repeats'

/** Rows of the last minutes may still be missing in a venue's list; they are asked for again. */
export const LAG = 5 * 60_000
/** A transfer that is "under way" for longer is not waited for. */
export const PATIENCE = 30 * DAY
/** Most questions of one page: empty spans are passed quickly, and a page is stored soon. */
const QUESTIONS = 8
/** Room between our oldest question and the venue's own limit, for its clock and ours. */
const MARGIN = 60 * 60_000
const FIRST_DAY = Date.UTC(2011, 0, 1)

export interface Reading {
  session: VenueSession
  context: VenueHistoryContext
  spec: StreamSpec
  unit?: string | undefined
}

const padOf = ({ unit }: StreamSpec): number => (unit === 's' ? 1000 : 1)
const widest = (spec: StreamSpec): number =>
  spec.days === undefined ? Number.MAX_SAFE_INTEGER : Math.floor(spec.days * DAY) - 2 * padOf(spec) - 1

/** The earliest moment that the venue can tell of. */
export function firstMoment(spec: StreamSpec, now: number): number {
  const opened = spec.from === undefined ? FIRST_DAY : Date.parse(`${spec.from}T00:00:00Z`)
  return spec.keepsDays === undefined ? opened : Math.max(opened, now - spec.keepsDays * DAY + MARGIN)
}

export function firstState(spec: StreamSpec, now: number): StreamState {
  const from = firstMoment(spec, now)
  return { from, span: widest(spec), start: from, pages: 0, left: [] }
}

/** @returns the page and the state after it. @throws AppError; the state stays as it was */
export async function readStreamPage(
  reading: Reading,
  before: StreamState,
): Promise<{ page: Omit<VenueHistoryPage, 'cursor'>; state: StreamState }> {
  const { spec, context, session } = reading
  const now = context.now()
  let state = catchUp(spec, before, now)
  const entries: VenueHistoryPage['entries'] = []
  let done = false
  for (let asked = 0; asked < QUESTIONS && !done && entries.length === 0; asked += 1) {
    const step = await askOnce(reading, state, now)
    entries.push(...step.entries)
    state = step.state
    done = step.done
  }
  const settled = state.held === undefined ? state.from - 1 : Math.min(state.held, state.from) - 1
  const page = {
    entries: withoutRepeats(entries),
    provenUntil: Math.max(0, Math.min(settled, now - LAG)),
    done,
    progress: progressOf(state, now),
    missing: missingOf(spec, session, state.left),
  }
  return { page, state: done ? nextRound(state, now) : state }
}

/** What the venue no longer keeps cannot be asked for: the reading goes on where it can. */
function catchUp(spec: StreamSpec, state: StreamState, now: number): StreamState {
  const first = firstMoment(spec, now)
  if (spec.keepsDays === undefined || state.from >= first) return state
  const { until: _until, more: _more, ...rest } = state
  return { ...rest, from: first }
}

function nextRound(state: StreamState, now: number): StreamState {
  const { held, until: _until, more: _more, ...rest } = state
  return { ...rest, from: Math.max(state.start, Math.min(held ?? state.from, now - LAG)), round: now }
}

async function askOnce({ session, context, spec, unit }: Reading, state: StreamState, now: number) {
  const pad = padOf(spec)
  const span = Math.min(state.span, widest(spec))
  const until = state.until ?? Math.max(state.from, Math.min(state.from + span - 1, now))
  const more = state.more ?? state.onwards
  const question: Question = {
    since: Math.max(0, state.from - pad),
    until: Math.max(state.from, Math.min(until + pad, now)),
    limit: spec.limit,
    ...(unit === undefined ? {} : { unit }),
    ...(more === undefined ? {} : { more }),
  }
  const answer = await session.run('history', (exchange) => ask(exchange, session, spec, question))
  const told = { ...context, session, source: `${context.venue}:${spec.id}` }
  const drafts = answer.rows.map((row) => spec.draft(row, told))
  const entries = drafts.flatMap((draft) => (draft.is === 'entry' ? [draft.entry] : []))
  const next = advance({ spec, state, answer, drafts, question, until, session })
  const noted = { ...next, ...heldOf(state, drafts, now), left: leftBy(drafts, now, next.left) }
  const done = noted.more === undefined && noted.until === undefined && noted.from > now
  // A row that is waited for must come again, so its number is not passed.
  const onwards = (noted.held === undefined ? spec.onwards?.(answer) : undefined) ?? state.onwards
  const after = { ...noted, pages: state.pages + 1, ...(onwards === undefined ? {} : { onwards }) }
  return { entries, state: after, done }
}

async function ask(
  exchange: VenueSession['exchange'],
  session: VenueSession,
  spec: StreamSpec,
  question: Question,
): Promise<Answer> {
  if (!spec.rowsOf) return captureRows(exchange, session.venueName, (each) => spec.call(each, question))
  const told = await spec.call(exchange, question)
  const rows = spec.rowsOf(told, session)
  return { rows, count: rows.length, raw: [told] }
}

interface Advance {
  spec: StreamSpec
  state: StreamState
  answer: Answer
  drafts: readonly Draft[]
  question: Question
  until: number
  session: VenueSession
}

/** The state after one answer: the next page of the span, a part of it, or the next span. */
function advance({ spec, state, answer, drafts, question, until, session }: Advance): StreamState {
  const { more: _more, until: _until, climbing: _climbing, ...rest } = state
  const whole: StreamState = { ...rest, from: until + 1, span: widened(spec, state, answer) }
  if (typeof spec.full === 'function') {
    const more = spec.full(answer, question)
    if (more === undefined) return whole
    if (JSON.stringify(more) === JSON.stringify(question.more))
      throw badAnswer(session.venueName, 'the next page is the same page again')
    return { ...state, until, more }
  }
  const last = Math.max(0, ...drafts.map(timeOf))
  const cut = { ...whole, left: [...new Set([...state.left, 'cut'])] }
  // A venue that sends the newest rows first answers the same end again: then what lies between stays unknown.
  if (!isFull(spec, answer.count)) return state.climbing && last <= state.from ? cut : whole
  switch (spec.full) {
    case 'halve': {
      const length = until - state.from + 1
      if (length <= 1) throw badAnswer(session.venueName, 'more rows within one moment than an answer holds')
      return { ...rest, span: Math.ceil(length / 2) }
    }
    case 'ascend': {
      if (!(last > state.from)) throw badAnswer(session.venueName, 'a full answer that does not lead on')
      return { ...rest, from: last }
    }
    case 'climb':
      return last > state.from ? { ...rest, from: last, climbing: true } : cut
    case 'cut':
      return cut
    default:
      return spec.full satisfies never
  }
}

/** Sizes that venues give a page when they give fewer rows than were asked for. */
const PAGE_SIZES = new Set([10, 20, 25, 30, 50, 100, 200, 250, 300, 500, 1000])
const isFull = ({ limit, sizes }: StreamSpec, count: number): boolean =>
  count >= limit || (sizes === 'unproven' && PAGE_SIZES.has(count))

const widened = (spec: StreamSpec, { span }: StreamState, { count }: Answer): number =>
  count * 2 < spec.limit ? Math.min(widest(spec), span * 2) : span

const timeOf = (draft: Draft): number => {
  switch (draft.is) {
    case 'entry':
      return draft.entry.at
    case 'later':
      return draft.at
    case 'skip':
      return draft.at
    default:
      return draft satisfies never
  }
}

const isWaitedFor = (draft: Draft, now: number): draft is Extract<Draft, { is: 'later' }> =>
  draft.is === 'later' && now - draft.at <= PATIENCE

function heldOf(state: StreamState, drafts: readonly Draft[], now: number): Pick<StreamState, 'held'> {
  const waiting = drafts.filter((draft) => isWaitedFor(draft, now)).map(timeOf)
  const all = state.held === undefined ? waiting : [state.held, ...waiting]
  return all.length === 0 ? {} : { held: Math.min(...all) }
}

function leftBy(drafts: readonly Draft[], now: number, left: readonly string[]): string[] {
  const met = drafts.flatMap((draft): LeftOut[] => {
    if (draft.is === 'skip' && draft.left) return [draft.left]
    return draft.is === 'later' && !isWaitedFor(draft, now) ? ['stuck'] : []
  })
  return [...new Set([...left, ...met])]
}

export function missingOf(spec: StreamSpec, session: VenueSession, left: readonly string[]): NotIncluded[] {
  const { venueName } = session
  const perishes = spec.keepsDays === undefined ? [] : [perished(venueName, spec.id, spec.keepsDays)]
  const met = LEFT_OUT.filter((what) => left.includes(what)).map((what) => leftOut(venueName, spec.id, what))
  return [...perishes, ...met, ...(spec.missing?.(session) ?? [])]
}

/** Days of the past, read and in all. */
function progressOf({ start, from }: StreamState, now: number): { done: number; total: number } {
  const days = (ms: number) => Math.max(0, Math.ceil(ms / DAY))
  const total = Math.max(1, days(now - start))
  return { done: Math.min(total, days(from - start)), total }
}
