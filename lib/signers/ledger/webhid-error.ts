/** Errors of the maker's older libraries in our words: a status word, or the name of a class. */
import * as v from 'valibot'
import { LedgerError, type LedgerProblem } from './ledger-error'
import { fromStatus } from './status-word'

const PROBLEMS: ReadonlyMap<string, LedgerProblem> = new Map([
  ['LockedDeviceError', 'locked'],
  ['EthAppPleaseEnableContractData', 'blind-off'],
  ['UserRefusedOnDevice', 'refused'],
  ['DisconnectedDevice', 'unplugged'],
  ['DisconnectedDeviceDuringOperation', 'unplugged'],
  ['TransportOpenUserCancelled', 'not-allowed'],
])

const shape = v.object({ name: v.optional(v.string()), statusCode: v.optional(v.number()) })

/** @example fromWebHid({ name: 'TransportStatusError', statusCode: 0x6985 }) // LedgerError 'refused' */
export function fromWebHid(thrown: unknown, isEthereumOpen = false): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const read = v.safeParse(shape, thrown)
  if (!read.success) return new LedgerError('unknown', { cause: thrown })
  const { name, statusCode } = read.output
  const problem = name === undefined ? undefined : PROBLEMS.get(name)
  if (problem !== undefined) return new LedgerError(problem, { cause: thrown })
  if (statusCode !== undefined) return fromStatus(statusCode, { isEthereumOpen, cause: thrown })
  return new LedgerError('unknown', { cause: thrown })
}
