/** Which of a wallet's addresses are accounts already. Pure. */
import type { AccountRow } from '@/lib/db/rows'

/** `new`: no account. `watched`: an account without a signer. `signs`: the wallet is its signer already. `other`: another one is. */
export type Known = { kind: 'new' } | { kind: 'watched' | 'signs' | 'other'; label: string }

/** @example knownAs('0xd8da…', 'stable', accounts) // { kind: 'watched', label: 'Savings' } */
export function knownAs(address: string, wallet: string, accounts: readonly AccountRow[]): Known {
  for (const { label, source } of accounts) {
    if (source.kind !== 'evm' || source.address !== address) continue
    if (!source.signer) return { kind: 'watched', label }
    const isSame = source.signer.kind === 'metamask' && source.signer.wallet === wallet
    return { kind: isSame ? 'signs' : 'other', label }
  }
  return { kind: 'new' }
}
