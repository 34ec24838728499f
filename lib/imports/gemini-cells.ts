/** Gemini's cells: a column of amounts and one of fees for every asset, their units behind them in the exported CSV. */
import { absolute, isZero } from '@/lib/core/amount'
import type { Money } from './collect-drafts'
import type { CsvRow } from './define-importer'
import { feeOf } from './row-reader'

const AMOUNT = /^(\S+) Amount \1$/
const MONEY = /\b(?:Amount|Fee)\b/
/** `(0.07 BTC)`, `3,595.15 DAI ` */
const UNIT = /\s+(?=[A-Z0-9]*[A-Z])[A-Z0-9]+\s*(?=\)?\s*$)/

/** @example withoutUnits({ line: 2, cells: { 'BTC Amount BTC': '(0.07 BTC)' } }).cells // { 'BTC Amount BTC': '(0.07)' } */
export const withoutUnits = ({ line, cells }: CsvRow): CsvRow => ({
  line,
  cells: Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [
      column,
      MONEY.test(column) ? text.replace(UNIT, '').trim() : text,
    ]),
  ),
})

export const assetsOf = (row: CsvRow): string[] =>
  Object.keys(row.cells).flatMap((column) => AMOUNT.exec(column)?.[1] ?? [])

/** The two assets of a market that have columns in this file: PAXGUSD is PAXG and USD, not PAX and GUSD. */
export function pairIn(row: CsvRow, market: string): readonly [base: string, quote: string] | undefined {
  const assets = new Set(assetsOf(row).filter((asset) => row.cells[`${asset} Amount ${asset}`] !== ''))
  const base = [...assets].find((asset) => market.startsWith(asset) && assets.has(market.slice(asset.length)))
  return base === undefined ? undefined : [base, market.slice(base.length)]
}

export const feesIn = (row: CsvRow): Money[] =>
  assetsOf(row)
    .map((asset) => ({
      symbol: asset,
      quantity: absolute(feeOf(row, `Fee (${asset}) ${asset}`, `Trading Fee (${asset}) ${asset}`)),
    }))
    .filter(({ quantity }) => !isZero(quantity))
