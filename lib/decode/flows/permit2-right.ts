/** A right in Permit2, which counts in 160 bits and ends. */
import type { GivenRight } from './router-flows'

/** Nobody owns so much, and Permit2 never counts it down. */
const UNLIMITED = 2n ** 160n - 1n
/** Seconds that are exact in milliseconds. */
const FAR = 2n ** 43n

interface Right {
  token: string
  spender: string
  amount: bigint
  /** Seconds; 0: the block in which it is given. */
  expiration: bigint
}

/** @example permit2Right({ token, spender, amount: 5n, expiration: 9n }) // { …, units: 5n, expiresAt: 9000 } */
export const permit2Right = ({ token, spender, amount, expiration }: Right): GivenRight => ({
  token,
  spender,
  units: amount === UNLIMITED ? 'unlimited' : amount,
  // The greatest time that fits into 48 bits is what pages send for "never".
  ...(expiration < FAR ? { expiresAt: Number(expiration) * 1000 } : {}),
})
