/** Rights that a router is handed before it swaps: of tokens themselves (ERC-2612), and through Permit2. */
import { permit2Right } from './permit2-right'
import type { GivenRight } from './router-flows'
import type { Arguments } from './take-arguments'

/** Nobody owns so much. */
const UNLIMITED = 2n ** 255n

/** @param right token, owner, spender, amount, nonce, deadline of the signature */
export function tokenRight(right: Arguments): GivenRight {
  const units = right.number(3)
  return { token: right.text(0), spender: right.text(2), units: units >= UNLIMITED ? 'unlimited' : units }
}

/** @param batch `PermitBatch` of Permit2: details of each right, spender, deadline of the signature */
export function lastingRights(batch: Arguments): GivenRight[] {
  const spender = batch.text(1)
  return batch.each(0).map((details) =>
    permit2Right({
      token: details.text(0),
      spender,
      amount: details.number(1),
      // Zero means the block that takes the signature, and that may be any until the signature's own deadline.
      expiration: details.number(2) === 0n ? batch.number(2) : details.number(2),
    }),
  )
}
