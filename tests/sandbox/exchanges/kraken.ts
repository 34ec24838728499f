/**
 * Kraken spot on loopback: the public market answers and the private ones about balances and the key, with the checks
 * of the real one: key, signature, strictly rising nonce, call counter, permissions. Errors come with status 200.
 */
import { fixed, plain, times, total } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import type { KrakenBalances } from '../ledger/truth'
import type { SandboxAnswer, SandboxRequest, SandboxServer } from '../types'
import { type Grant, header, json, type MarketOptions, splitUrl } from './access'
import { krakenAddresses, krakenMethods } from './deposit-addresses'
import { callCounter, type KrakenTier } from './kraken-counter'
import { ledgersAnswer, tradesAnswer, transfersAnswer } from './kraken-history'
import { type KrakenMarkets, krakenMarkets } from './kraken-markets'
import { ORDER_CALLS } from './kraken-orders/answer-orders'
import { openKrakenTrading } from './kraken-orders/open-trading'
import { krakenSignatureHolds, readParams } from './kraken-signature'
import type { Floor } from './orders/trading-floor'
import type { TradingControls } from './orders/venue-trading'

export interface KrakenAccount {
  apiKey: string
  /** Base64 of 64 bytes. */
  secret: string
  rights: Grant
  balances: KrakenBalances
  /** What led there; nothing when absent. A live list: what is pushed happens. */
  history?: TrueEvent[]
  /** The key's name, as its owner typed it. */
  name?: string
}

export interface KrakenOptions extends MarketOptions {
  accounts: KrakenAccount[]
  /** Decides the call counter; `intermediate` when absent. */
  tier?: KrakenTier
}

export interface KrakenServer extends SandboxServer {
  accounts: KrakenAccount[]
  revoke: (apiKey: string) => void
  /** Where the call counter of a key stands. */
  counter: (apiKey: string) => number
  /** Takes numbers again that were used: a clock that was set back has no others. */
  forgetNonces: () => void
  trading: TradingControls
  /** Where streams look. */
  floor: Floor
}

const result = (value: unknown): SandboxAnswer => json(200, { error: [], result: value })
const refuse = (error: string): SandboxAnswer => json(200, { error: [error] })

/** @example createKraken({ accounts: [{ apiKey, secret, rights: READ_ONLY, balances }], now: Date.now }).hosts // ['api.kraken.com'] */
export function createKraken(options: KrakenOptions): KrakenServer {
  const { accounts, now, tier = 'intermediate' } = options
  const held = accounts.flatMap(({ balances }) => balances.balances.map(({ code }) => code))
  const markets = krakenMarkets(options, held)
  const counter = callCounter(now, tier)
  const trading = openKrakenTrading(markets, now)
  const revoked = new Set<string>()
  const nonces = new Map<string, bigint>()
  const known = (apiKey: string | undefined): KrakenAccount | undefined =>
    accounts.find((account) => account.apiKey === apiKey && !revoked.has(account.apiKey))

  const privateCall = (request: SandboxRequest, path: string): SandboxAnswer => {
    const method = path.slice('/0/private/'.length)
    const account = known(header(request, 'api-key'))
    if (!account) return refuse('EAPI:Invalid key')
    const params = readParams(request.body, header(request, 'content-type'))
    const nonce = params['nonce'] ?? ''
    const signature = header(request, 'api-sign') ?? ''
    if (!krakenSignatureHolds({ path, nonce, body: request.body }, signature, account.secret)) {
      return refuse('EAPI:Invalid signature')
    }
    if (!/^\d{1,20}$/.test(nonce) || BigInt(nonce) <= (nonces.get(account.apiKey) ?? 0n)) {
      return refuse('EAPI:Invalid nonce')
    }
    nonces.set(account.apiKey, BigInt(nonce))
    if (!counter.take(account.apiKey, method)) return refuse('EAPI:Rate limit exceeded')
    const ofOrders = ORDER_CALLS[method]
    if (ofOrders) {
      const granted = permissions(account.rights)
      if (!ofOrders.needs.some((need) => granted.includes(need))) return refuse('EGeneral:Permission denied')
      const answered = ofOrders.answer({
        params,
        markets,
        desk: trading.deskOf(account),
        record: (received) => trading.record(account, received),
        now: now(),
      })
      return 'error' in answered ? refuse(String(answered['error'])) : result(answered)
    }
    const call = CALLS[method]
    if (!call) return refuse('EGeneral:Unknown method')
    if (call.needs !== undefined && !permissions(account.rights).includes(call.needs)) {
      return refuse('EGeneral:Permission denied')
    }
    return result(call.answer({ account, markets, nonce, params, now: now() }))
  }

  return {
    hosts: ['api.kraken.com'],
    accounts,
    revoke: (apiKey) => void revoked.add(apiKey),
    counter: counter.level,
    trading: trading.controls,
    floor: markets.floor,
    forgetNonces: () => nonces.clear(),
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      if (path.startsWith('/0/private/')) return privateCall(request, path)
      if (path.startsWith('/0/public/'))
        return publicCall(path.slice('/0/public/'.length), query, markets, now())
      return json(404, { error: ['EGeneral:Unknown method'] })
    },
  }
}

