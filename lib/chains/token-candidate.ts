/** A token that an address may hold: from the catalogue, from earlier readings, from logs or from the user. */
import type { DiscoveredAsset } from '@/lib/core/reading'

export interface TokenCandidate {
  /** Contract address; any case. */
  address: string
  /** Absent: the contract is asked, and the answer is cleaned and reported as discovered. */
  symbol?: string
  name?: string
  /** Absent: the contract is asked once; hand back what the reading reported and it is not asked again. */
  decimals?: number
  foundBy: DiscoveredAsset['foundBy']
}
