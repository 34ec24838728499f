/**
 * Addresses that can be taken for each other: people compare the ends. Who poisons a history makes one with the same first
 * and last digits as an address that is paid often, and waits until it is copied.
 */

/** Digits at each end that are enough: wallets show no more. */
const ENDS = 4

export interface KnownAddress {
  /** Lower case. */
  address: string
  /** What the user calls it; absent: an address of the past. */
  label?: string
}

export type SimilarAddress = KnownAddress

const endsOf = (address: string): string => address.slice(2, 2 + ENDS) + address.slice(-ENDS)

/** @example lookAlikes('0xabcd…9999', [{ address: '0xabcd…1234' }]) // [] */
export function lookAlikes(address: string, known: readonly KnownAddress[]): SimilarAddress[] {
  const ends = endsOf(address)
  const found = new Map<string, SimilarAddress>()
  for (const each of known) {
    if (each.address === address || endsOf(each.address) !== ends) continue
    const before = found.get(each.address)
    if (before?.label === undefined) found.set(each.address, each)
  }
  return [...found.values()]
}
