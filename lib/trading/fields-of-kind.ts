/** What each kind of order is told by: the prices it needs, and how long it may be in force. */
import type { OrderKind, TimeInForce } from '@/lib/core/order'

interface FieldsOfKind {
  price: boolean
  trigger: boolean
  /** May be left empty: that stop is then a market order. */
  stopPrice: boolean
  trailPercent: boolean
  /** `GTC` alone: nothing is told to the venue. */
  timesInForce: readonly TimeInForce[]
}

const NONE = {
  price: false,
  trigger: false,
  stopPrice: false,
  trailPercent: false,
  timesInForce: ['GTC'],
} as const

/** @example FIELDS_OF_KIND['stop-limit'].trigger // true */
export const FIELDS_OF_KIND: Readonly<Record<OrderKind, FieldsOfKind>> = {
  market: NONE,
  limit: { ...NONE, price: true, timesInForce: ['GTC', 'IOC', 'FOK', 'PO'] },
  stop: { ...NONE, trigger: true },
  'stop-limit': { ...NONE, trigger: true, price: true },
  'take-profit': { ...NONE, trigger: true },
  'take-profit-limit': { ...NONE, trigger: true, price: true },
  trailing: { ...NONE, trailPercent: true },
  oco: { ...NONE, price: true, trigger: true, stopPrice: true },
}
