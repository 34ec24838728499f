/** A portfolio as a table for the terminal: asset, quantity, price, value, where. Pure. */
import { formatMoney, formatPrice } from '@/lib/i18n/format/format-money'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'

const LOCALE = 'en-US'
const HEAD = ['Asset', 'Quantity', 'Price', 'Value', 'Where']
/** Figures stand right-aligned. */
const RIGHT = [false, true, true, true, false]
const WIDEST = 44

/** @example console.log(portfolioTable(view)) */
export function portfolioTable(view: PortfolioView): string {
  const labels = new Map(view.accounts.map(({ id, label }) => [id, label]))
  const rows = view.lines.map((line) => cellsOf(line, view.currency, labels))
  const widths = HEAD.map((title, column) => Math.max(...[...rows, HEAD].map((row) => (row[column] ?? title).length)))
  const write = (row: readonly string[]) =>
    row
      .map((cell, column) => (RIGHT[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [write(HEAD), write(widths.map((width) => '-'.repeat(width))), ...rows.map(write)].join('\n')
}

/** An unknown price or value is a dash, as on the pages. */
function cellsOf({ symbol, quantity, price, value, parts }: AssetLine, currency: string, labels: Map<string, string>): string[] {
  const places = [...new Set(parts.map(({ accountId }) => labels.get(accountId) ?? '?'))].join(', ')
  return [
    symbol,
    formatQuantity(quantity, { locale: LOCALE }),
    price ? formatPrice(price.price, { currency, locale: LOCALE }) : '–',
    value === null ? '–' : formatMoney(value, { currency, locale: LOCALE }),
    places.length > WIDEST ? `${places.slice(0, WIDEST - 1)}…` : places,
  ]
}
