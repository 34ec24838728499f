/** What of a person's accounts could tell who he is, read off their rows for the veil of a conversation. No credential is in it. */
import { CHAIN_NAMES } from '@/lib/chains/chain-name'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'

export interface KnownAccount {
  id: AccountId
  label: string
  /** Addresses and extended keys, as they are stored. */
  addresses: readonly string[]
  /** Names at ENS. */
  names: readonly string[]
  /** The label says no more than the venue or chain (`Kraken 2`, `Bitcoin`): in a sentence it is that word. */
  isPublic: boolean
}

/** @example knownAccounts(await db.accounts.toArray()) */
export const knownAccounts = (rows: readonly AccountRow[]): KnownAccount[] =>
  rows.map(({ id, label, source }) => ({
    id,
    label,
    addresses: addressesOf(source),
    names: source.kind === 'evm' && source.ensName !== undefined ? [source.ensName] : [],
    isPublic: isPublic(label, source),
  }))

function addressesOf(source: AccountRow['source']): readonly string[] {
  switch (source.kind) {
    case 'evm':
    case 'solana':
      return [source.address]
    case 'bitcoin':
      return source.addresses
    case 'bitcoin-xpub':
      return [source.xpub]
    case 'exchange':
    case 'manual':
    case 'paper':
      return []
    default:
      return source satisfies never
  }
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
const PUBLIC = new Set([...CHAIN_NAMES, 'Manual', 'Paper'].map(squeeze))

function isPublic(label: string, source: AccountRow['source']): boolean {
  const plain = squeeze(label.replace(/^Paper · /, '').replace(/\s\d{1,3}$/, ''))
  if (PUBLIC.has(plain)) return true
  return (source.kind === 'exchange' || source.kind === 'paper') && plain === squeeze(source.venue)
}
