/** Markets and currencies of a loaded ccxt instance as JSON, with little of the raw rows (`info`). */
import type { CcxtExchange } from './ccxt-exchange'
import { keptRawRows } from './kept-raw-rows'

/** Kraken names orders by these; without them BTC/EUR comes back as XBTEUR. */
const KEPT_OPTIONS = ['marketsByAltname'] as const

type Row = Record<string, unknown>

/** @example stripMarkets(kraken) // '{"markets":{"BTC/EUR":{...}},"currencies":{...},"options":{"marketsByAltname":{...}}}' */
export function stripMarkets({ markets = {}, currencies = {}, options }: CcxtExchange): string {
  const raws = keptRawRows()
  const stripRow = ({ info, ...rest }: Row): Row => {
    const kept = raws.keep(info)
    return kept === undefined ? rest : { ...rest, info: kept }
  }
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
    filterSets: raws.filterSets,
  })
}

const mapRows = (rows: Row, change: (row: Row) => Row): Row =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, isRow(row) ? change(row) : row]))

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
