/** Is this source connected already? Pure. */
import { type BitcoinOverlap, createBitcoinOverlap } from '@/lib/chains/bitcoin-overlap'
import type { AccountRow, AccountSource, CredentialRow } from '@/lib/db/rows'

export interface Connected {
  account: Pick<AccountRow, 'id' | 'label' | 'source'>
  credentials?: CredentialRow['credentials']
}

/**
 * Two keys of one exchange are two accounts; the same key twice would count everything twice, and so would an address
 * beside the extended key that it is derived from.
 * @returns the account that has the same key, address or extended key
 */
export function findDuplicate(
  source: AccountSource,
  credentials: CredentialRow['credentials'],
  connected: readonly Connected[],
  overlap: BitcoinOverlap = createBitcoinOverlap(),
): Connected | undefined {
  return connected.find((each) => isSame(source, credentials, each, overlap))
}

function isSame(
  source: AccountSource,
  credentials: CredentialRow['credentials'],
  { account, credentials: other }: Connected,
  overlap: BitcoinOverlap,
): boolean {
  const known = account.source
  switch (source.kind) {
    case 'exchange':
      return known.kind === 'exchange' && known.venue === source.venue && sameKey(credentials, other ?? {})
    case 'evm':
      return known.kind === 'evm' && known.address === source.address
    case 'bitcoin':
      if (known.kind === 'bitcoin-xpub') return overlap.ownsAddress(known.xpub, source.addresses)
      return known.kind === 'bitcoin' && known.addresses.some((address) => source.addresses.includes(address))
    case 'bitcoin-xpub':
      if (known.kind === 'bitcoin') return overlap.ownsAddress(source.xpub, known.addresses)
      return known.kind === 'bitcoin-xpub' && overlap.isSameKey(known.xpub, source.xpub)
    case 'solana':
      return known.kind === 'solana' && known.address === source.address
    case 'manual':
    case 'paper':
      return false
    default:
      return source satisfies never
  }
}

/** The public half names the key; venues without one are told apart by all of their fields. */
function sameKey(a: Record<string, string>, b: Record<string, string>): boolean {
  if (a.apiKey !== undefined || b.apiKey !== undefined) return a.apiKey?.trim() === b.apiKey?.trim()
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name]?.trim() === b[name]?.trim())
}

/**
 * Does the edited source still name the same holdings? A new key of the same exchange is taken for the same account
 * there, so that a renewed key keeps its last good values.
 */
export function isSameOwner(before: AccountSource, after: AccountSource): boolean {
  switch (before.kind) {
    case 'exchange':
      return after.kind === 'exchange' && after.venue === before.venue && after.endpoint === before.endpoint
    case 'evm':
      return after.kind === 'evm' && after.address === before.address
    case 'bitcoin':
      return (
        after.kind === 'bitcoin' && [...after.addresses].sort().join() === [...before.addresses].sort().join()
      )
    case 'bitcoin-xpub':
      return after.kind === 'bitcoin-xpub' && after.xpub === before.xpub
    case 'solana':
      return after.kind === 'solana' && after.address === before.address
    case 'manual':
      return after.kind === 'manual'
    case 'paper':
      return after.kind === 'paper'
    default:
      return before satisfies never
  }
}
