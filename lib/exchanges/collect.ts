/** Gathers a reading's holdings while a plug-in walks through the venue's answers. Zero quantities are left out. */
import { type Amount, compare, isZero, subtract, ZERO } from '@/lib/core/amount'
import type { Bucket } from '@/lib/core/reading'
import type { VenueHolding } from './define-venue'
import type { VenueSession } from './session'

export interface Collector {
  holdings: VenueHolding[]
  /** `code` when it is not simply the common code of the venue's symbol. */
  add: (bucket: Bucket, symbol: string, quantity: Amount, code?: string) => void
  /** Splits a total into what an open order holds and the rest. */
  addWithHold: (bucket: Bucket, symbol: string, total: Amount, held: Amount, code?: string) => void
}

/** @example const found = collector(session); found.add('spot', 'XXBT', amount('1.5')) */
export function collector(session: Pick<VenueSession, 'code'>): Collector {
  const holdings: VenueHolding[] = []
  const add: Collector['add'] = (bucket, symbol, quantity, code = session.code(symbol)) => {
    if (!isZero(quantity)) holdings.push({ sourceSymbol: symbol, code, bucket, quantity })
  }
  return {
    holdings,
    add,
    addWithHold(bucket, symbol, total, held, code) {
      const reserved = compare(held, ZERO) > 0 && compare(held, total) <= 0 ? held : ZERO
      add(bucket, symbol, subtract(total, reserved), code)
      add('in-order', symbol, reserved, code)
    },
  }
}
