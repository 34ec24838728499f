/** Markets and currencies of a loaded ccxt instance as JSON without the raw rows (`info`). */
import type { CcxtExchange } from './ccxt-exchange'

/** Kraken names orders by these; without them BTC/EUR comes back as XBTEUR. */
const KEPT_OPTIONS = ['marketsByAltname'] as const

type Row = Record<string, unknown>

/** @example stripMarkets(kraken) // '{"markets":{"BTC/EUR":{...}},"currencies":{...},"options":{"marketsByAltname":{...}}}' */
export function stripMarkets({ markets = {}, currencies = {}, options }: CcxtExchange): string {
  const kept = Object.fromEntries(
    KEPT_OPTIONS.filter((name) => options[name] !== undefined).map((name) => [
      name,
      mapRows(options[name] as Row, stripRow),
    ]),
  )
  return JSON.stringify({
    markets: mapRows(markets, stripRow),
    currencies: mapRows(currencies, stripRow),
    options: kept,
  })
}

const mapRows = (rows: Row, change: (row: Row) => Row): Row =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, isRow(row) ? change(row) : row]))

/** Binance's createOrder reads `info.orderTypes` and refuses every order without it. */
function stripRow({ info, ...rest }: Row): Row {
  const orderTypes = isRow(info) ? info['orderTypes'] : undefined
  return orderTypes === undefined ? rest : { ...rest, info: { orderTypes } }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
