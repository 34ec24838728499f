/** Every venue with a plug-in of its own. All other venues are read the common way, with unknown rights. */
import type { VenueId } from '@/lib/core/ids'
import { defineVenue, type VenuePlugin } from './define-venue'
import { binance } from './venues/binance'
import { binanceus } from './venues/binanceus'
import { bingx } from './venues/bingx'
import { bitfinex } from './venues/bitfinex'
import { bitget } from './venues/bitget'
import { bitstamp } from './venues/bitstamp'
import { bitvavo } from './venues/bitvavo'
import { dydx, extended, hibachi, nado, pacifica } from './venues/by-address'
import { bybit, bybiteu, bybitid } from './venues/bybit'
import { coinbase } from './venues/coinbase'
import { cryptocom } from './venues/cryptocom'
import { deribit } from './venues/deribit'
import { gate, gateeu } from './venues/gate'
import { gemini } from './venues/gemini'
import { htx } from './venues/htx'
import { hyperliquid } from './venues/hyperliquid'
import { kraken } from './venues/kraken'
import { kucoin } from './venues/kucoin'
import { mexc } from './venues/mexc'
import { myokx, okx, okxus } from './venues/okx'

export const venuePlugins: readonly VenuePlugin[] = [
  binance,
  binanceus,
  bingx,
  bitfinex,
  bitget,
  bitstamp,
  bitvavo,
  bybit,
  bybiteu,
  bybitid,
  coinbase,
  cryptocom,
  deribit,
  dydx,
  extended,
  gate,
  gateeu,
  gemini,
  hibachi,
  htx,
  hyperliquid,
  kraken,
  kucoin,
  mexc,
  myokx,
  nado,
  okx,
  okxus,
  pacifica,
]

const byId = new Map(venuePlugins.map((plugin) => [plugin.id, plugin]))

/** @example pluginFor('kraken' as VenueId).usesCounter // true */
export const pluginFor = (venue: VenueId): VenuePlugin => byId.get(venue) ?? defineVenue({ id: venue })
