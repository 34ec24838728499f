/** Binance's spot wallet as a purse. */
import { minus, plus } from '../../ledger/decimal'
import type { BinanceBalances } from '../../ledger/truth'
import type { Purse } from '../orders/purse'

/** @example binancePurse(truth.exchanges.binance).free('USDT') */
export function binancePurse({ spot }: BinanceBalances): Purse {
  const row = (asset: string): BinanceBalances['spot'][number] => {
    const known = spot.find((each) => each.asset === asset)
    if (known) return known
    const opened = { asset, free: '0', locked: '0' }
    spot.push(opened)
    return opened
  }
  return {
    symbol: (code) => code,
    free: (asset) => spot.find((each) => each.asset === asset)?.free ?? '0',
    add: (asset, change) => {
      const found = row(asset)
      found.free = plus(found.free, change)
    },
    hold: (asset, amount) => {
      const found = row(asset)
      found.free = minus(found.free, amount)
      found.locked = plus(found.locked, amount)
    },
  }
}
