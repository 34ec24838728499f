/** How much is sent, in the smallest unit: never more than there is, never rounded without a word. */

import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { unitsOf } from '@/lib/core/wallet-tx'
import type { WalletDraft } from '../draft'

type SendAmount = Extract<WalletDraft, { kind: 'send' }>['amount']

/**
 * @throws AppError `invalid-input` for more places than the asset has, `refused` for more than there is, or nothing
 * @example unitsToSend({ by: 'amount', value: amount('1.5') }, { symbol: 'USDC', decimals: 6, balance: 2_000_000n }) // 1500000n
 */
export function unitsToSend(
  wanted: SendAmount,
  { symbol, decimals, balance }: { symbol: string; decimals: number; balance: bigint },
): bigint {
  if (balance === 0n) throw new AppError('refused', say('There is no {symbol} to send.', { symbol }))
  if (wanted.by === 'all') return balance
  const units = unitsOf(wanted.value, decimals)
  if (units === undefined)
    throw new AppError(
      'invalid-input',
      say('{symbol} has {places} decimal places; this amount has more.', { symbol, places: decimals }),
    )
  if (units > balance)
    throw new AppError(
      'refused',
      say('There are only {balance} {symbol} to send.', { balance: fromUnits(balance, decimals), symbol }),
    )
  return units
}
