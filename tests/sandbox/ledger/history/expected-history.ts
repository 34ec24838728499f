/** What a true event does to the balances, and what entries follow from it. Written without a line of the product. */
import { minus, plus, times } from '../decimal'
import type { TrueEvent } from './true-event'

export interface ExpectedEntry {
  at: number
  kind: 'trade' | 'deposit' | 'withdrawal' | 'income' | 'internal'
  /** Signed change by the venue's symbol, fees not taken off. */
  legs: { symbol: string; quantity: string }[]
  fees: { symbol: string; quantity: string }[]
}

const negative = (quantity: string): string => times(quantity, '-1')

export function expectedEntry(event: TrueEvent): ExpectedEntry {
  const { at } = event
  const feeOf = (symbol: string, quantity: string): ExpectedEntry['fees'] =>
    quantity === '0' ? [] : [{ symbol, quantity }]
  switch (event.type) {
    case 'trade': {
      const sign = event.side === 'buy' ? '1' : '-1'
      const base = { symbol: event.base, quantity: times(event.quantity, sign) }
      const quote = { symbol: event.quote, quantity: negative(times(event.cost, sign)) }
      return { at, kind: 'trade', legs: [base, quote], fees: feeOf(event.feeSymbol, event.fee) }
    }
    case 'deposit':
    case 'withdrawal': {
      const quantity = event.type === 'deposit' ? event.quantity : negative(event.quantity)
      return {
        at,
        kind: event.type,
        legs: [{ symbol: event.symbol, quantity }],
        fees: feeOf(event.symbol, event.fee),
      }
    }
    case 'convert':
    case 'dust':
      return {
        at,
        kind: 'trade',
        legs: [
          { symbol: event.from, quantity: negative(event.fromQuantity) },
          { symbol: event.to, quantity: event.toQuantity },
        ],
        fees: feeOf(event.to, event.fee),
      }
    case 'reward':
      return { at, kind: 'income', legs: [{ symbol: event.symbol, quantity: event.quantity }], fees: [] }
    case 'move':
      return {
        at,
        kind: 'internal',
        legs: [
          { symbol: event.from, quantity: negative(event.quantity) },
          { symbol: event.to, quantity: event.quantity },
        ],
        fees: [],
      }
    default: {
      const never: never = event
      return never
    }
  }
}

/** The net change of each symbol by some events; zeros stay, so that a coin that is gone can be asked for. */
export function netChanges(events: Iterable<TrueEvent>): Map<string, string> {
  const sums = new Map<string, string>()
  for (const event of events) {
    const { legs, fees } = expectedEntry(event)
    for (const { symbol, quantity } of legs) sums.set(symbol, plus(sums.get(symbol) ?? '0', quantity))
    for (const { symbol, quantity } of fees) sums.set(symbol, minus(sums.get(symbol) ?? '0', quantity))
  }
  return sums
}
