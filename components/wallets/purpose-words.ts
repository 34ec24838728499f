/** A wallet transaction in a few words: the name of the act on buttons and titles. Figures are told with every digit. */
import type { Amount } from '@/lib/core/amount'
import type { AssetAmount, TxPurpose } from '@/lib/core/wallet-tx'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import type { Translate } from '@/lib/i18n/translate'
import { shortAddress } from './address-text'

export interface WordsIn {
  t: Translate
  locale: string
  /** Amounts of what is done already are hidden with the others; those that are being confirmed never are. */
  hidden?: boolean
}

const figure = (quantity: Amount, symbol: string, { locale, hidden = false }: WordsIn): string =>
  `${formatFullQuantity(quantity, { locale, hidden })}\u00a0${symbol}`
const amountText = ({ quantity, symbol }: AssetAmount, words: WordsIn) => figure(quantity, symbol, words)

/** @example actOf(purpose, { t, locale }) // 'Send 0.1 ETH' */
export function actOf(purpose: TxPurpose, words: WordsIn): string {
  const { t } = words
  switch (purpose.kind) {
    case 'send':
      return t('Send {amount}', { amount: amountText(purpose.pays, words) })
    case 'approve':
      return t('Allow {symbol}', { symbol: purpose.symbol })
    case 'revoke':
      return t('Revoke {symbol}', { symbol: purpose.symbol })
    case 'swap':
      return t('Swap {amount}', { amount: amountText(purpose.pays, words) })
    case 'replace':
      return purpose.how === 'cancel' ? t('Cancel the transaction') : t('Speed up the transaction')
    default:
      return purpose satisfies never
  }
}

/** One whole sentence. @example 'You send 0.1 ETH to Anna.' */
export function purposeSentence(purpose: TxPurpose, words: WordsIn): string {
  const { t } = words
  switch (purpose.kind) {
    case 'send':
      return t('You send {amount} to {recipient}.', {
        amount: amountText(purpose.pays, words),
        recipient: purpose.toLabel ?? shortAddress(purpose.to),
      })
    case 'approve':
      return purpose.quantity === 'unlimited'
        ? t('You allow {spender} to take all your {symbol}, now and later.', {
            spender: shortAddress(purpose.spender),
            symbol: purpose.symbol,
          })
        : t('You allow {spender} to take up to {amount}.', {
            spender: shortAddress(purpose.spender),
            amount: figure(purpose.quantity, purpose.symbol, words),
          })
    case 'revoke':
      return t('You take back the right of {spender} to take your {symbol}.', {
        spender: shortAddress(purpose.spender),
        symbol: purpose.symbol,
      })
    case 'swap':
      return t('You swap {pays} for about {receives} with {source}, and receive at least {minimum}.', {
        pays: amountText(purpose.pays, words),
        receives: amountText(purpose.receives, words),
        source: purpose.source,
        minimum: figure(purpose.minimum, purpose.receives.symbol, words),
      })
    case 'replace':
      return purpose.how === 'cancel'
        ? t(
            'You send nothing to yourself in place of the earlier transaction. Whichever is mined first counts; the other cannot happen any more.',
          )
        : t(
            'You send the same transaction again with a higher fee. Only one of the two can be mined: nothing is sent twice.',
          )
    default:
      return purpose satisfies never
  }
}
