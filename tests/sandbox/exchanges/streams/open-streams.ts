/** The streams of the exchanges, over the floors that their REST side has, and what tests do to them. */
import type { Venue } from '../../open-exchanges'
import type { SandboxServer } from '../../types'
import type { Floor } from '../orders/trading-floor'
import { binanceStream } from './binance-stream'
import { createBookStirrer } from './book-stirrer'
import { coinbaseStream } from './coinbase-stream'
import { krakenStream } from './kraken-stream'
import { createStreamServer, type StreamControls, type StreamServer } from './stream-server'

export interface StreamedVenue extends Pick<SandboxServer, 'handle'> {
  floor: Floor
}

export interface VenueStreamControls extends StreamControls {
  /** Changes a market's book so many times a second, for REST too. @example stir('BTC/USDT', 50) */
  stir: (market: string, perSecond: number) => void
  /** Changes so far. */
  stirred: () => number
}

export interface OpenStreams {
  servers: StreamServer[]
  controls: Readonly<Partial<Record<Venue, VenueStreamControls>>>
  close: () => void
}

/** @param venues those that are there */
export function openStreams(
  venues: Partial<Record<Venue, StreamedVenue>>,
  { now, seed }: { now: () => number; seed: string },
): OpenStreams {
  const { binance, kraken, coinbase } = venues
  const protocols = {
    ...(binance && {
      binance: binanceStream({
        floor: binance.floor,
        now,
        candle: async (market, interval) =>
          lastRow(
            await askJson(
              binance,
              'api.binance.com',
              `/api/v3/klines?symbol=${market}&interval=${interval}&limit=1`,
            ),
          ),
      }),
    }),
    ...(kraken && {
      kraken: krakenStream({
        floor: kraken.floor,
        now,
        candle: async (market, minutes) => {
          const url = `/0/public/OHLC?pair=${market}&interval=${minutes}`
          const answer = (await askJson(kraken, 'api.kraken.com', url)) as {
            result?: Record<string, unknown>
          }
          return lastRow(answer.result?.[market])
        },
      }),
    }),
    ...(coinbase && { coinbase: coinbaseStream({ floor: coinbase.floor, now }) }),
  }
  const opened = Object.entries(protocols).flatMap(([name, protocol]) => {
    const venue = name as Venue
    const floor = venues[venue]?.floor
    if (!floor) return []
    const stirrer = createBookStirrer(floor, `${seed} ${venue}`)
    return [{ venue, stirrer, server: createStreamServer(protocol, floor) }]
  })
  return {
    servers: opened.map(({ server }) => server),
    controls: Object.fromEntries(
      opened.map(({ venue, stirrer, server }) => [
        venue,
        { ...server.controls, stir: stirrer.stir, stirred: stirrer.count },
      ]),
    ),
    close: () => {
      for (const { stirrer, server } of opened) {
        stirrer.close()
        server.close()
      }
    },
  }
}

async function askJson(server: Pick<SandboxServer, 'handle'>, host: string, url: string): Promise<unknown> {
  const { body } = await server.handle({ method: 'GET', url, host, headers: {}, body: '' })
  return JSON.parse(body)
}

const lastRow = (rows: unknown): readonly unknown[] | undefined =>
  Array.isArray(rows) ? (rows.at(-1) as readonly unknown[] | undefined) : undefined
