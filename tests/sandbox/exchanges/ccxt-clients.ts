/** The three unmodified ccxt classes, typed as far as the tests use them, and how their answers are read. */
import binance from '../../../node_modules/ccxt/js/src/binance.js'
import coinbase from '../../../node_modules/ccxt/js/src/coinbase.js'
import kraken from '../../../node_modules/ccxt/js/src/kraken.js'
import { plain } from '../ledger/decimal'

type Call = (params?: Record<string, unknown>) => Promise<unknown>

/** An order as ccxt tells it, as far as the tests look. */
export interface ClientOrder {
  id: string
  clientOrderId?: string
  symbol?: string
  status?: string
  type?: string
  side?: string
  amount?: string
  filled?: string
  cost?: string
  average?: string
  price?: string
  info: Record<string, unknown>
}

export interface ClientTrade {
  id: string
  order: string
  symbol: string
  side: string
  price: string
  amount: string
  cost: string
  takerOrMaker?: string
  fee: { cost: string; currency: string }
}

interface Unified {
  createOrder: (
    symbol: string,
    type: string,
    side: 'buy' | 'sell',
    amount: string | undefined,
    price?: string,
    params?: Record<string, unknown>,
  ) => Promise<ClientOrder>
  editOrder: (
    id: string,
    symbol: string,
    type: string,
    side: 'buy' | 'sell',
    amount?: string,
    price?: string,
    params?: Record<string, unknown>,
  ) => Promise<ClientOrder>
  cancelOrder: (id: string, symbol?: string, params?: Record<string, unknown>) => Promise<ClientOrder>
  cancelAllOrders: (symbol?: string) => Promise<ClientOrder[]>
  fetchOrder: (
    id: string | undefined,
    symbol?: string,
    params?: Record<string, unknown>,
  ) => Promise<ClientOrder>
  fetchOpenOrders: (
    symbol?: string,
    since?: number,
    limit?: number,
    params?: Record<string, unknown>,
  ) => Promise<ClientOrder[]>
  fetchClosedOrders: (
    symbol?: string,
    since?: number,
    limit?: number,
    params?: Record<string, unknown>,
  ) => Promise<ClientOrder[]>
  fetchMyTrades: (
    symbol?: string,
    since?: number,
    limit?: number,
    params?: Record<string, unknown>,
  ) => Promise<ClientTrade[]>
  fetchOrderBook: (symbol: string, limit?: number) => Promise<{ bids: string[][]; asks: string[][] }>
  fetchTrades: (symbol: string, since?: number, limit?: number) => Promise<ClientTrade[]>
  fetchOHLCV: (symbol: string, timeframe: string, since?: number, limit?: number) => Promise<unknown[][]>
  fetchTradingFee: (symbol: string) => Promise<{ maker: string | number; taker: string | number }>
  fetchBalance: (params?: Record<string, unknown>) => Promise<Record<string, unknown>>
  fetchTickers: () => Promise<Record<string, Record<string, unknown>>>
  loadMarkets: () => Promise<Record<string, unknown>>
}

/** With the implicit endpoints: `sapiGetAccountApiRestrictions` and the like. */
export type Client = Unified & Record<string, Call>

type ClientClass = new (options: Record<string, unknown>) => Client

export const Binance = binance as unknown as ClientClass
export const Coinbase = coinbase as unknown as ClientClass
export const Kraken = kraken as unknown as ClientClass

/** The totals of a balance by code, as plain decimals, zeros left out. */
export function totalsOf(balance: Record<string, unknown>): Record<string, string> {
  const totals = balance['total'] as Record<string, string | undefined>
  const entries = Object.entries(totals).map(([code, quantity]): [string, string] => [
    code,
    plain(quantity ?? '0'),
  ])
  return Object.fromEntries(entries.filter(([, quantity]) => quantity !== '0'))
}

/** What of a coin is locked, as a plain decimal. */
export function usedOf(balance: Record<string, unknown>, code: string): string {
  const used = balance['used'] as Record<string, string | undefined>
  return plain(used[code] ?? '0')
}

/** The error that a call ends with. Throws when it does not. */
export async function errorOf(
  call: Promise<unknown> | undefined,
): Promise<{ name: string; message: string }> {
  if (!call) throw new Error('ccxt has no such endpoint')
  try {
    await call
  } catch (error) {
    if (error instanceof Error) return { name: error.name, message: error.message }
    throw error
  }
  throw new Error('the call was answered, but had to be refused')
}
