/**
 * Where an exchange's own web pages are, by ccxt's id: the page on which a withdrawal is typed. Hosts as each venue publishes
 * them; a venue that is not listed has no annotation there.
 */
import type { VenueId } from '@/lib/core/ids'

export const WITHDRAWAL_HOSTS: Readonly<Record<string, readonly string[]>> = {
  binance: ['www.binance.com'],
  binanceus: ['www.binance.us'],
  bitfinex: ['www.bitfinex.com', 'trading.bitfinex.com'],
  bitget: ['www.bitget.com'],
  bitstamp: ['www.bitstamp.net'],
  bybit: ['www.bybit.com'],
  coinbase: ['www.coinbase.com'],
  cryptocom: ['crypto.com'],
  gate: ['www.gate.io', 'www.gate.com'],
  gemini: ['exchange.gemini.com'],
  htx: ['www.htx.com'],
  kraken: ['www.kraken.com', 'pro.kraken.com'],
  kucoin: ['www.kucoin.com'],
  mexc: ['www.mexc.com'],
  okx: ['www.okx.com'],
}

/** @returns match patterns of these venues' pages: `https://www.kraken.com/*` */
export const withdrawalPatterns = (venues: readonly string[]): string[] =>
  [...new Set(venues)].flatMap((venue) =>
    (Object.hasOwn(WITHDRAWAL_HOSTS, venue) ? (WITHDRAWAL_HOSTS[venue] ?? []) : []).map(
      (host) => `https://${host}/*`,
    ),
  )

/** @returns ccxt's id of the venue whose page it is. @param origin `https://www.kraken.com` */
export const venueOfOrigin = (origin: string): VenueId | undefined =>
  Object.entries(WITHDRAWAL_HOSTS).find(([, hosts]) =>
    hosts.some((host) => origin === `https://${host}`),
  )?.[0] as VenueId | undefined
