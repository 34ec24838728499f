/** Kraken's balances as a purse: a total, of which a part is held for open orders. */
import { minus, plus } from '../../ledger/decimal'
import type { KrakenBalances } from '../../ledger/truth'
import type { Purse } from '../orders/purse'

/** @param codeOf Kraken's code of a coin: `XXBT` */
export function krakenPurse({ balances }: KrakenBalances, codeOf: (symbol: string) => string): Purse {
  const row = (code: string): KrakenBalances['balances'][number] => {
    const known = balances.find((each) => each.code === code)
    if (known) return known
    const opened = { code, balance: '0', hold: '0' }
    balances.push(opened)
    return opened
  }
  return {
    symbol: codeOf,
    free: (code) => {
      const { balance, hold } = balances.find((each) => each.code === code) ?? { balance: '0', hold: '0' }
      return minus(balance, hold)
    },
    add: (code, change) => {
      const found = row(code)
      found.balance = plus(found.balance, change)
    },
    hold: (code, amount) => {
      const found = row(code)
      found.hold = plus(found.hold, amount)
    },
  }
}
