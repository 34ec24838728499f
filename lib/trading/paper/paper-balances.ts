/** Balances of a paper account: every change is exact, and none may go below nothing. Pure. */
import { type Amount, add, isNegative, negate, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PaperRow } from '@/lib/db/rows'

export type Balances = PaperRow['balances']

const NONE = { free: ZERO, reserved: ZERO }

/** @example freeOf({ USDT: { free: '10', reserved: '0' } }, 'BTC') // '0' */
export const freeOf = (balances: Balances, code: string): Amount => balances[code]?.free ?? ZERO

/**
 * @throws AppError `internal` when it would go below nothing: whoever asked has checked before
 * @example changed({}, 'USDT', { free: amount('10') }) // { USDT: { free: '10', reserved: '0' } }
 */
export function changed(
  balances: Balances,
  code: string,
  { free = ZERO, reserved = ZERO }: { free?: Amount; reserved?: Amount },
): Balances {
  const before = balances[code] ?? NONE
  const after = { free: add(before.free, free), reserved: add(before.reserved, reserved) }
  if (isNegative(after.free) || isNegative(after.reserved))
    throw new AppError('internal', say('Something went wrong inside Holdfast.'), {
      cause: new Error(`paper balance of ${code} below nothing`),
    })
  return { ...balances, [code]: after }
}

/** From free to reserved. */
export const hold = (balances: Balances, code: string, quantity: Amount): Balances =>
  changed(balances, code, { free: negate(quantity), reserved: quantity })

/** From reserved to free. */
export const release = (balances: Balances, code: string, quantity: Amount): Balances =>
  changed(balances, code, { free: quantity, reserved: negate(quantity) })
