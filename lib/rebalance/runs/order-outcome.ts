/** What the journal of orders says of a leg: where its last attempt stands, and what all of them came to. Pure. */
import { type Amount, add, multiply, subtract, sum, ZERO } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'

export type Attempt =
  /** Nobody may send anything for this leg until its end is known. */
  | { kind: 'pending' }
  /** It never left. */
  | { kind: 'not-sent'; error?: ErrorShape }
  /** It left, and the venue has nothing of it. */
  | { kind: 'refused'; error?: ErrorShape }
  /** The venue has carried it out, or a part, or has ended it. */
  | { kind: 'ended' }

/** @example attemptOf({ ...row, state: 'unknown' }) // { kind: 'pending' } */
export function attemptOf({ state, error }: Pick<OrderRow, 'state' | 'error'>): Attempt {
  const why = error === undefined ? {} : { error }
  switch (state) {
    case 'draft':
    case 'confirmed':
    case 'sent':
    case 'unknown':
    case 'open':
      return { kind: 'pending' }
    // Its review ended by time, a lock or a restart: that says nothing against another one.
    case 'lapsed':
      return { kind: 'not-sent' }
    case 'not-sent':
      return { kind: 'not-sent', ...why }
    case 'absent':
    case 'rejected':
      return { kind: 'refused', ...why }
    case 'filled':
    case 'cancelled':
      return { kind: 'ended' }
    default:
      return state satisfies never
  }
}

/** The venue has had it. */
export const wasTaken = ({ found }: Pick<OrderRow, 'found'>): boolean => found.length > 0

export interface Sums {
  /** In the base coin. */
  filled: Amount
  /** After fees, in the coins of the leg; absent: the venue does not tell what it came to. */
  paid?: Amount
  received?: Amount
}

/**
 * Copies of a request that was doubled on its way count as what they are: orders.
 * @example sumOrders([row]) // { filled: '0.5', paid: '50.1', received: '0.5' } for a purchase with its fee on top
 */
export function sumOrders(rows: readonly Pick<OrderRow, 'order' | 'found'>[]): Sums {
  const found = rows.flatMap((row) => row.found)
  const filled = sum(found.map((order) => order.filled))
  const side = rows[0]?.order.side
  const [base = '', quote = ''] = (rows[0]?.order.market.symbol ?? '').split('/')
  const cost = costOf(found)
  const fees = (code: string) =>
    sum(found.flatMap((order) => order.fees.filter((fee) => fee.code === code)).map((fee) => fee.quantity))
  if (side === undefined) return { filled }
  if (side === 'sell')
    return {
      filled,
      paid: add(filled, fees(base)),
      ...(cost === undefined ? {} : { received: subtract(cost, fees(quote)) }),
    }
  return {
    filled,
    received: subtract(filled, fees(base)),
    ...(cost === undefined ? {} : { paid: add(cost, fees(quote)) }),
  }
}

function costOf(found: readonly VenueOrder[]): Amount | undefined {
  let total = ZERO
  for (const { filled, cost, average } of found) {
    const each = filled === ZERO ? ZERO : (cost ?? (average && multiply(filled, average)))
    if (each === undefined) return undefined
    total = add(total, each)
  }
  return total
}
