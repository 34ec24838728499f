/** Every importer of a known file. */
import type { Importer } from './define-importer'
import { binanceC2c } from './importers/binance-c2c'
import { binanceConvert } from './importers/binance-convert'
import { binanceDust } from './importers/binance-dust'
import { binanceEarn } from './importers/binance-earn'
import { binanceFiatDeposits, binanceFiatWithdrawals } from './importers/binance-fiat'
import { binancePurchases } from './importers/binance-purchases'
import { binanceStaking } from './importers/binance-staking'
import { binanceStatement } from './importers/binance-statement'
import { binanceTrades } from './importers/binance-trades'
import {
  binanceOlderDeposits,
  binanceOlderWithdrawals,
  binanceTransfers,
} from './importers/binance-transfers'
import { bitfinexLedgers, bitfinexMovements, bitfinexTrades } from './importers/bitfinex'
import { bitstamp } from './importers/bitstamp'
import { bybit } from './importers/bybit'
import { bybitMoves } from './importers/bybit-moves'
import { bybitOrders } from './importers/bybit-orders'
import { bybitUnified } from './importers/bybit-unified'
import { coinbase } from './importers/coinbase'
import { coinbaseProFills, coinbaseProStatement } from './importers/coinbase-pro'
import { cointracking } from './importers/cointracking'
import { cryptocomApp } from './importers/cryptocom-app'
import { cryptocomExchange } from './importers/cryptocom-exchange'
import { cryptocomLedger } from './importers/cryptocom-ledger'
import { cryptocomOlderRewards, cryptocomOlderTransfers } from './importers/cryptocom-older'
import { gemini, geminiEarn } from './importers/gemini'
import { holdfast } from './importers/holdfast'
import { koinly } from './importers/koinly'
import { krakenLedgers } from './importers/kraken-ledgers'
import { krakenTrades } from './importers/kraken-trades'
import { kucoinTrades, kucoinTransfers } from './importers/kucoin'
import { kucoinAccount } from './importers/kucoin-account'
import { kucoinConvert } from './importers/kucoin-convert'
import { kucoinEarn } from './importers/kucoin-earn'
import { kucoinFiat } from './importers/kucoin-fiat'
import { okxTrading } from './importers/okx'
import { okxFunding } from './importers/okx-funding'

export const IMPORTERS: readonly Importer[] = [
  binanceC2c,
  binanceConvert,
  binanceDust,
  binanceEarn,
  binanceFiatDeposits,
  binanceFiatWithdrawals,
  binanceOlderDeposits,
  binanceOlderWithdrawals,
  binancePurchases,
  binanceStaking,
  binanceStatement,
  binanceTrades,
  binanceTransfers,
  bitfinexLedgers,
  bitfinexMovements,
  bitfinexTrades,
  bitstamp,
  bybit,
  bybitMoves,
  bybitOrders,
  bybitUnified,
  coinbase,
  coinbaseProFills,
  coinbaseProStatement,
  cointracking,
  cryptocomApp,
  cryptocomExchange,
  cryptocomLedger,
  cryptocomOlderRewards,
  cryptocomOlderTransfers,
  gemini,
  geminiEarn,
  holdfast,
  koinly,
  krakenLedgers,
  krakenTrades,
  kucoinAccount,
  kucoinConvert,
  kucoinEarn,
  kucoinFiat,
  kucoinTrades,
  kucoinTransfers,
  okxFunding,
  okxTrading,
]
