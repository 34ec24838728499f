/** What the three exchanges have in common: a key's rights, JSON answers, the parts of a request's path. */

import type { TruePrice } from '../ledger/truth'
import type { SandboxAnswer, SandboxRequest } from '../types'

/** What the owner ticked when making the key. */
export interface Grant {
  read: boolean
  trade: boolean
  withdraw: boolean
}

export const READ_ONLY: Grant = { read: true, trade: false, withdraw: false }

export interface MarketOptions {
  /** Milliseconds; the server's clock. */
  now: () => number
  /** `default`: some 60 pairs. `large`: some 2,500, as many as the real ones have. */
  universe?: 'default' | 'large'
  /** The books follow from it. */
  seed?: string
  /** By asset id (`coin:bitcoin`, `fiat:eur`); the table's own where absent. */
  prices?: Readonly<Record<string, TruePrice>>
}

export const json = (
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(value),
})

export const text = (status: number, body: string, headers: Record<string, string> = {}): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
})

/** @example splitUrl('/0/public/Ticker?pair=XBTUSD') // { path: '/0/public/Ticker', query: 'pair=XBTUSD' } */
export function splitUrl(url: string): { path: string; query: string } {
  const at = url.indexOf('?')
  return at === -1 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) }
}

/** A header by its name in any case. */
export function header(request: SandboxRequest, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return Object.entries(request.headers).find(([key]) => key.toLowerCase() === wanted)?.[1]
}
