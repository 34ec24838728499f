/** Which of a Ledger's addresses are accounts already. Pure. */
import type { AccountRow } from '@/lib/db/rows'

/** `new`: no account. `watched`: an account without a signer. `signs`: this path signs for it. `other`: something else does. */
export type KnownAt = { kind: 'new' } | { kind: 'watched' | 'signs' | 'other'; label: string }

/** @example knownAt({ address, path: "m/44'/60'/0'/0/0" }, accounts) // { kind: 'watched', label: 'Savings' } */
export function knownAt(
  { address, path }: { address: string; path: string },
  accounts: readonly AccountRow[],
): KnownAt {
  for (const { label, source } of accounts) {
    if (source.kind !== 'evm' || source.address !== address) continue
    if (!source.signer) return { kind: 'watched', label }
    const isSame = source.signer.kind === 'ledger' && source.signer.path === path
    return { kind: isSame ? 'signs' : 'other', label }
  }
  return { kind: 'new' }
}
