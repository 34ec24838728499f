/**
 * What a told address says about a pair: money that was sent to an address of one's own arrived at the account that has it, and
 * nowhere else. Most sources tell addresses of strangers too (a venue's own wallets): those say nothing.
 */
import type { AccountId } from '@/lib/core/ids'
import type { AccountSource } from '@/lib/db/rows'
import type { Side } from './sides'

/** The accounts that an address belongs to; `undefined`: it is nobody's here, or none was told. */
export type OwnersOf = (address: string | undefined) => ReadonlySet<AccountId> | undefined

/** Addresses that are known without asking anybody; those of an extended key are not among them. */
export function addressesOf(source: AccountSource): readonly string[] {
  switch (source.kind) {
    case 'evm':
    case 'solana':
      return [source.address]
    case 'bitcoin':
      return source.addresses
    case 'bitcoin-xpub':
    case 'exchange':
    case 'manual':
    case 'paper':
      return []
    default:
      return source satisfies never
  }
}

/** Hex is written in any case; other addresses are not. */
const normal = (address: string) => (/^0x/i.test(address) ? address.toLowerCase() : address)

export function ownersBy(accounts: ReadonlyMap<AccountId, { addresses?: readonly string[] }>): OwnersOf {
  const owners = new Map<string, Set<AccountId>>()
  for (const [id, { addresses = [] }] of accounts)
    for (const address of addresses) {
      const key = normal(address)
      owners.set(key, (owners.get(key) ?? new Set()).add(id))
    }
  return (address) => (address === undefined ? undefined : owners.get(normal(address)))
}

/** @example contradictsAddress(sentToLedger, arrivedAtMetaMask, ownersOf) // true */
export function contradictsAddress(out: Side, into: Side, ownersOf: OwnersOf): boolean {
  const receivers = ownersOf(out.entry.counterparty)
  const senders = ownersOf(into.entry.counterparty)
  return (
    (receivers !== undefined && !receivers.has(into.entry.accountId)) ||
    (senders !== undefined && !senders.has(out.entry.accountId))
  )
}
