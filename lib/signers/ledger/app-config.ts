/** The answer of the Ethereum app to `GET APP CONFIGURATION` (e0 06): a byte of flags and three of its version. */
import type { LedgerApp } from './device'
import { LedgerError } from './ledger-error'
import { fromStatus, STATUS_OK } from './status-word'

const BLIND_SIGNING = 0x01

/** @example readAppConfig(Uint8Array.of(1, 1, 19, 0), Uint8Array.of(0x90, 0)) // { version: '1.19.0', blindSigning: true } */
export function readAppConfig(
  data: Uint8Array,
  statusCode: Uint8Array,
): Pick<LedgerApp, 'version' | 'blindSigning'> {
  const status = ((statusCode[0] ?? 0) << 8) | (statusCode[1] ?? 0)
  if (status !== STATUS_OK) throw fromStatus(status)
  const [flags, ...version] = data
  if (flags === undefined || version.length < 3) throw new LedgerError('unknown')
  return { version: version.slice(0, 3).join('.'), blindSigning: (flags & BLIND_SIGNING) !== 0 }
}
