/**
 * Coinbase on loopback: Advanced Trade (v3) and the v2 API, as far as balances, markets and the key's rights go, with
 * the checks of the real one on the bearer token of every private call, and its plain "Unauthorized".
 */
import type { TrueEvent } from '../ledger/history/true-event'
import type { CoinbaseWallet } from '../ledger/truth'
import type { SandboxAnswer, SandboxRequest, SandboxServer } from '../types'
import { type Grant, header, json, type MarketOptions, splitUrl, text } from './access'
import { brokerageAccounts, v2Accounts } from './coinbase-accounts'
import { historicalFills, walletTransactions } from './coinbase-history'
import { type CoinbaseMarkets, coinbaseMarkets } from './coinbase-markets'
import { COINBASE_FEES, orderRoute } from './coinbase-orders/answer-orders'
import { openCoinbaseTrading } from './coinbase-orders/open-trading'
import { checkToken, type TokenFault, type TokenKey } from './coinbase-token'
import { coinbaseAddresses } from './deposit-addresses'
import type { Floor } from './orders/trading-floor'
import type { TradingControls } from './orders/venue-trading'

export interface CoinbaseAccount extends TokenKey {
  rights: Grant
  wallets: CoinbaseWallet[]
  /** What led there; nothing when absent. A live list: what is pushed happens. */
  history?: TrueEvent[]
}

export interface CoinbaseOptions extends MarketOptions {
  accounts: CoinbaseAccount[]
  /** Calls a second and key; 30 when absent. */
  callsPerSecond?: number
}

export interface CoinbaseServer extends SandboxServer {
  accounts: CoinbaseAccount[]
  revoke: (name: string) => void
  /** Why the last token was refused: the answer itself does not tell. */
  lastFault: () => TokenFault | 'absent' | undefined
  trading: TradingControls
  /** Where streams look. */
  floor: Floor
}

type PrivateCall = (
  account: CoinbaseAccount,
  params: URLSearchParams,
  markets: CoinbaseMarkets,
) => SandboxAnswer

const PRIVATE: Readonly<Record<string, PrivateCall>> = {
  '/api/v3/brokerage/accounts': ({ wallets }, params) => brokerageAccounts(wallets, params),
  '/api/v3/brokerage/key_permissions': keyPermissions,
  '/api/v3/brokerage/products': (_, params, markets) => markets.products(params),
  '/api/v3/brokerage/transaction_summary': () => json(200, SUMMARY),
  '/api/v3/brokerage/orders/historical/fills': ({ history = [] }, params) => historicalFills(history, params),
  '/v2/accounts': ({ wallets }, params, markets) => v2Accounts(wallets, params, markets),
}

/** The rows of one wallet. */
function ofWallet(path: string): PrivateCall | undefined {
  const [, code] = /^\/v2\/accounts\/([A-Z0-9]+)\/addresses$/.exec(path) ?? []
  if (code !== undefined) return () => json(200, coinbaseAddresses(code))
  const [, wallet] = /^\/v2\/accounts\/([^/]+)\/transactions$/.exec(path) ?? []
  if (wallet === undefined) return undefined
  return ({ history: events = [], wallets }, params) =>
    walletTransactions({ events, wallets, wallet, params })
}

const SUMMARY = {
  total_volume: 0,
  total_fees: 0,
  fee_tier: {
    pricing_tier: 'Intro 2',
    usd_from: '1000',
    usd_to: '10000',
    taker_fee_rate: COINBASE_FEES.taker,
    maker_fee_rate: COINBASE_FEES.maker,
    aop_from: '',
    aop_to: '',
  },
  margin_rate: null,
  goods_and_services_tax: null,
  advanced_trade_only_volume: 0,
  advanced_trade_only_fees: 0,
  coinbase_pro_volume: 0,
  coinbase_pro_fees: 0,
  total_balance: '',
  has_promo_fee: false,
}

