/**
 * Request weights by minute, as Binance counts them per address: 429 with `Retry-After` above the limit; who goes on
 * asking is banned with 418, longer every time. Spot, wallet (sapi) and futures count apart; some wallet lists count by user.
 */
import type { SandboxAnswer } from '../types'
import { json } from './access'

export type WeightPool = 'api' | 'sapi' | 'fapi' | 'dapi' | 'uid'

const MINUTE = 60_000
const LIMITS: Readonly<Record<WeightPool, number>> = {
  api: 6000,
  sapi: 12_000,
  fapi: 2400,
  dapi: 2400,
  uid: 180_000,
}
const HEADERS: Readonly<Record<WeightPool, string>> = {
  api: 'x-mbx-used-weight-1m',
  sapi: 'x-sapi-used-ip-weight-1m',
  fapi: 'x-mbx-used-weight-1m',
  dapi: 'x-mbx-used-weight-1m',
  uid: 'x-sapi-used-uid-weight-1m',
}
/** Requests in the 429 state before the ban. */
const PATIENCE = 5
const LONGEST_BAN = 3 * 24 * 60 * MINUTE

interface Counter {
  minute: number
  used: number
  over: number
  bans: number
  bannedUntil: number
}

export interface WeightCounter {
  /** Counts a request. @returns the refusal, or the headers of the answer */
  take: (pool: WeightPool, weight: number) => { refusal: SandboxAnswer } | { headers: Record<string, string> }
  used: (pool: WeightPool) => number
}

/** @param limits lower limits for tests. */
export function weightCounter(
  now: () => number,
  limits: Partial<Record<WeightPool, number>> = {},
): WeightCounter {
  const pools = new Map<WeightPool, Counter>()
  const counterOf = (pool: WeightPool): Counter => {
    const minute = Math.floor(now() / MINUTE)
    const known = pools.get(pool) ?? { minute, used: 0, over: 0, bans: 0, bannedUntil: 0 }
    if (known.minute !== minute) Object.assign(known, { minute, used: 0, over: 0 })
    pools.set(pool, known)
    return known
  }
  const limited = (pool: WeightPool, counter: Counter, limit: number): SandboxAnswer => {
    counter.over += 1
    if (counter.over > PATIENCE) return banned(counter, now())
    const wait = Math.ceil(((counter.minute + 1) * MINUTE - now()) / 1000)
    const headers = { 'retry-after': String(wait), [HEADERS[pool]]: String(counter.used) }
    const msg = `Too much request weight used; current limit is ${limit} request weight per 1 MINUTE.`
    return json(
      429,
      { code: -1003, msg: `${msg} Please use WebSocket Streams for live updates to avoid polling the API.` },
      headers,
    )
  }
  return {
    used: (pool) => counterOf(pool).used,
    take: (pool, weight) => {
      const counter = counterOf(pool)
      if (counter.bannedUntil > now()) return { refusal: banAnswer(counter, now()) }
      const limit = limits[pool] ?? LIMITS[pool]
      if (counter.used + weight > limit) return { refusal: limited(pool, counter, limit) }
      counter.used += weight
      return { headers: { [HEADERS[pool]]: String(counter.used) } }
    },
  }
}

function banned(counter: Counter, now: number): SandboxAnswer {
  counter.bans += 1
  counter.over = 0
  counter.bannedUntil = now + Math.min(LONGEST_BAN, 2 * MINUTE * 4 ** (counter.bans - 1))
  return banAnswer(counter, now)
}

function banAnswer({ bannedUntil }: Counter, now: number): SandboxAnswer {
  const msg = `Way too much request weight used; IP banned until ${bannedUntil}.`
  const headers = { 'retry-after': String(Math.ceil((bannedUntil - now) / 1000)) }
  return json(
    418,
    { code: -1003, msg: `${msg} Please use WebSocket Streams for live updates to avoid bans.` },
    headers,
  )
}
