/** The three exchanges over one truth, each with three keys of one owner: one per degree of rights. */
import type { Grant, MarketOptions } from './exchanges/access'
import { createBinance } from './exchanges/binance'
import { createCoinbase } from './exchanges/coinbase'
import {
  type Issued,
  issueBinance,
  issueCoinbase,
  issueKraken,
  type TypedCredentials,
} from './exchanges/credentials'
import { createKraken } from './exchanges/kraken'
import type { TradingControls } from './exchanges/orders/venue-trading'
import type { StreamedVenue } from './exchanges/streams/open-streams'
import type { Truth } from './ledger/truth'
import type { SandboxServer } from './types'

export const VENUES = ['binance', 'kraken', 'coinbase'] as const
export type Venue = (typeof VENUES)[number]
/** What a key may do; the product has to refuse one that may withdraw. */
export type KeyKind = 'reading' | 'trading' | 'withdrawing'
export type VenueCredentials = Readonly<Record<KeyKind, TypedCredentials>>

export interface OpenExchanges {
  servers: SandboxServer[]
  /** What a user would type. */
  credentials: Readonly<Record<Venue, VenueCredentials>>
  /** With floors that can be watched, for `openStreams`. */
  venues: Readonly<Record<Venue, StreamedVenue>>
  /** The owner deletes a key at the venue. */
  revoke: (venue: Venue, apiKey: string) => void
  /** The venues take numbers of requests again that were used. */
  forgetNonces: () => void
  /** What tests do to the markets and to orders, and what reached the venue. */
  trading: Readonly<Record<Venue, TradingControls>>
}

const RIGHTS: Readonly<Record<KeyKind, Grant>> = {
  reading: { read: true, trade: false, withdraw: false },
  trading: { read: true, trade: true, withdraw: false },
  withdrawing: { read: true, trade: true, withdraw: true },
}

function issueAll<Account>(issue: (rights: Grant) => Issued<Account>): {
  accounts: Account[]
  typed: VenueCredentials
} {
  const issued = {
    reading: issue(RIGHTS.reading),
    trading: issue(RIGHTS.trading),
    withdrawing: issue(RIGHTS.withdrawing),
  }
  return {
    accounts: Object.values(issued).map(({ account }) => account),
    typed: {
      reading: issued.reading.credentials,
      trading: issued.trading.credentials,
      withdrawing: issued.withdrawing.credentials,
    },
  }
}

export interface OpenOptions extends MarketOptions {
  history?: Truth['history']
  /** Nobody is ever asking too much. */
  uncounted?: boolean
}

const MUCH = Number.MAX_SAFE_INTEGER
const UNCOUNTED = {
  binance: { weightLimits: { api: MUCH, sapi: MUCH, fapi: MUCH, dapi: MUCH, uid: MUCH } },
  kraken: { tier: 'uncounted' },
  coinbase: { callsPerSecond: MUCH },
} as const

/**
 * @param options with `history`, each account has a past; without, none
 * @example openExchanges(truth.exchanges, { now: Date.now }).credentials.kraken.reading.apiKey
 */
export function openExchanges(
  exchanges: Truth['exchanges'],
  { history, uncounted = false, ...options }: OpenOptions,
): OpenExchanges {
  const keys = {
    binance: issueAll((rights) => issueBinance(exchanges.binance, rights, 'hmac', history?.binance)),
    kraken: issueAll((rights) => issueKraken(exchanges.kraken, rights, history?.kraken)),
    coinbase: issueAll((rights) => issueCoinbase(exchanges.coinbase, rights, 'es256', history?.coinbase)),
  }
  const free = uncounted ? UNCOUNTED : undefined
  const servers = {
    binance: createBinance({ ...options, ...free?.binance, accounts: keys.binance.accounts }),
    kraken: createKraken({ ...options, ...free?.kraken, accounts: keys.kraken.accounts }),
    coinbase: createCoinbase({ ...options, ...free?.coinbase, accounts: keys.coinbase.accounts }),
  }
  return {
    servers: Object.values(servers),
    venues: servers,
    credentials: { binance: keys.binance.typed, kraken: keys.kraken.typed, coinbase: keys.coinbase.typed },
    revoke: (venue, apiKey) => servers[venue].revoke(apiKey),
    forgetNonces: servers.kraken.forgetNonces,
    trading: {
      binance: servers.binance.trading,
      kraken: servers.kraken.trading,
      coinbase: servers.coinbase.trading,
    },
  }
}
