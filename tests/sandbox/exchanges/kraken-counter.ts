/**
 * Kraken's call counter, one per key: each private call adds its cost, time takes off a part per second, and above the
 * maximum every call is refused with "EAPI:Rate limit exceeded" until it has decayed.
 */

export type KrakenTier = 'starter' | 'intermediate' | 'pro' | 'uncounted'

const TIERS: Readonly<Record<KrakenTier, { most: number; perSecond: number }>> = {
  starter: { most: 15, perSecond: 0.33 },
  intermediate: { most: 20, perSecond: 0.5 },
  pro: { most: 20, perSecond: 1 },
  uncounted: { most: Number.MAX_SAFE_INTEGER, perSecond: 1 },
}

/** Ledger and trade history cost two, orders nothing (the matching engine counts them apart); the rest one. */
function costOf(method: string): number {
  if (/^(AddOrder|AmendOrder|CancelOrder)$/.test(method)) return 0
  return /^(Ledgers|QueryLedgers|TradesHistory|QueryTrades)$/.test(method) ? 2 : 1
}

export interface CallCounter {
  /** @returns false when the call is over the limit */
  take: (apiKey: string, method: string) => boolean
  /** Where the counter of a key stands now. */
  level: (apiKey: string) => number
}

export function callCounter(now: () => number, tier: KrakenTier): CallCounter {
  const { most, perSecond } = TIERS[tier]
  const counters = new Map<string, { level: number; at: number }>()
  const level = (apiKey: string): number => {
    const counter = counters.get(apiKey)
    return counter ? Math.max(0, counter.level - ((now() - counter.at) / 1000) * perSecond) : 0
  }
  return {
    level,
    take: (apiKey, method) => {
      const next = level(apiKey) + costOf(method)
      if (next > most) return false
      counters.set(apiKey, { level: next, at: now() })
      return true
    },
  }
}
