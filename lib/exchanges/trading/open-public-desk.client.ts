/** What everybody may ask of a venue before a paper order: rules, public fees, book, newest trades. No key is used. */

import { marketAt, ORDER_KINDS } from '@/lib/core/order'
import type { Book, PublicTrade } from '@/lib/markets/live'
import type { Ability, FeeTier, MarketRules } from '@/lib/markets/market-rules'
import { openPublicSession, type PublicConnection } from '../open-session.client'
import { marketQuestions } from '../streams/market-questions.client'
import { defineVenueTrading } from './define-venue-trading'
import { kindsOf, lacks } from './kinds'
import { readBook } from './read-book.client'
import { publicFee } from './read-fee.client'
import { readRules } from './read-rules'
import { tradingOf } from './registry'

export interface PublicDesk {
  rules: (symbol: string) => Promise<MarketRules>
  fee: (symbol: string) => Promise<FeeTier>
  book: (symbol: string) => Promise<Book>
  trades: (symbol: string) => Promise<PublicTrade[]>
}

const OFFERED: Ability = { offered: true }

/** @throws AppError as the loading of a venue's markets does */
export async function openPublicDesk(connection: PublicConnection): Promise<PublicDesk> {
  const session = await openPublicSession(connection, 'market data')
  await session.needMarkets()
  const { venue, now } = connection
  const { trades } = marketQuestions(session, now)
  const trading = tradingOf(venue) ?? unknownVenue
  return {
    rules: async (symbol) => {
      const { exchange, venueName } = session
      const rules = readRules({ exchange, venueName, market: marketAt(connection, symbol), trading })
      return { ...rules, abilities: paperAbilities }
    },
    fee: async (symbol) => publicFee(session, symbol),
    book: (symbol) => readBook(session, { symbol, limit: trading.bookLimit, now }),
    trades,
  }
}

/** The engine of paper accounts knows every kind of order, whatever the venue takes. */
const paperAbilities: MarketRules['abilities'] = {
  kinds: kindsOf(ORDER_KINDS, () => lacks('')),
  timesInForce: { GTC: OFFERED, IOC: OFFERED, FOK: OFFERED, PO: OFFERED },
  marketByCost: OFFERED,
  edit: OFFERED,
}

/** Only steps and bounds are read of it. */
const unknownVenue = defineVenueTrading({
  ids: [],
  clientId: { form: 'hex', param: '' },
  lateMs: 0,
  kinds: () => paperAbilities.kinds,
  find: () => Promise.resolve([]),
})
