/** Coinbase's two lists of the past over true events: fills of the order book by cursor, and each wallet's rows, newest first. */
import { fixed, minus, plain, plus, times } from '../ledger/decimal'
import { eventsOf, type TrueEvent } from '../ledger/history/true-event'
import type { CoinbaseWallet } from '../ledger/truth'
import type { SandboxAnswer } from '../types'
import { json } from './access'

const iso = (at: number): string => new Date(at).toISOString()
const wholeSecond = (at: number): string => `${iso(at).slice(0, 19)}Z`
const negative = (quantity: string): string => times(quantity, '-1')

/** GET /api/v3/brokerage/orders/historical/fills: a hundred a page, newest first. */
export function historicalFills(events: readonly TrueEvent[], params: URLSearchParams): SandboxAnswer {
  const since = Date.parse(params.get('start_sequence_timestamp') ?? '1970-01-01T00:00:00Z')
  const until = Date.parse(params.get('end_sequence_timestamp') ?? '9999-01-01T00:00:00Z')
  const wanted = (one: string, several: string) => [...params.getAll(one), ...params.getAll(several)]
  const [orders, products] = [wanted('order_id', 'order_ids'), wanted('product_id', 'product_ids')]
  const all = eventsOf(events, 'trade')
    .filter(({ at }) => at >= since && at < until)
    .filter(({ orderId }) => orders.length === 0 || orders.includes(orderId))
    .filter(({ market }) => products.length === 0 || products.includes(market))
    .toSorted((a, b) => a.at - b.at)
  // The cursor names the fill that was told last, so that new ones do not shift it.
  const last = Buffer.from(params.get('cursor') ?? '', 'base64').toString()
  const end = last === '' ? all.length : all.findIndex(({ id }) => id === last)
  if (end < 0) return json(400, { error: 'INVALID_ARGUMENT', message: 'invalid cursor' })
  const limit = Math.min(100, Number(params.get('limit') ?? 100))
  const page = all.slice(Math.max(0, end - limit), end).reverse()
  const fills = page.map((trade) => ({
    entry_id: trade.id,
    trade_id: `t-${trade.id}`,
    order_id: trade.orderId,
    trade_time: iso(trade.at),
    trade_type: 'FILL',
    price: trade.price,
    size: trade.quantity,
    commission: trade.fee,
    product_id: trade.market,
    sequence_timestamp: iso(trade.at),
    liquidity_indicator: trade.maker ? 'MAKER' : 'TAKER',
    size_in_quote: false,
    side: trade.side === 'buy' ? 'BUY' : 'SELL',
  }))
  const more = end - limit > 0
  return json(200, { fills, cursor: more ? Buffer.from(page.at(-1)?.id ?? '').toString('base64') : '' })
}

/** At least eight places. */
const padded = (amount: string): string =>
  fixed(amount, Math.max(8, plain(amount).split('.')[1]?.length ?? 0))

interface Row {
  event: TrueEvent
  wallet: string
  id: string
  type: string
  amount: string
  more?: Record<string, unknown>
}

/** The rows that an event leaves in the wallets; fills stand here too. */
function rowsOf(event: TrueEvent): Row[] {
  const row = (
    side: string,
    wallet: string,
    type: string,
    amount: string,
    more: Record<string, unknown> = {},
  ): Row => ({ event, wallet, id: `${event.id}-${side}`, type, amount, more })
  switch (event.type) {
    case 'trade': {
      const more = { advanced_trade_fill: { product_id: event.market, order_id: event.orderId } }
      const buys = event.side === 'buy'
      const [base, cost] = [event.quantity, event.cost]
      const quote = buys ? negative(plus(cost, event.fee)) : minus(cost, event.fee)
      return [
        row('b', event.base, 'advanced_trade_fill', buys ? base : negative(base), more),
        row('q', event.quote, 'advanced_trade_fill', quote, more),
      ]
    }
    case 'deposit': {
      if (event.fiat) return [row('d', event.symbol, 'fiat_deposit', event.quantity)]
      return [
        row('d', event.symbol, 'send', event.quantity, {
          network: { status: 'confirmed', hash: event.txHash },
        }),
      ]
    }
    case 'withdrawal': {
      const amount = negative(plus(event.quantity, event.fee))
      if (event.fiat) return [row('w', event.symbol, 'fiat_withdrawal', amount)]
      const fee = event.fee === '0' ? {} : { transaction_fee: { amount: event.fee, currency: event.symbol } }
      const network = { status: 'confirmed', hash: event.txHash, ...fee }
      return [
        row('w', event.symbol, 'send', amount, {
          network,
          to: { resource: 'address', address: event.address },
        }),
      ]
    }
    case 'convert':
    case 'dust': {
      const more = { trade: { id: `c-${event.id}`, resource: 'trade' } }
      return [
        row('f', event.from, 'trade', negative(event.fromQuantity), more),
        row('t', event.to, 'trade', minus(event.toQuantity, event.fee), more),
      ]
    }
    case 'reward':
      return [
        row('r', event.symbol, event.reason === 'staking' ? 'staking_reward' : 'interest', event.quantity),
      ]
    case 'move':
      return [
        row('o', event.from, 'staking_transfer', negative(event.quantity)),
        row('i', event.to, 'staking_transfer', event.quantity),
      ]
  }
}

export interface WalletRowsAsked {
  events: readonly TrueEvent[]
  wallets: readonly CoinbaseWallet[]
  wallet: string
  params: URLSearchParams
}

/** GET /v2/accounts/:id/transactions: 25 a page unless asked for more, a hundred at most. */
export function walletTransactions({ events, wallets, wallet, params }: WalletRowsAsked): SandboxAnswer {
  const found = wallets.find(({ id }) => id === wallet)
  if (!found) return json(404, { errors: [{ id: 'not_found', message: 'Not found' }] })
  const all = events
    .flatMap(rowsOf)
    .filter((row) => row.wallet === wallet)
    .toSorted((a, b) => b.event.at - a.event.at)
  const limit = Math.min(100, Number(params.get('limit') ?? 25))
  const after = params.get('starting_after')
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== null && from === 0)
    return json(400, { errors: [{ id: 'param_invalid', message: 'Invalid starting_after' }] })
  const page = all.slice(from, from + limit)
  const next = from + limit < all.length ? (page.at(-1)?.id ?? null) : null
  const { currency } = found
  const named = (more: Record<string, unknown> = {}): Record<string, unknown> =>
    JSON.parse(
      JSON.stringify(more).replaceAll(`"currency":"${wallet}"`, `"currency":"${currency}"`),
    ) as Record<string, unknown>
  const data = page.map(({ id, type, amount, event, more }) => ({
    id,
    type,
    status: 'completed',
    amount: { amount: currency === 'USD' ? padded(amount) : plain(amount), currency },
    native_amount: { amount: '0.00', currency: 'USD' },
    description: null,
    created_at: wholeSecond(event.at),
    resource: 'transaction',
    resource_path: `/v2/accounts/${wallet}/transactions/${id}`,
    ...named(more),
  }))
  const uri =
    next === null ? null : `/v2/accounts/${wallet}/transactions?limit=${limit}&starting_after=${next}`
  const pagination = {
    ending_before: null,
    starting_after: after,
    previous_ending_before: null,
    next_starting_after: next,
    limit,
    order: 'desc',
    previous_uri: null,
    next_uri: uri,
  }
  return json(200, { pagination, data })
}
