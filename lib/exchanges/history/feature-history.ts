/** A venue's history from its list of streams: which there are for this account, and how each is read. */
import { AppError } from '@/lib/core/errors'
import type { HistoryStream } from '@/lib/core/history-source'
import { say } from '@/lib/core/sentence'
import type { VenueSession } from '../session'
import { defineVenueHistory, type VenueHistory, type VenueHistoryContext } from './define-venue-history'
import { withheld } from './feature-missing'
import { firstState, readStreamPage } from './feature-page'
import { readScanPage } from './feature-scan'
import { streamState } from './feature-state'
import type { StreamSpec } from './feature-stream'
import { candidateUnits, labelOfUnit } from './feature-units'
import { readCursor, writeCursor } from './page-cursor'

const SCAN = '*'

/** @example export const mexcHistory = featureStreams(() => [trades, deposits, withdrawals]) */
export const featureStreams = (specsOf: (session: VenueSession) => readonly StreamSpec[]): VenueHistory =>
  defineVenueHistory({
    async streams(session, context) {
      await session.needMarkets()
      const told = await Promise.all(specsOf(session).map((spec) => streamsOf(spec, session, context)))
      return told.flat()
    },
    async read(session, streamId, cursor, context) {
      // Thousands of pages follow one another: the list is taken from the cache once, not for each.
      if (!session.exchange.markets) await session.needMarkets()
      const [name, unit] = splitId(streamId)
      const spec = specsOf(session).find(({ id }) => id === name)
      if (!spec || (spec.by === undefined) !== (unit === undefined)) throw unknownStream()
      if (unit === SCAN) return readScanPage({ session, context, spec }, cursor)
      try {
        const before = readCursor(streamState, cursor, firstState(spec, context.now()))
        const { page, state } = await readStreamPage({ session, context, spec, unit }, before)
        return { ...page, cursor: writeCursor(state) }
      } catch (error) {
        return passOver(error, spec, session, context, cursor)
      }
    },
  })

/** `trades:BTC/USDT` is one market's stream, `trades:*` the walk through all of them. */
function splitId(streamId: string): [string, string | undefined] {
  const at = streamId.indexOf(':')
  return at < 0 ? [streamId, undefined] : [streamId.slice(0, at), streamId.slice(at + 1)]
}

async function streamsOf(
  spec: StreamSpec,
  session: VenueSession,
  context: VenueHistoryContext,
): Promise<HistoryStream[]> {
  const keeps = spec.keepsDays === undefined ? {} : { keepsDays: spec.keepsDays }
  const order = spec.order ?? 10
  if (spec.by === undefined) return [{ id: spec.id, label: spec.label, ...keeps, order }]
  const likely = candidateUnits(spec.by, session.exchange, await context.candidates())
  return [
    ...likely.map((unit) => ({
      id: `${spec.id}:${unit}`,
      label: labelOfUnit(spec, unit),
      ...keeps,
      order: 0,
    })),
    ...(spec.units === 'candidates'
      ? []
      : [{ id: `${spec.id}:${SCAN}`, label: spec.label, ...keeps, order: 100 }]),
  ]
}

const unknownStream = (): AppError =>
  new AppError('not-found', say('This part of the history does not exist any more.'))

/** A key without the right to a side stream leaves it out, and says so; it is asked again at the next round. */
function passOver(
  error: unknown,
  spec: StreamSpec,
  session: VenueSession,
  context: VenueHistoryContext,
  cursor: string | undefined,
) {
  if (spec.optional !== true || !isRefusal(error)) throw error
  const state = readCursor(streamState, cursor, firstState(spec, context.now()))
  return {
    entries: [],
    cursor: writeCursor(state),
    provenUntil: Math.max(0, state.from - 1),
    done: true,
    progress: { done: 0 },
    missing: [withheld(session.venueName, spec.id)],
  }
}

/** What ccxt throws for a venue's own code that this question is not answered. Its `ExchangeError` may be any answer that it cannot read. */
const REFUSALS = new Set(['BadRequest', 'ArgumentsRequired'])

/** A side list that the venue keeps refusing would leave the whole account unproven for ever. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  if (error.code === 'credentials-refused' || error.code === 'not-supported') return true
  return error.code === 'bad-answer' && error.cause instanceof Error && REFUSALS.has(error.cause.name)
}
