/** The streams of the exchanges, over the floors that their REST side has, and what tests do to them. */
import type { Venue } from '../../open-exchanges'
import type { SandboxServer } from '../../types'
import type { Floor } from '../orders/trading-floor'
import { binanceStream } from './binance-stream'
import { createBookStirrer } from './book-stirrer'
import { coinbaseStream } from './coinbase-stream'
import { krakenStream } from './kraken-stream'
import {
  createStreamServer,
  type StreamControls,
  type StreamProtocol,
  type StreamServer,
} from './stream-server'

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
  controls: Readonly<Record<Venue, VenueStreamControls>>
  close: () => void
}

/** @example openStreams(openExchanges(truth.exchanges, options).venues, { now: Date.now, seed: 'a' }).controls.kraken.hangUp() */
export function openStreams(
  venues: Readonly<Record<Venue, StreamedVenue>>,
  { now, seed }: { now: () => number; seed: string },
): OpenStreams {
  const { binance, kraken, coinbase } = venues
  const open = (venue: Venue, protocol: StreamProtocol) => {
    const { floor } = venues[venue]
    const stirrer = createBookStirrer(floor, `${seed} ${venue}`)
    const server = createStreamServer(protocol, floor)
    const controls: VenueStreamControls = {
      ...server.controls,
      stir: stirrer.stir,
      stirred: stirrer.count,
    }
    const close = () => {
      stirrer.close()
      server.close()
    }
    return { server, controls, close }
  }
  const ofBinance = binanceStream({
    floor: binance.floor,
    now,
    candle: async (market, interval) => {
      const url = `/api/v3/klines?symbol=${market}&interval=${interval}&limit=1`
      return lastRow(await askJson(binance, 'api.binance.com', url))
    },
  })
  const ofKraken = krakenStream({
    floor: kraken.floor,
    now,
    candle: async (market, minutes) => {
      const url = `/0/public/OHLC?pair=${market}&interval=${minutes}`
      const answer = (await askJson(kraken, 'api.kraken.com', url)) as {
        result?: Record<string, unknown>
      }
      return lastRow(answer.result?.[market])
    },
  })
  const opened = {
    binance: open('binance', ofBinance),
    kraken: open('kraken', ofKraken),
    coinbase: open('coinbase', coinbaseStream({ floor: coinbase.floor, now })),
  }
  const all = Object.values(opened)
  return {
    servers: all.map(({ server }) => server),
    controls: {
      binance: opened.binance.controls,
      kraken: opened.kraken.controls,
      coinbase: opened.coinbase.controls,
    },
    close: () => {
      for (const each of all) each.close()
    },
  }
}

async function askJson(server: Pick<SandboxServer, 'handle'>, host: string, url: string): Promise<unknown> {
  const { body } = await server.handle({ method: 'GET', url, host, headers: {}, body: '' })
  return JSON.parse(body)
}

const lastRow = (rows: unknown): readonly unknown[] | undefined =>
  Array.isArray(rows) ? (rows.at(-1) as readonly unknown[] | undefined) : undefined
