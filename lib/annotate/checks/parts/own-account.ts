/** The account of Holdfast that has an address. Pure. */
import type { AccountRow } from '@/lib/db/rows'

/** @param address lower case */
export const ownAccount = (accounts: readonly AccountRow[], address: string): AccountRow | undefined =>
  accounts.find(({ source }) => source.kind === 'evm' && source.address === address)
