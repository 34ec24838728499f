/** What stands in the send form, and the draft that it makes. Pure. */

import { compare, isNegative, isZero } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { readFigure } from '@/lib/i18n/format/read-figure'
import type { WalletDraft } from '@/lib/wallets/draft'
import type { PayableAsset } from './payable-assets'

export interface SendFormState {
  account: AccountId | undefined
  asset: AssetId | undefined
  amount: string
  isAll: boolean
  to: string
}

export const EMPTY_SEND: SendFormState = {
  account: undefined,
  asset: undefined,
  amount: '',
  isAll: false,
  to: '',
}

export type SendProblem = { field: 'amount' | 'to' | 'asset'; sentence: Sentence }
type SendDraft = Extract<WalletDraft, { kind: 'send' }>

/**
 * @param payable the chosen asset, as last read: more than it is not refused here, because the chain decides
 * @example sendDraftOf(state, { account, payable, decimalMark: '.' }) // { draft } or { problem }
 */
export function sendDraftOf(
  { amount, isAll, to }: SendFormState,
  {
    account,
    payable,
    decimalMark,
  }: {
    account: AccountId
    payable: PayableAsset | undefined
    decimalMark: string
  },
): { draft: SendDraft } | { problem: SendProblem } {
  if (!payable) return { problem: { field: 'asset', sentence: say('Choose what to send.') } }
  const value = readFigure(amount, decimalMark)
  if (!isAll && (value === undefined || isZero(value) || isNegative(value)))
    return { problem: { field: 'amount', sentence: say('Enter how much to send.') } }
  if (to.trim() === '') return { problem: { field: 'to', sentence: say('Enter an address or an ENS name.') } }
  return {
    draft: {
      kind: 'send',
      account,
      chain: payable.chain,
      asset: payable.asset,
      to: to.trim(),
      amount: isAll || value === undefined ? { by: 'all' } : { by: 'amount', value },
      speed: 'normal',
    },
  }
}

/** More than was there at the last reading: said at once, because the review will refuse it. */
export function exceedsBalance(
  { amount, isAll }: SendFormState,
  payable: PayableAsset | undefined,
  decimalMark: string,
): boolean {
  const value = readFigure(amount, decimalMark)
  return !isAll && value !== undefined && payable !== undefined && compare(value, payable.quantity) > 0
}
