/** What is known of an address that is to be paid, gathered before anybody signs. Crosses messages, so only plain values. */
import type { AccountId } from '@/lib/core/ids'
import type { SimilarAddress } from './look-alikes'
import type { PastWith } from './past-with'

/** What an exchange of the user says of the address. */
export type DepositFact = { account: AccountId; venueName: string } & (
  | { state: 'accepts' }
  /** It is the user's, but for other coins or networks; named by the venue's own words. */
  | { state: 'other'; places: readonly string[] }
  /** For this coin; the venue's word for the network is not known here. */
  | { state: 'network-unknown'; network: string }
  /** The venue did not answer, or the key may not ask. */
  | { state: 'not-told' }
)

export interface RecipientFacts {
  /** Lower case. */
  address: string
  /** The name that was typed. */
  ensName?: string
  isSender: boolean
  /** One of the user's own accounts has it. */
  own?: { account: AccountId; label: string }
  contact?: { name: string }
  deposits: readonly DepositFact[]
  /** Known addresses that look like it. */
  similar: readonly SimilarAddress[]
  past: PastWith | 'unknown'
  /** A transfer of nothing from the user to it was forged lately; absent: none was found, or nobody told. */
  isForged?: true
  /** `delegated`: a person's account that borrows code (EIP-7702). */
  code: 'none' | 'contract' | 'delegated' | 'unknown'
  /** It is the contract of a token. */
  tokenSymbol?: string
}

/** What the user calls the recipient; absent: nothing but its address. */
export function labelOf({ own, contact, deposits, ensName }: RecipientFacts): string | undefined {
  return (
    own?.label ?? contact?.name ?? deposits.find(({ state }) => state === 'accepts')?.venueName ?? ensName
  )
}
