/**
 * What the Ledger's own screen will show, said before it is asked. The Ethereum app shows a payment in clear by itself, an
 * ERC-20 transfer or allowance when it is told what the token is, and everything else by a hash. Of a message it shows the fields
 * that its maker has described; of any other what it may show depends on a setting that it does not tell, so nothing is promised.
 */
import { say } from '@/lib/core/sentence'
import type { Clarity } from '../signer'
import type { LedgerApp, LedgerTransport } from './device'

const TRANSFER = '0xa9059cbb'
const APPROVE = '0x095ea7b3'
/** Selector and two words. */
const TWO_WORDS = 2 + 8 + 128

/** @example isDescribable('0xa9059cbb…') // true: transfer(address,uint256) */
export const isDescribable = (data: string): boolean =>
  data.length === TWO_WORDS && (data.startsWith(TRANSFER) || data.startsWith(APPROVE))

/** @param isDescribed the device can be told what the token is */
export function clarityOfCall(data: string, isDescribed: boolean, app?: LedgerApp): Clarity {
  if (data === '0x') return { kind: 'clear' }
  if (isDescribable(data) && isDescribed) return { kind: 'clear' }
  if (app && !app.blindSigning)
    return {
      kind: 'blind',
      why: say(
        'The Ledger can show only a hash of this contract call, and it will refuse: blind signing is off in the settings of its Ethereum app.',
      ),
    }
  return isDescribable(data)
    ? {
        kind: 'blind',
        why: say(
          'Nobody has told the Ledger what this token is, so it shows the contract and a hash, not the amount.',
        ),
      }
    : {
        kind: 'blind',
        why: say(
          'The Ledger cannot read this contract call. It shows the contract and a hash, not what will happen.',
        ),
      }
}

/**
 * Fields of messages since version 1.9.19 of the app, descriptions as they are used here since 1.12.0, neither ever on a Nano S.
 * @param isDescribed the device can be told which fields to show
 */
export function clarityOfMessage(
  transport: LedgerTransport,
  { isDescribed, app }: { isDescribed: boolean; app?: LedgerApp | undefined },
): Clarity {
  if (isDescribed && transport === 'kit') {
    if (!app) return { kind: 'unknown' }
    if (!app.isNanoS && !isOlder(app.version, [1, 12, 0])) return { kind: 'clear' }
  }
  if (app?.isNanoS || transport === 'webhid' || (app && isOlder(app.version, [1, 9, 19])))
    return { kind: 'blind', why: say('This Ledger shows two hashes of the message, none of its fields.') }
  return {
    kind: 'blind',
    why: say(
      'The Ledger shows the fields of this message only if raw messages are switched on in the settings of its Ethereum app; otherwise a hash.',
    ),
  }
}

/** @example isOlder('1.9.18', [1, 9, 19]) // true */
function isOlder(version: string, than: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10))
  const first = than.findIndex((part, index) => (parts[index] ?? 0) !== part)
  return first >= 0 && (parts[first] ?? 0) < (than[first] ?? 0)
}
