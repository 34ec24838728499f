/** What a swap takes: by its simulation where there is one, else what it may take at most. Pure. */
import { absolute, compare, isNegative } from '@/lib/core/amount'
import type { CheckInput, NamedAmount } from '../../define-check'

/**
 * A limit of the bytes is no price: a swap that may take 1.1 ETH and takes 1 costs 1.
 * @example paidOf({ swap: { pays: eth('1.1') }, changes: [eth('-1'), usdc('3000')] })?.quantity // '1'
 */
export function paidOf({ swap, changes }: Pick<CheckInput, 'swap' | 'changes'>): NamedAmount | undefined {
  const { pays } = swap ?? {}
  const left = changes?.find(({ asset, quantity }) => asset === pays?.asset && isNegative(quantity))
  if (!pays || !left) return pays
  const quantity = absolute(left.quantity)
  // That more leaves than the call says is told elsewhere; then both are not the price of this swap.
  return compare(quantity, pays.quantity) < 0 ? { ...pays, quantity } : pays
}