function publicCall(method: string, query: string, markets: KrakenMarkets, now: number): SandboxAnswer {
  const params = new URLSearchParams(query)
  const wanted = params.get('pair') ?? params.get('asset') ?? undefined
  if (method === 'Time')
    return result({ unixtime: Math.floor(now / 1000), rfc1123: new Date(now).toUTCString() })
  if (method === 'SystemStatus') return result({ status: 'online', timestamp: new Date(now).toISOString() })
  const tables: Record<string, KrakenMarkets['assets']> = {
    Assets: markets.assets,
    AssetPairs: markets.pairs,
    Ticker: markets.tickers,
    Depth: (pair) => markets.depth(pair, Math.min(500, Number(params.get('count') ?? 100))),
    Trades: (pair) => markets.trades(pair, Math.min(1000, Number(params.get('count') ?? 1000))),
  }
  const candles = { since: Number(params.get('since') ?? 0), interval: Number(params.get('interval') ?? 1) }
  const read = tables[method]
  if (!read && method !== 'OHLC') return refuse('EGeneral:Unknown method')
  const found = read ? read(wanted) : markets.candles(wanted, candles)
  if (found === null) return refuse('EGeneral:Invalid arguments')
  if (found) return result(found)
  return refuse(method === 'Assets' ? 'EQuery:Unknown asset' : 'EQuery:Unknown asset pair')
}

/** Permissions as Kraken names them in GetApiKeyInfo. */
function permissions({ read, trade, withdraw }: Grant): string[] {
  return [
    ...(read ? ['query-funds', 'query-open-trades', 'query-closed-trades', 'query-ledger'] : []),
    ...(trade ? ['modify-trades', 'close-trades'] : []),
    ...(withdraw ? ['withdraw-funds'] : []),
  ]
}

interface Asked {
  account: KrakenAccount
  markets: KrakenMarkets
  nonce: string
  params: Record<string, string>
  now: number
}

const transfersOf =
  (type: 'deposit' | 'withdrawal') =>
  ({ account, params, now }: Asked): unknown =>
    transfersAnswer(account.history ?? [], { type, params, now })

const CALLS: Readonly<Record<string, { needs?: string; answer: (asked: Asked) => unknown }>> = {
  Balance: { needs: 'query-funds', answer: ({ account }) => plainBalances(account.balances) },
  BalanceEx: { needs: 'query-funds', answer: ({ account }) => extendedBalances(account.balances) },
  TradeBalance: { needs: 'query-funds', answer: tradeBalance },
  OpenPositions: { needs: 'query-open-trades', answer: () => ({}) },
  'Earn/Allocations': { needs: 'query-funds', answer: earnAllocations },
  GetApiKeyInfo: { answer: keyInfo },
  Ledgers: {
    needs: 'query-ledger',
    answer: ({ account, params }) => ledgersAnswer(account.history ?? [], params),
  },
  TradesHistory: {
    needs: 'query-closed-trades',
    answer: ({ account, params }) => tradesAnswer(account.history ?? [], params),
  },
  DepositMethods: { needs: 'query-funds', answer: ({ params }) => krakenMethods(params['asset']) },
  DepositAddresses: { needs: 'query-funds', answer: ({ params }) => krakenAddresses(params) },
  DepositStatus: { needs: 'query-funds', answer: transfersOf('deposit') },
  WithdrawStatus: { needs: 'query-ledger', answer: transfersOf('withdrawal') },
}

const plainBalances = ({ balances }: KrakenBalances): unknown =>
  Object.fromEntries(balances.map(({ code, balance }) => [code, balance]))

const extendedBalances = ({ balances }: KrakenBalances): unknown =>
  Object.fromEntries(balances.map(({ code, balance, hold }) => [code, { balance, hold_trade: hold }]))

function tradeBalance({ account, markets }: Asked): unknown {
  const worth = total(account.balances.balances.map(({ code, balance }) => times(balance, markets.usd(code))))
  const rounded = fixed(/^-?\d+(?:\.\d{1,4})?/.exec(worth)?.[0] ?? '0', 4)
  return {
    eb: rounded,
    tb: rounded,
    m: '0.0000',
    n: '0.0000',
    c: '0.0000',
    v: '0.0000',
    e: rounded,
    mf: rounded,
  }
}

/** Flexible positions: the same quantities that Balance shows under .F, seen from the other side. */
function earnAllocations({ account, markets }: Asked): unknown {
  const flexible = account.balances.balances.filter(({ code }) => code.endsWith('.F'))
  const entries = flexible.map(({ code, balance }, at) => {
    const native = plain(balance)
    const converted = times(native, markets.usd(code))
    const nothing = { native: '0', converted: '0' }
    return {
      strategy_id: `ESRFUO3-Q62XD-WIOIL${at}`,
      native_asset: code.replace('.F', ''),
      amount_allocated: {
        bonding: { ...nothing, allocation_count: 0, allocations: [] },
        unbonding: { ...nothing, allocation_count: 0, allocations: [] },
        total: { native, converted },
      },
      total_rewarded: nothing,
    }
  })
  const allocated = total(entries.map(({ amount_allocated }) => amount_allocated.total.converted))
  return {
    converted_asset: 'USD',
    total_allocated: allocated,
    total_rewarded: '0',
    next_cursor: '',
    items: entries,
  }
}

/** Field names as Kraken's reference prints them. */
function keyInfo({ account, nonce, now }: Asked): unknown {
  return {
    apiKeyName: account.name ?? 'holdfast',
    apiKey: account.apiKey,
    nonce,
    nonceWindow: 0,
    permissions: permissions(account.rights),
    iban: 'AA88 N84G WOAK NMOI',
    validUntil: '0',
    queryFrom: '0',
    queryTo: '0',
    createdTime: '1772542900',
    modifiedTime: '1772543095',
    ipAllowlist: [],
    lastUsed: String(Math.floor(now / 1000)),
  }
}
