/** Orders that a person signs and others carry out: no transaction of the person's own, so no wallet's journal knows them. */
declare const signedOrderBrand: unique symbol
export type SignedOrderId = string & { readonly [signedOrderBrand]: true }

/**
 * `sent`: asked, the answer is awaited. `unknown`: no answer came; the source is asked. `absent`: its time has passed and nobody
 * has it. `expired`: nobody carried it out in its time.
 */
export const SIGNED_ORDER_STATES = [
  'sent',
  'unknown',
  'open',
  'filled',
  'cancelled',
  'expired',
  'rejected',
  'absent',
] as const
export type SignedOrderState = (typeof SIGNED_ORDER_STATES)[number]
