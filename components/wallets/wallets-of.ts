/** The user's EVM addresses as wallets, those that can sign first. */
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { AccountRow, SignerRef } from '@/lib/db/rows'

export interface Wallet {
  id: AccountId
  label: string
  /** Lower case. */
  address: string
  chains: readonly ChainId[]
  /** Absent: only watched. */
  signer?: SignerRef
}

export function walletsOf(rows: readonly AccountRow[]): Wallet[] {
  return rows
    .flatMap(({ id, label, source }) => {
      if (source.kind !== 'evm') return []
      const { address, chains, signer } = source
      return [{ id, label, address, chains, ...(signer ? { signer } : {}) }]
    })
    .sort((a, b) => Number(b.signer !== undefined) - Number(a.signer !== undefined))
}
