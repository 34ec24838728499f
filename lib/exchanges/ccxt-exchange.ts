/**
 * The few parts of a ccxt instance that Holdfast uses, as an interface of our own: no product file imports ccxt's types
 * or its root module (5.7 MB); `load-venue.client.ts` loads one venue's chunk.
 */

/** What ccxt needs back from a `fetchImplementation`. */
export interface CcxtResponse {
  status: number
  statusText: string
  headers: Headers
  text: () => Promise<string>
}

export interface CcxtFetchInit {
  method?: string
  headers?: Record<string, unknown>
  body?: unknown
  signal?: AbortSignal
}

export interface CcxtThrottler {
  throttle: (cost?: number) => Promise<void>
}

export interface CcxtExchange {
  id: string
  name: string
  has: Record<string, unknown>
  options: Record<string, unknown>
  urls: { api?: unknown }
  hostname?: string
  requiredCredentials: Record<string, boolean>
  markets?: Record<string, unknown>
  currencies?: Record<string, unknown>
  apiKey?: string
  walletAddress?: string
  timeout: number
  throttler: CcxtThrottler
  fetchImplementation?: (url: string, init: CcxtFetchInit) => Promise<CcxtResponse>
  nonce: () => number
  parseJson: (text: string) => unknown
  loadMarkets: (reload?: boolean) => Promise<unknown>
  setMarkets: (markets: unknown, currencies?: unknown) => unknown
  fetchBalance: (params?: Record<string, unknown>) => Promise<unknown>
  safeCurrencyCode: (currencyId: string) => string | undefined
  /** Implicit endpoints (`privatePostBalanceEx`) and the `safe*` readers, looked up by name. */
  [method: string]: unknown
}

export type CcxtClass = new (config: Record<string, unknown>) => CcxtExchange
