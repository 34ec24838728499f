/** Every importer of a known file. */
import type { Importer } from './define-importer'
import { binanceStatement } from './importers/binance-statement'
import { binanceTrades } from './importers/binance-trades'
import { binanceTransfers } from './importers/binance-transfers'
import { coinbase } from './importers/coinbase'
import { krakenLedgers } from './importers/kraken-ledgers'
import { krakenTrades } from './importers/kraken-trades'

export const IMPORTERS: readonly Importer[] = [
  binanceStatement,
  binanceTrades,
  binanceTransfers,
  coinbase,
  krakenLedgers,
  krakenTrades,
]
