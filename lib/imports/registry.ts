/** Every importer of a known file. */
import type { Importer } from './define-importer'
import { binanceStatement } from './importers/binance-statement'
import { binanceTrades } from './importers/binance-trades'
import { binanceTransfers } from './importers/binance-transfers'
import { bitfinexLedgers, bitfinexMovements, bitfinexTrades } from './importers/bitfinex'
import { bitstamp } from './importers/bitstamp'
import { bybit } from './importers/bybit'
import { coinbase } from './importers/coinbase'
import { coinbaseProFills, coinbaseProStatement } from './importers/coinbase-pro'
import { cointracking } from './importers/cointracking'
import { cryptocomApp } from './importers/cryptocom-app'
import { cryptocomExchange } from './importers/cryptocom-exchange'
import { gemini } from './importers/gemini'
import { holdfast } from './importers/holdfast'
import { koinly } from './importers/koinly'
import { krakenLedgers } from './importers/kraken-ledgers'
import { krakenTrades } from './importers/kraken-trades'
import { kucoinTrades, kucoinTransfers } from './importers/kucoin'
import { okxTrading } from './importers/okx'

export const IMPORTERS: readonly Importer[] = [
  binanceStatement,
  binanceTrades,
  binanceTransfers,
  bitfinexLedgers,
  bitfinexMovements,
  bitfinexTrades,
  bitstamp,
  bybit,
  coinbase,
  coinbaseProFills,
  coinbaseProStatement,
  cointracking,
  cryptocomApp,
  cryptocomExchange,
  gemini,
  holdfast,
  koinly,
  krakenLedgers,
  krakenTrades,
  kucoinTrades,
  kucoinTransfers,
  okxTrading,
]
