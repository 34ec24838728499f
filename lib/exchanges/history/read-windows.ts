/**
 * Streams that a venue answers by spans of time. A span is read to its end before the next begins; the cursor says which span and which
 * page of it. What is not settled yet is read again next time, and so is the last stretch before now.
 */
import * as v from 'valibot'
import type { EntryDraft } from '@/lib/core/entry'
import type { NotIncluded } from '@/lib/core/reading'
import type { VenueHistoryPage } from './define-venue-history'
import { readCursor, writeCursor } from './page-cursor'
import { DAY, type TimeWindow, windowCount, windowFrom } from './time-windows'
import { withoutRepeats } from './without-repeats'

export interface WindowAnswer {
  entries: EntryDraft[]
  /** `more`: the same span has another page. `too-many`: the span holds more than one answer can tell, and is halved. */
  rest: 'none' | 'more' | 'too-many'
  /** Time of the oldest fact that is not settled yet (ms). */
  pendingSince?: number | undefined
  missing?: NotIncluded[]
}

export interface WindowedStream {
  /** The earliest moment at which the venue could tell something (ms). */
  since: number
  /** Longest span; a longer one would be answered with nothing. */
  days: number
  /** Calls a page, when each costs so much that fewer are better. */
  calls?: number
  ask: (window: TimeWindow, page: number) => Promise<WindowAnswer>
}

const state = v.object({
  from: v.number(),
  /** The end of the span under way, when it is set; its page; the width after halving (ms). */
  until: v.optional(v.number()),
  page: v.number(),
  width: v.optional(v.number()),
  /** The oldest unsettled fact of this pass. */
  pending: v.optional(v.number()),
})
type State = v.InferOutput<typeof state>

const MOST_CALLS = 6
const ENOUGH = 300
/** Facts are booked a little late. */
const OVERLAP_MS = DAY

/** Reads a few spans. @throws whatever `ask` throws */
export async function readWindows(
  { since, days, calls: most = MOST_CALLS, ask }: WindowedStream,
  cursor: string | undefined,
  now: number,
): Promise<VenueHistoryPage> {
  let at: State = readCursor(state, cursor, { from: since, page: 0 })
  const entries: EntryDraft[] = []
  const missing: NotIncluded[] = []
  let done = false
  for (let calls = 0; calls < most && entries.length < ENOUGH && !done; calls += 1) {
    const width = at.width === undefined ? days * DAY : at.width
    const window =
      at.until === undefined
        ? windowFrom({ from: at.from, days: width / DAY, now })
        : { from: at.from, until: at.until }
    const answer = await ask(window, at.page)
    missing.push(...(answer.missing ?? []))
    if (answer.rest === 'too-many') {
      at = halved(at, window)
      continue
    }
    entries.push(...answer.entries)
    at = { ...at, ...pendingOf(at, answer.pendingSince) }
    if (answer.rest === 'more') at = { ...at, until: window.until, page: at.page + 1 }
    else if (window.until < now) at = { from: window.until + 1, page: 0, ...pendingOf(at, undefined) }
    else done = true
  }
  return pageOf({ at, since, days, now, entries, missing, done })
}

const pendingOf = ({ pending }: State, found: number | undefined): Pick<State, 'pending'> => {
  const oldest = Math.min(pending ?? Number.POSITIVE_INFINITY, found ?? Number.POSITIVE_INFINITY)
  return Number.isFinite(oldest) ? { pending: oldest } : {}
}

/** @throws RangeError when even a millisecond holds too much: nothing may be left out */
function halved(at: State, { from, until }: TimeWindow): State {
  const width = Math.floor((until - from + 1) / 2)
  if (width < 1) throw new RangeError('one millisecond holds more facts than the venue tells at once')
  return { from, page: 0, width, ...pendingOf(at, undefined) }
}

interface Read {
  at: State
  since: number
  days: number
  now: number
  entries: EntryDraft[]
  missing: NotIncluded[]
  done: boolean
}

function pageOf({ at, since, days, now, entries, missing, done }: Read): VenueHistoryPage {
  const unsettled = at.pending ?? Number.POSITIVE_INFINITY
  const from = Math.max(since, Math.min(now - OVERLAP_MS, unsettled))
  const total = windowCount({ start: since, days, now })
  const before = windowCount({ start: since, days, now: at.from }) - 1
  return {
    entries: withoutRepeats(entries),
    cursor: writeCursor(done ? { from, page: 0 } : at),
    provenUntil: Math.min(done ? now : at.from - 1, unsettled - 1),
    done,
    progress: { done: done ? total : Math.min(before, total), total },
    ...(missing.length > 0 ? { missing } : {}),
  }
}
