/**
 * Bitget spot on loopback, as far as orders need it: the public market answers and the private ones of a classic account, with the
 * checks of the real one: key, passphrase, clock, signature, rights, and the kind of account. https://www.bitget.com/api-doc/common/intro
 */
import type { TrueEvent } from '../ledger/history/true-event'
import type { SandboxAnswer, SandboxRequest, SandboxServer } from '../types'
import { type Grant, header, json, type MarketOptions, splitUrl } from './access'
import { ORDER_CALLS } from './bitget-orders/answer-orders'
import { isBitgetError, PLAN_CALLS } from './bitget-orders/answer-plans'
import { openBitgetTrading } from './bitget-orders/open-trading'
import type { PlanWish } from './bitget-orders/plan-book'
import { LOT, symbolRow, TICK } from './bitget-orders/rules'
import { refused, told } from './bitget-orders/words'
import { bitgetSignatureHolds } from './bitget-signature'
import { createFloor } from './orders/trading-floor'
import type { TradingControls } from './orders/venue-trading'
import type { PlainBalance } from './plain-purse'
import { tradedPairs } from './universe'

export interface BitgetAccount {
  apiKey: string
  secret: string
  passphrase: string
  rights: Grant
  balances: PlainBalance[]
  /** Upgraded to the unified account, which the classic calls refuse. */
  unified?: boolean
  history?: TrueEvent[]
}

export interface BitgetOptions extends MarketOptions {
  accounts: BitgetAccount[]
}

export interface BitgetServer extends SandboxServer {
  accounts: BitgetAccount[]
  trading: TradingControls
  /** From now on no trigger order tells what it became (40307). */
  hideSubOrders: () => void
  /** As the owner of a key makes one at Bitget itself. */
  placePlan: (apiKey: string, wish: PlanWish) => void
}

const CLOCK_MS = 30_000
const COINS = new Set(['BTC', 'ETH'])

