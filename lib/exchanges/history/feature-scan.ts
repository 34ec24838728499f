/**
 * The walk through all markets (or currencies) of a venue that answers only for one at a time. It finds what no candidate
 * hinted at: coins that were bought and sold out completely. A walk can be ended anywhere and goes on at the same market.
 */
import * as v from 'valibot'
import type { NotIncluded } from '@/lib/core/reading'
import type { VenueHistoryPage } from './define-venue-history'
import { firstMoment, firstState, LAG, missingOf, type Reading, readStreamPage } from './feature-page'
import { streamState } from './feature-state'
import { allUnits } from './feature-units'
import { readCursor, writeCursor } from './page-cursor'
import { DAY } from './time-windows'

/** A finished walk is repeated: a coin may have been bought and sold out since. */
const REPEAT_DAYS = 7
/** Most markets of one page. */
const MARKETS = 10

const time = v.pipe(v.number(), v.integer(), v.minValue(0))
const scanState = v.object({
  /** Everything before this moment was told by every market in the last whole walk. */
  since: time,
  /** When the walk under way, or the last one, began. */
  began: time,
  walking: v.boolean(),
  /** The last market that is finished; all names before it in the order are, too. */
  last: v.optional(v.string()),
  /** The market under way. */
  unit: v.optional(v.string()),
  inner: v.optional(streamState),
  left: v.optional(v.array(v.pipe(v.string(), v.maxLength(60))), []),
})
type ScanState = v.InferOutput<typeof scanState>

/** @throws AppError; the walk then goes on at the same market */
export async function readScanPage(reading: Reading, cursor: string | undefined): Promise<VenueHistoryPage> {
  const { spec, context, session } = reading
  const now = context.now()
  const first = { since: firstMoment(spec, now), began: now, walking: true, left: [] }
  let state: ScanState = readCursor(scanState, cursor, first)
  if (!state.walking && now - state.began < repeatAfter(spec.keepsDays))
    return resting(state, missingOf(spec, session, state.left))
  if (!state.walking) state = { since: state.since, began: now, walking: true, left: state.left }
  const units = allUnits(spec.by ?? 'symbol', session.exchange)
  const entries: VenueHistoryPage['entries'] = []
  for (let asked = 0; asked < MARKETS && entries.length === 0; asked += 1) {
    const unit = state.unit ?? units.find((each) => state.last === undefined || each > state.last)
    if (unit === undefined) return resting(finished(state), missingOf(spec, session, state.left))
    if (!units.includes(unit)) {
      state = passed(state, unit, state.left) // left the venue's list in the middle of the walk
      continue
    }
    const before = state.inner ?? {
      ...firstState(spec, now),
      from: state.since,
      start: state.since,
      left: state.left,
    }
    const { page, state: inner } = await readStreamPage({ ...reading, unit }, before)
    entries.push(...page.entries)
    state = page.done ? passed(state, unit, inner.left) : { ...state, unit, inner }
  }
  return {
    entries,
    cursor: writeCursor(state),
    provenUntil: Math.max(0, state.since - 1),
    done: false,
    progress: {
      done: units.filter((each) => state.last !== undefined && each <= state.last).length,
      total: units.length,
    },
    missing: missingOf(spec, session, state.inner?.left ?? state.left),
  }
}

const repeatAfter = (keepsDays: number | undefined): number =>
  Math.min(REPEAT_DAYS, keepsDays === undefined ? REPEAT_DAYS : keepsDays / 4) * DAY

function passed(state: ScanState, last: string, left: string[]): ScanState {
  const { unit: _unit, inner: _inner, ...rest } = state
  return { ...rest, last, left }
}

const finished = ({ began, left, since }: ScanState): ScanState => ({
  since: Math.max(since, began - LAG),
  began,
  walking: false,
  left,
})

const resting = (state: ScanState, missing: NotIncluded[]): VenueHistoryPage => ({
  entries: [],
  cursor: writeCursor(state),
  provenUntil: Math.max(0, state.since - 1),
  done: true,
  progress: { done: 1, total: 1 },
  missing,
})
