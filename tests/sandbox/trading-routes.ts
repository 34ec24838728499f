/** What tests in another program ask and do about trading: `GET /trading`, and `POST /trading` with one command. */
import * as v from 'valibot'
import type { TradingControls } from './exchanges/orders/venue-trading'
import { VENUES, type Venue, type VenueCredentials } from './open-exchanges'

const VenueName = v.picklist(VENUES)
const Decimal = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/))
const Levels = v.array(v.object({ price: Decimal, amount: Decimal }))

/** One thing to do. Markets by the venue's id or as `BTC/USDT`. */
export const TradingCommand = v.variant('do', [
  v.object({ do: v.literal('movePrice'), venue: VenueName, market: v.string(), factor: Decimal }),
  v.object({
    do: v.literal('setBook'),
    venue: VenueName,
    market: v.string(),
    /** Best price first; `null` brings the drawn book back. */
    book: v.nullable(v.object({ bids: Levels, asks: Levels })),
  }),
  v.object({ do: v.literal('fill'), venue: VenueName, orderId: v.string(), amount: Decimal }),
  v.object({ do: v.literal('cancelByVenue'), venue: VenueName, orderId: v.string() }),
  v.object({ do: v.literal('delistMarket'), venue: VenueName, market: v.string() }),
  v.object({ do: v.literal('book'), venue: VenueName, market: v.string() }),
])
export type TradingCommand = v.InferOutput<typeof TradingCommand>

type Controls = Readonly<Record<Venue, TradingControls>>

/** @example obey(trading, { do: 'movePrice', venue: 'kraken', market: 'BTC/USD', factor: '0.9' }) */
export function obey(trading: Controls, command: TradingCommand): unknown {
  const controls = trading[command.venue]
  switch (command.do) {
    case 'movePrice':
      controls.movePrice(command.market, command.factor)
      return { last: controls.last(command.market) }
    case 'setBook':
      controls.setBook(command.market, command.book ?? undefined)
      return {}
    case 'fill':
      controls.fill(command.orderId, command.amount)
      return {}
    case 'cancelByVenue':
      controls.cancelByVenue(command.orderId)
      return {}
    case 'delistMarket':
      controls.delistMarket(command.market)
      return {}
    case 'book':
      return controls.book(command.market)
    default: {
      const never: never = command
      return never
    }
  }
}

/** By venue: what each kind of key has sent, and what is open. */
export function toldTrading(
  trading: Controls,
  credentials: Readonly<Record<Venue, VenueCredentials>>,
): unknown {
  return Object.fromEntries(
    VENUES.map((venue) => {
      const keys = Object.entries(credentials[venue])
      const received = Object.fromEntries(
        keys.map(([kind, { apiKey }]) => [kind, trading[venue].ordersReceived(apiKey)]),
      )
      return [venue, { received, open: trading[venue].openOrders() }]
    }),
  )
}