/** @example createCoinbase({ accounts: [{ name, publicKey, rights: READ_ONLY, wallets }], now: Date.now }) */
export function createCoinbase(options: CoinbaseOptions): CoinbaseServer {
  const { accounts, now, callsPerSecond = 30 } = options
  const markets = coinbaseMarkets(
    options,
    accounts.flatMap(({ wallets }) => wallets.map(({ currency }) => currency)),
  )
  const trading = openCoinbaseTrading(markets.floor, now)
  const revoked = new Set<string>()
  const calls = new Map<string, { second: number; count: number }>()
  let lastFault: TokenFault | 'absent' | undefined

  const authenticate = (request: SandboxRequest, path: string): CoinbaseAccount | undefined => {
    const bearer = /^Bearer (\S+)$/.exec(header(request, 'authorization') ?? '')?.[1]
    const keys = accounts.filter(({ name }) => !revoked.has(name))
    const call = `${request.method} ${request.host}${path}`
    const checked =
      bearer === undefined ? undefined : checkToken(bearer, { keys, call, now: Math.floor(now() / 1000) })
    lastFault = checked === undefined ? 'absent' : 'fault' in checked ? checked.fault : undefined
    return checked && 'name' in checked ? keys.find(({ name }) => name === checked.name) : undefined
  }
  const tooMany = (name: string): boolean => {
    const second = Math.floor(now() / 1000)
    const known = calls.get(name)
    const count = known?.second === second ? known.count + 1 : 1
    calls.set(name, { second, count })
    return count > callsPerSecond
  }

  return {
    hosts: ['api.coinbase.com'],
    accounts,
    revoke: (name) => void revoked.add(name),
    lastFault: () => lastFault,
    trading: trading.controls,
    floor: markets.floor,
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      const params = new URLSearchParams(query)
      const open = publicAnswer(path, params, markets, now())
      if (open) return open
      const call = PRIVATE[path] ?? ofWallet(path)
      const ofOrders = orderRoute(`${request.method} ${path}`)
      if (!ofOrders && (!call || request.method !== 'GET')) return notFound()
      const account = authenticate(request, path)
      if (!account) return text(401, 'Unauthorized\n')
      if (tooMany(account.name)) return text(429, 'Too Many Requests\n', { 'retry-after': '1' })
      if (ofOrders) {
        if (!account.rights[ofOrders.trades ? 'trade' : 'read']) return forbidden()
        const desk = trading.deskOf(account)
        const record: Parameters<typeof ofOrders.answer>[0]['record'] = (received) =>
          trading.record(account, received)
        const { id, answer } = ofOrders
        return answer({ body: request.body, params, id, desk, floor: markets.floor, record })
      }
      if (!account.rights.read && !path.endsWith('/key_permissions')) return forbidden()
      return call ? call(account, params, markets) : notFound()
    },
  }
}

const notFound = (): SandboxAnswer => json(404, { error: 'NOT_FOUND', message: 'Not found' })

const forbidden = (): SandboxAnswer =>
  json(403, {
    error: 'PERMISSION_DENIED',
    error_details: 'Missing required scopes',
    message: 'Missing required scopes',
  })

function keyPermissions({ rights }: CoinbaseAccount): SandboxAnswer {
  return json(200, {
    can_view: rights.read,
    can_trade: rights.trade,
    can_transfer: rights.withdraw,
    can_receive: false,
    portfolio_uuid: 'b8a8c5c1-1d41-5a3c-9c3e-6d0f0f6a2b11',
    portfolio_type: 'DEFAULT',
  })
}

function publicAnswer(
  path: string,
  params: URLSearchParams,
  markets: CoinbaseMarkets,
  now: number,
): SandboxAnswer | undefined {
  const iso = new Date(now).toISOString()
  const epoch = Math.floor(now / 1000)
  if (path === '/api/v3/brokerage/time') {
    return json(200, { iso, epochSeconds: String(epoch), epochMillis: String(now) })
  }
  if (path === '/v2/time') return json(200, { data: { iso, epoch } })
  if (path === '/v2/currencies') return markets.currencies()
  if (path === '/v2/currencies/crypto') return markets.cryptoCurrencies()
  if (path === '/v2/exchange-rates') return markets.exchangeRates(params)
  if (path === '/api/v3/brokerage/market/product_book') return markets.book(params)
  if (path === '/api/v3/brokerage/market/products') return markets.products(params)
  const [, id, rest] =
    /^\/api\/v3\/brokerage\/market\/products\/([^/]+)(\/ticker|\/candles)?$/.exec(path) ?? []
  if (id === undefined) return undefined
  if (rest === '/candles') return markets.candles(id, params)
  return rest === undefined ? markets.product(id) : markets.ticker(id, params)
}