/** @example createBitget({ accounts: [account], now: Date.now, prices }).hosts // ['api.bitget.com'] */
export function createBitget({ accounts, now, prices, seed = 'bitget' }: BitgetOptions): BitgetServer {
  const pairs = tradedPairs('binance', prices ? { prices } : {}).filter(
    ({ base, quote }) => COINS.has(base.symbol) && quote.symbol === 'USDT',
  )
  const markets = pairs.map((pair) => ({
    id: pair.base.symbol + pair.quote.symbol,
    pair,
    tick: TICK,
    lot: LOT,
  }))
  const floor = createFloor({ seed, markets })
  const trading = openBitgetTrading(floor, now)
  let hidesSubOrders = false

  const publicAnswer = (path: string, params: URLSearchParams): unknown => {
    switch (path) {
      case '/api/v2/spot/public/symbols':
        return markets.map((market) => symbolRow(market, floor.isTrading(market.id)))
      case '/api/v2/spot/public/coins':
        return [...COINS, 'USDT'].map((coin, at) => ({
          coinId: String(at + 1),
          coin,
          transfer: 'true',
          chains: [],
        }))
      case '/api/v2/margin/currencies':
        return []
      case '/api/v2/mix/market/contracts':
        return params.get('productType') === 'USDT-FUTURES' ? [PERPETUAL] : []
      case '/api/v2/spot/market/tickers': {
        const symbol = params.get('symbol') ?? ''
        const lastPr = floor.last(symbol)
        return [{ symbol, lastPr, open: lastPr, high24h: lastPr, low24h: lastPr, ts: String(now()) }]
      }
      case '/api/v2/spot/market/orderbook': {
        const { bids, asks } = floor.book(params.get('symbol') ?? '')
        const levels = (of: typeof bids) => of.map(({ price, amount }) => [price, amount])
        return { bids: levels(bids), asks: levels(asks), ts: String(now()) }
      }
      default:
        return undefined
    }
  }

  const privateAnswer = (request: SandboxRequest, path: string, query: string): SandboxAnswer => {
    const refuse = (code: string, msg: string) => refused({ code, msg }, now())
    const account = accounts.find(({ apiKey }) => apiKey === header(request, 'access-key'))
    if (!account) return refuse('40006', 'Invalid ACCESS_KEY')
    const timestamp = header(request, 'access-timestamp') ?? ''
    if (!(Math.abs(Number(timestamp) - now()) <= CLOCK_MS))
      return refuse('40008', 'Request timestamp expired')
    const signature = header(request, 'access-sign') ?? ''
    const { method, url, body } = request
    if (!bitgetSignatureHolds({ timestamp, method, url, body }, signature, account.secret))
      return refuse('40009', 'sign signature error')
    if (header(request, 'access-passphrase') !== account.passphrase)
      return refuse('40012', 'apikey/password is incorrect')
    if (path === '/api/v3/account/settings')
      // The number of this refusal is in no list; clients go by there being one.
      return account.unified ? told({ assetMode: 'union' }, now()) : refuse('40084', 'classic account')
    if (account.unified)
      return refuse(
        '40085',
        'You are in Unified Account mode, and the Classic Account API is not supported at this time',
      )
    if (path === '/api/v2/spot/account/assets') return told(assetsOf(account), now())
    const name = `${method} ${path.replace('/api/v2/spot/trade/', '')}`
    const [ofOrders, ofPlans] = [ORDER_CALLS[name], PLAN_CALLS[name]]
    const trades = ofOrders?.trades ?? ofPlans?.trades
    if (trades === undefined)
      return json(404, { code: '40404', msg: 'Request URL NOT FOUND', requestTime: now() })
    if (!(trades ? account.rights.trade : account.rights.read))
      return refuse('40014', 'Incorrect permissions')
    const common = {
      params: paramsOf(query, body),
      floor,
      record: (received: Parameters<typeof trading.record>[1]) => trading.record(account, received),
    }
    const answer =
      ofOrders?.answer({ ...common, desk: trading.deskOf(account) }) ??
      ofPlans?.answer({ ...common, plans: trading.plansOf(account), hidesSubOrders })
    return isBitgetError(answer) ? refused(answer, now()) : told(answer, now())
  }

  return {
    hosts: ['api.bitget.com'],
    accounts,
    trading: trading.controls,
    placePlan: (apiKey, wish) => {
      const account = accounts.find((each) => each.apiKey === apiKey)
      if (!account) throw new RangeError('nobody has this key')
      trading.plansOf(account).place(wish)
    },
    hideSubOrders: () => {
      hidesSubOrders = true
    },
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      const open = publicAnswer(path, new URLSearchParams(query))
      return open === undefined ? privateAnswer(request, path, query) : told(open, now())
    },
  }
}

/** The future of the same name, which a spot order must not be taken for. */
const PERPETUAL = {
  symbol: 'BTCUSDT',
  baseCoin: 'BTC',
  quoteCoin: 'USDT',
  makerFeeRate: '0.0002',
  takerFeeRate: '0.0006',
  supportMarginCoins: ['USDT'],
  minTradeNum: '0.001',
  priceEndStep: '1',
  volumePlace: '3',
  pricePlace: '1',
  sizeMultiplier: '0.001',
  symbolType: 'perpetual',
  minTradeUSDT: '5',
  symbolStatus: 'normal',
}

const assetsOf = ({ balances }: BitgetAccount) =>
  balances.map(({ code: coin, free: available, locked: frozen }) => ({
    coin,
    available,
    frozen,
    locked: '0',
    limitAvailable: '0',
  }))

function paramsOf(query: string, body: string): Record<string, string> {
  const told: unknown = body === '' ? {} : JSON.parse(body)
  const fields = typeof told === 'object' && told !== null ? Object.entries(told) : []
  return Object.fromEntries([
    ...new URLSearchParams(query),
    ...fields.map(([name, value]) => [name, String(value)] as const),
  ])
}
