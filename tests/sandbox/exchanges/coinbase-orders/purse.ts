/** Coinbase's wallets as a purse: what is available and what is held, under the wallet's id. */
import { randomUUID } from 'node:crypto'
import { minus, plus } from '../../ledger/decimal'
import type { CoinbaseWallet } from '../../ledger/truth'
import type { Purse } from '../orders/purse'

/** @param isFiat whether a currency is money of a state */
export function coinbasePurse(wallets: CoinbaseWallet[], isFiat: (currency: string) => boolean): Purse {
  const opened = (currency: string): CoinbaseWallet => {
    const known = wallets.find((each) => each.currency === currency && each.kind !== 'vault' && !each.staked)
    if (known) return known
    const kind = isFiat(currency) ? 'fiat' : 'wallet'
    const empty = { available: '0', hold: '0', staked: false, name: `${currency} Wallet` }
    const wallet: CoinbaseWallet = { id: randomUUID(), currency, kind, ...empty }
    wallets.push(wallet)
    return wallet
  }
  const row = (id: string): CoinbaseWallet => {
    const found = wallets.find((each) => each.id === id)
    if (!found) throw new RangeError(`there is no wallet ${id}`)
    return found
  }
  return {
    symbol: (code) => opened(code).id,
    free: (id) => row(id).available,
    add: (id, change) => {
      const found = row(id)
      found.available = plus(found.available, change)
    },
    hold: (id, amount) => {
      const found = row(id)
      found.available = minus(found.available, amount)
      found.hold = plus(found.hold, amount)
    },
  }
}
