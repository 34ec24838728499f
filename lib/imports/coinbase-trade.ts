/**
 * Purchases, sales and conversions of Coinbase's report. The total is what really came or went; the subtotal is a value at
 * the market's price, from which the spread is missing, so that subtotal and fee together are not the total.
 */
import { absolute, add, compare, isNegative, subtract } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Fact, Money } from './collect-drafts'
import type { CsvRow } from './define-importer'
import { parseMoney } from './parse-money'
import { amountOf, cellOf, feeOf, unknownWord, wordOf } from './row-reader'
import { tradeLegs } from './trade-fact'

/** The oldest files name the currency in their headers: `EUR Subtotal`. Here it is a column, as in later ones. */
export function withCurrency(row: CsvRow): CsvRow {
  const [told] = Object.keys(row.cells).flatMap((name) => /^([A-Z]{3}) Subtotal$/.exec(name)?.[1] ?? [])
  if (told === undefined) return row
  const cells: Record<string, string> = { 'Price Currency': told }
  for (const [name, cell] of Object.entries(row.cells)) cells[withoutCurrency(name)] = cell
  return { ...row, cells }
}

/** @example withoutCurrency('EUR Total (inclusive of fees)') // 'Total (inclusive of fees)' */
export const withoutCurrency = (column: string): string =>
  column.replace(/^[A-Z]{3} (?=(?:Spot Price at Transaction|Subtotal|Total \(inclusive of fees\)|Fees)$)/, '')

const TOTALS = ['Total (inclusive of fees and/or spread)', 'Total (inclusive of fees)', 'Total']
const FEES = ['Fees and/or Spread', 'Fees']
const DEAL = /^(?:Bought|Sold) [\d.,]+ \w+ for [£€$]?([\d.,]+) [£€$]? ?(\w+)/

export function coinbaseTrade(row: CsvRow, side: string, base: Money): Pick<Fact, 'legs' | 'fees'> {
  const [, text = '', told] = DEAL.exec(cellOf(row, 'Notes')) ?? []
  const currency =
    cellOf(row, 'Price Currency', 'Spot Price Currency') || told || wordOf(row, 'Price Currency')
  // Traded against another coin, the report still values in the own currency; the note tells what was paid.
  if (told !== undefined && told !== currency) {
    const total = parseMoney(text)
    if (total === undefined) throw unknownWord(text)
    // The figure of the note has the fee inside: what moved is exact, the fee's part of it is not told.
    return { legs: tradeLegs(side, base, { symbol: told, quantity: total }), fees: [] }
  }
  const [fee, buys] = [feeOf(row, ...FEES), side.toLowerCase() === 'buy']
  if (cellOf(row, ...TOTALS) === '') return byParts(row, side, base, currency)
  const total = absolute(amountOf(row, ...TOTALS))
  // Below zero the fee of a purchase is a correction of the spread: no fee was paid.
  const paid = buys && (isNegative(fee) || compare(fee, total) > 0) ? undefined : absolute(fee)
  if (paid === undefined) return { legs: tradeLegs(side, base, { symbol: currency, quantity: total }) }
  const quantity = buys ? subtract(total, paid) : add(total, paid)
  return {
    legs: tradeLegs(side, base, { symbol: currency, quantity }),
    fees: [{ symbol: currency, quantity: paid }],
  }
}

const byParts = (row: CsvRow, side: string, base: Money, symbol: string): Pick<Fact, 'legs' | 'fees'> => ({
  legs: tradeLegs(side, base, { symbol, quantity: amountOf(row, 'Subtotal') }),
  fees: [{ symbol, quantity: absolute(feeOf(row, ...FEES)) }],
})

/** `Bought 0.002 BTC for 35 USD using bank account …`: the money never lay at Coinbase. A wallet's did. */
export function paidFromOutside(row: CsvRow): Money | undefined {
  const [, means] = / using (.+)$/.exec(cellOf(row, 'Notes')) ?? []
  if (means === undefined || /\b(?:wallet|balance|cash)\b/i.test(means)) return undefined
  const symbol = cellOf(row, 'Price Currency', 'Spot Price Currency')
  return symbol === '' || cellOf(row, ...TOTALS) === ''
    ? undefined
    : { symbol, quantity: absolute(amountOf(row, ...TOTALS)) }
}

/** `Converted 0.5 ETH to 0.02 BTC`: what was given and what was got. @throws AppError */
export function converted(note: string): readonly [gave: Money, got: Money] {
  const [, first = '', from = '', second = '', to = ''] =
    /^Converted ([\d.,]+) (\w+) to ([\d.,]+) (\w+)\s*$/.exec(note) ?? []
  const [gave, got] = [parseMoney(first), parseMoney(second)]
  if (gave !== undefined && got !== undefined)
    return [
      { symbol: from, quantity: gave },
      { symbol: to, quantity: got },
    ]
  throw new AppError(
    'invalid-input',
    say('The note does not say what was received: "{note}"', { note: note.slice(0, 80) }),
  )
}
