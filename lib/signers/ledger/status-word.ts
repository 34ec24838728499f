/**
 * The two bytes that end every answer of a device (ISO 7816-4). Sources: Ledger's BOLOS and Ethereum app protocol, and the
 * tables of the maker's libraries. The same word has meant different things over the years; where it has, the newer counts.
 */
import { LedgerError, type LedgerProblem, unknownStatus } from './ledger-error'

export const STATUS_OK = 0x9000

const PROBLEMS: ReadonlyMap<number, LedgerProblem> = new Map([
  [0x5515, 'locked'],
  [0x6b0c, 'locked'],
  [0x5303, 'locked'],
  [0x6804, 'locked'],
  [0x6982, 'locked'],
  [0x6985, 'refused'],
  [0x5501, 'refused'],
  [0x5502, 'refused'],
  [0x6a80, 'blind-off'],
  [0x6511, 'wrong-app'],
  [0x6d00, 'wrong-app'],
  [0x6d02, 'wrong-app'],
  [0x6e00, 'wrong-app'],
  [0x6e01, 'wrong-app'],
  [0x6e02, 'wrong-app'],
  [0x6807, 'no-app'],
  [0x5123, 'no-app'],
  // The app knows the instruction and not the kind of transaction.
  [0x6501, 'old-app'],
])

/** @example problemOf(0x5515) // 'locked' */
export const problemOf = (status: number): LedgerProblem | undefined => PROBLEMS.get(status)

/**
 * @param isEthereumOpen an instruction that the open Ethereum app does not know is not the wrong app but an old one
 * @example fromStatus(0x6985) // LedgerError 'refused'
 */
export function fromStatus(status: number, { isEthereumOpen = false, cause }: FromStatus = {}): LedgerError {
  const problem = problemOf(status)
  if (problem === undefined) return unknownStatus(status, cause)
  return new LedgerError(problem === 'wrong-app' && isEthereumOpen ? 'old-app' : problem, { cause })
}

interface FromStatus {
  isEthereumOpen?: boolean
  cause?: unknown
}
