/** Who signs for an address stays when its account is edited, and goes with the address. Pure. */
import type { AccountSource } from '@/lib/db/rows'

/** @param next as a form gives it: a form never names a signer */
export function keepSigner(before: AccountSource, next: AccountSource): AccountSource {
  if (before.kind !== 'evm' || next.kind !== 'evm' || !before.signer) return next
  return before.address === next.address ? { ...next, signer: before.signer } : next
}
