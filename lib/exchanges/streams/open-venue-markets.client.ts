/**
 * A venue's public side: its list, single questions, and streams where it has them. No key is used and none is needed. A server
 * of the user's own speaks REST like the venue; where its streams would be nobody knows, so it is asked again and again.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { SocketGuard } from '@/lib/engine/guarded-socket.client'
import type { LiveValue } from '@/lib/markets/lay-over'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { MarketTopic, VenueMarkets } from '@/lib/markets/venue-feeds'
import { venue as findVenue } from '../catalogue'
import type { CcxtExchange } from '../ccxt-exchange'
import { openPublicSession, type PublicConnection } from '../open-session.client'
import { pluginFor } from '../registry'
import { createWire } from '../wire.client'
import { gatherTickers } from './gather-tickers.client'
import { loadStreamClass } from './load-stream-class.client'
import { marketLines } from './market-lines'
import { type MarketQuestions, marketQuestions } from './market-questions.client'
import { REST_OPTIONS, streamOptions } from './stream-facts'
import { streamInstance } from './stream-instance.client'
import { createVenueStreams, type VenueStreams } from './venue-streams.client'

export interface MarketsConnection extends PublicConnection {
  guard: SocketGuard
  /** More of ccxt's properties for the instance that watches; tests set a way to their server. */
  streamProperties?: Readonly<Record<string, unknown>>
}

const STAGE = 'market data'
/** The newest candles that a feed is begun with. */
const FIRST_CANDLES = 3

/** @throws AppError `not-found`, `not-supported`, and what reading the list of markets may end with */
export async function openVenueMarkets(connection: MarketsConnection): Promise<VenueMarkets> {
  const session = await openPublicSession(connection, STAGE, REST_OPTIONS)
  const loaded = await session.needMarkets()
  const questions = marketQuestions(session, connection.now)
  const streams = await openStreams(connection, loaded)
  const oneTicker = gatherTickers(questions.tickers, session.venueName)
  const { markets = {} } = loaded
  let lines: MarketLine[] | undefined

  return {
    lines: () => (lines ??= marketLines(connection, markets)),
    tickers: questions.tickers,
    candles: (symbol, span, before) =>
      questions.candles(symbol, span, before === undefined ? {} : { before }),
    streams: (topic) => streams?.offers(topic) ?? false,
    watch(topic, events) {
      const { symbol } = topic.market
      if (!streams || markets[symbol] === undefined) throw noMarket(session.venueName, symbol)
      return streams.watch(topic, events)
    },
    ask(topic) {
      const { symbol } = topic.market
      if (markets[symbol] === undefined) return Promise.reject(noMarket(session.venueName, symbol))
      return askFor(topic, questions, oneTicker)
    },
    hangUp: () => streams?.hangUp(),
    close: () => streams?.close(),
  }
}

async function openStreams(
  connection: MarketsConnection,
  marketsOf: CcxtExchange,
): Promise<VenueStreams | undefined> {
  if (connection.endpoint !== undefined) return undefined
  const venue = findVenue(connection.venue)
  const Class = await loadStreamClass(venue.id)
  if (!Class) return undefined
  const wire = createWire({
    venueName: venue.name,
    fetch: connection.fetch,
    endpoint: undefined,
    secrets: [],
  })
  wire.stage = STAGE
  const { options } = pluginFor(connection.venue)
  return createVenueStreams({
    venueName: venue.name,
    now: connection.now,
    fresh: () =>
      streamInstance({
        Class,
        venue,
        marketsOf,
        guard: connection.guard,
        fetchImplementation: wire.fetchImplementation,
        options: { ...options, ...streamOptions(venue.id) },
        ...(connection.streamProperties ? { properties: connection.streamProperties } : {}),
      }),
  })
}

function askFor(
  topic: MarketTopic,
  questions: MarketQuestions,
  oneTicker: (symbol: string) => Promise<LiveValue>,
): Promise<LiveValue> {
  const { symbol } = topic.market
  switch (topic.kind) {
    case 'ticker':
      return oneTicker(symbol)
    case 'book':
      return questions.book(symbol)
    case 'trades':
      return questions.trades(symbol)
    case 'candles':
      return questions.candles(symbol, topic.span, { count: FIRST_CANDLES })
    default:
      return topic satisfies never
  }
}

const noMarket = (venue: string, symbol: string) =>
  new AppError('not-found', say('The market {symbol} does not exist at {venue}.', { symbol, venue }))
