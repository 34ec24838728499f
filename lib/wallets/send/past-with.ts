/** What the user's history tells of an address: paid before, or only ever a sender of worthless sums that want to be copied. */
import { type Amount, absolute, compare, isNegative, isZero } from '@/lib/core/amount'
import type { KnownAddress } from './look-alikes'

export interface PastWith {
  /** Payments to it. */
  paid: number
  /** Arrivals from it, or rows that move nothing. */
  received: number
  /** Never paid, and everything that came from it is worthless: the mark of a lure. */
  isLure: boolean
}

/** Of an entry, as much as is looked at. `value` is in a fiat currency; `null`: nobody has a price for it. */
export interface PastRow {
  counterparty?: string
  legs: readonly { quantity: Amount }[]
  value: Amount | null
}

/** Below one dollar, euro or franc nobody pays anybody; other currencies are not judged. */
const ONE = '1' as Amount
const JUDGED = new Set(['usd', 'eur', 'gbp', 'chf', 'aud', 'cad'])

/** @example pastWith('0xabc…', rows, 'usd') // { paid: 3, received: 0, isLure: false } */
export function pastWith(address: string, rows: readonly PastRow[], currency: string): PastWith {
  const met = rows.filter(({ counterparty }) => counterparty?.toLowerCase() === address)
  const paid = met.filter(isPayment).length
  const received = met.length - paid
  const isWorthless = ({ legs, value }: PastRow) =>
    legs.every(({ quantity }) => isZero(quantity)) ||
    (value === null ? true : JUDGED.has(currency) && compare(absolute(value), ONE) < 0)
  return { paid, received, isLure: paid === 0 && received > 0 && met.every(isWorthless) }
}

/** Addresses that were paid: worth being imitated. */
export const paidAddresses = (rows: readonly PastRow[]): KnownAddress[] =>
  rows.flatMap((row) => {
    const address = row.counterparty?.toLowerCase() ?? ''
    return isPayment(row) && /^0x[0-9a-f]{40}$/.test(address) ? [{ address }] : []
  })

/** A made-up token can write that anybody sent it to anybody: only what has a price was surely worth sending. */
const isPayment = ({ legs, value }: PastRow): boolean =>
  value !== null && legs.some(({ quantity }) => isNegative(quantity))
