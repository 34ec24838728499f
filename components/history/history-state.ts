/** How an account's reading of the past stands, in words. Pure: a row and the clock in, sentences out. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { HistoryRow } from '@/lib/db/rows'

export interface HistoryWords {
  tone: 'good' | 'busy' | 'paused' | 'failed' | 'neutral'
  word: Sentence
  /** 0..1 while it reads and the end is known. */
  share?: number
}

const MINUTE = 60_000

/** Steps done of steps known; `undefined` while no stream knows its end. */
export function shareOf({ streams }: Pick<HistoryRow, 'streams'>): number | undefined {
  if (streams.length === 0) return undefined
  const shares = streams.map(({ state, done, total }) =>
    state === 'complete' ? 1 : total === undefined || total === 0 ? 0 : Math.min(1, done / total),
  )
  if (streams.every(({ state, total }) => state !== 'complete' && total === undefined)) return undefined
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** @example historyWords(row, now).word // "Reading the past: 43 %, about 6 min left" */
export function historyWords(row: HistoryRow, now: number, day: (at: number) => string): HistoryWords {
  if (row.paused) return { tone: 'paused', word: say('Reading the past is paused') }
  switch (row.state) {
    case 'reading':
      return readingWords(row, now)
    case 'waiting':
      return row.lastGoodAt === undefined
        ? { tone: 'neutral', word: say('The past is read soon') }
        : { tone: 'good', word: completeWord(row, day) }
    case 'paused':
      return { tone: 'paused', word: say('Reading the past is paused') }
    case 'complete':
      return { tone: 'good', word: completeWord(row, day) }
    case 'failed':
      return { tone: 'failed', word: say('The past could not be read') }
    case 'not-supported':
      return { tone: 'neutral', word: say('The past comes from files here') }
    default:
      return row.state satisfies never
  }
}

function readingWords(row: HistoryRow, now: number): HistoryWords {
  const share = shareOf(row)
  if (share === undefined) return { tone: 'busy', word: say('Reading the past') }
  const percent = Math.min(99, Math.floor(share * 100))
  const left = row.estimatedEndAt === undefined ? 0 : row.estimatedEndAt - now
  return left < MINUTE / 2
    ? { tone: 'busy', share, word: say('Reading the past: {percent} %', { percent }) }
    : {
        tone: 'busy',
        share,
        word: say('Reading the past: {percent} %, about {minutes} min left', {
          percent,
          minutes: Math.max(1, Math.round(left / MINUTE)),
        }),
      }
}

/** Complete up to where every stream has proven it. */
function completeWord({ streams, lastGoodAt }: HistoryRow, day: (at: number) => string): Sentence {
  // A stream that the source does not have is complete, and proves nothing.
  const proven = streams.flatMap(({ provenUntil }) => (provenUntil ? [provenUntil] : []))
  const until = proven.length === 0 ? lastGoodAt : Math.min(...proven)
  return until === undefined
    ? say('History complete')
    : say('History complete until {day}', { day: day(until) })
}
