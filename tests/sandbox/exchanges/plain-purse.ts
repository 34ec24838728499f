/** Balances of an account as a purse: what is free and what is locked, by the coin's code. For venues that keep them so. */
import { minus, plus } from '../ledger/decimal'
import type { Purse } from './orders/purse'

export interface PlainBalance {
  code: string
  free: string
  locked: string
}

/** @example plainPurse([{ code: 'BTC', free: '1', locked: '0' }]).free('BTC') // '1' */
export function plainPurse(balances: PlainBalance[]): Purse {
  const row = (code: string): PlainBalance => {
    const known = balances.find((each) => each.code === code)
    if (known) return known
    const opened = { code, free: '0', locked: '0' }
    balances.push(opened)
    return opened
  }
  return {
    symbol: (code) => code,
    free: (code) => balances.find((each) => each.code === code)?.free ?? '0',
    add: (code, change) => {
      const found = row(code)
      found.free = plus(found.free, change)
    },
    hold: (code, amount) => {
      const found = row(code)
      found.free = minus(found.free, amount)
      found.locked = plus(found.locked, amount)
    },
  }
}
