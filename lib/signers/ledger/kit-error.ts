/** Errors of the maker's kit in our words. Its errors are plain objects with a `_tag`, and a device's word where it said one. */
import * as v from 'valibot'
import { LedgerError, type LedgerProblem } from './ledger-error'
import { fromStatus } from './status-word'

const PROBLEMS: ReadonlyMap<string, LedgerProblem> = new Map([
  ['ConnectionOpeningError', 'in-use'],
  ['NoAccessibleDeviceError', 'no-device'],
  ['UnknownDeviceError', 'no-device'],
  ['DeviceNotRecognizedError', 'not-served'],
  ['UnsupportedFirmwareDAError', 'not-served'],
  ['UnsupportedApplicationDAError', 'old-app'],
  ['TransportNotSupportedError', 'no-webhid'],
  ['DeviceLockedError', 'locked'],
  ['RefusedByUserDAError', 'refused'],
  ['DeviceDisconnectedWhileSendingError', 'unplugged'],
  ['DeviceDisconnectedBeforeSendingApdu', 'unplugged'],
  ['DisconnectError', 'unplugged'],
  ['ReconnectionFailedError', 'unplugged'],
  ['WebHidSendReportError', 'unplugged'],
  ['DeviceSessionNotFound', 'unplugged'],
])

const shape = v.object({
  _tag: v.optional(v.string()),
  /** A status word as the kit writes it: `6985`. */
  errorCode: v.optional(v.unknown()),
  originalError: v.optional(v.unknown()),
})

/**
 * @param isEthereumOpen what the app did not understand came from the Ethereum app
 * @example fromKit({ _tag: 'EthAppCommandError', errorCode: '6985' }) // LedgerError 'refused'
 */
export function fromKit(thrown: unknown, isEthereumOpen = false): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  const read = v.safeParse(shape, thrown)
  if (!read.success) return new LedgerError('unknown', { cause: thrown })
  const { _tag, errorCode, originalError } = read.output
  const status = typeof errorCode === 'string' && /^[0-9a-f]{4}$/i.test(errorCode) ? errorCode : undefined
  if (status !== undefined) return fromStatus(Number.parseInt(status, 16), { isEthereumOpen, cause: thrown })
  const problem = _tag === undefined ? undefined : PROBLEMS.get(_tag)
  if (problem !== undefined) return new LedgerError(problem, { cause: thrown })
  return originalError === undefined || originalError === thrown
    ? new LedgerError('unknown', { cause: thrown })
    : fromKit(originalError, isEthereumOpen)
}
