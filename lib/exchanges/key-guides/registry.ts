/** Every exchange with a guide of its own. The others get the general one, from what ccxt knows of them. */
import { binance } from './binance'
import { bitfinex } from './bitfinex'
import { bitget } from './bitget'
import { bitstamp } from './bitstamp'
import { bybit } from './bybit'
import { coinbase } from './coinbase'
import { cryptocom } from './cryptocom'
import type { KeyGuide } from './define-key-guide'
import { gate } from './gate'
import { gemini } from './gemini'
import { htx } from './htx'
import { kraken } from './kraken'
import { kucoin } from './kucoin'
import { mexc } from './mexc'
import { okx } from './okx'

export const KEY_GUIDES: readonly KeyGuide[] = [
  binance,
  bitfinex,
  bitget,
  bitstamp,
  bybit,
  coinbase,
  cryptocom,
  gate,
  gemini,
  htx,
  kraken,
  kucoin,
  mexc,
  okx,
]

/** @example keyGuideOf('kraken')?.page // 'https://www.kraken.com/u/security/api' */
export const keyGuideOf = (venue: string): KeyGuide | undefined =>
  KEY_GUIDES.find((guide) => guide.venue === venue)
