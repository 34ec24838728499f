/** Allowances of Permit2. Source: the contract's own repository; one address on every chain. */
import type { CallDescription } from '../call-description'
import { addressAt, wordAt } from '../calldata'
import { defineDecoder } from '../define-decoder'

const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
const APPROVE = '0x87517c45'
const PERMIT = '0x2b67b570'
/** Nobody owns so much, and Permit2 never counts it down. */
const UNLIMITED = 2n ** 160n - 1n
/** Seconds that are exact in milliseconds. */
const FAR = 2n ** 43n

export const permit2 = defineDecoder({
  id: 'permit2',
  selectors: {
    [APPROVE]: 'approve(address,address,uint160,uint48)',
    [PERMIT]: 'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)',
  },
  describe: ({ to, input }) => {
    if (to !== PERMIT2) return undefined
    return input.startsWith(APPROVE)
      ? approval(input, { token: 0, spender: 1, amount: 2, expires: 3 })
      : approval(input, { token: 1, spender: 5, amount: 2, expires: 3 })
  },
})

function approval(
  input: string,
  at: Record<'token' | 'spender' | 'amount' | 'expires', number>,
): CallDescription | undefined {
  const token = addressAt(input, at.token)
  const spender = addressAt(input, at.spender)
  const amount = wordAt(input, at.amount)
  const expires = wordAt(input, at.expires)
  if (token === undefined || spender === undefined || amount === undefined || expires === undefined)
    return undefined
  if (amount > UNLIMITED) return undefined
  const units = amount === UNLIMITED ? 'unlimited' : amount
  // The greatest time that fits into 48 bits is what pages send for "never".
  const ends = expires < FAR ? { expiresAt: Number(expires) * 1000 } : {}
  return { action: 'approve', token, spender, units, ...ends }
}
