/**
 * Holds calls back so that a venue's real counters are never reached: ccxt's own waiting counts some calls far too low
 * (Binance withdrawals) and others too high (Kraken). One counter per key or address, whatever session asks.
 */

export interface CallLimit {
  /** `withdrawals`: limits of one name share a counter. */
  name: string
  /** Points that may be spent at once; below the venue's own figure, because balances and prices are read meanwhile. */
  most: number
  /** Points that come back in a second. */
  perSecond: number
}

export type Pace = (limit: CallLimit, points: number) => Promise<void>

interface Clock {
  now: () => number
  wait: (ms: number) => Promise<void>
}

const levels = new Map<string, { level: number; at: number }>()

/** @param scope whom the venue counts: venue, endpoint and key. @example const pace = pacer('kraken', clock); await pace(LEDGER_CALLS, 2) */
export function pacer(scope: string, { now, wait }: Clock): Pace {
  return async ({ name, most, perSecond }, points) => {
    const key = `${scope} ${name}`
    const before = levels.get(key) ?? { level: 0, at: now() }
    const elapsed = Math.max(0, now() - before.at)
    const level = Math.max(0, before.level - (elapsed / 1000) * perSecond)
    const over = level + points - most
    const ms = level === 0 || over <= 0 ? 0 : Math.ceil((over / perSecond) * 1000)
    levels.set(key, { level: level + points, at: Math.max(now(), before.at) })
    if (ms > 0) await wait(ms)
  }
}

/** For tests: a fresh start. */
export const forgetPace = (): void => levels.clear()
