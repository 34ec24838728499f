/** The question before an order: what a sale would realise. */
import * as v from 'valibot'
import type { Realised } from '@/lib/accounting/realised'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'

const amount = (isFit: (text: string) => boolean) =>
  v.pipe(
    v.string(),
    v.maxLength(100),
    v.check((text) => parseAmount(text) === text && isFit(text)),
    v.transform((text) => text as Amount),
  )

export const whatIfMessages = {
  /** Lots, gain and days to long term, under the person's own rules; a sentence where nothing is realised. */
  'ledger.whatIf': engineUi(
    'ledger.whatIf',
    v.strictObject({
      account: id<AccountId>(),
      asset,
      quantity: amount((text) => !text.startsWith('-') && text !== '0'),
      /** For all of it, after the fee. */
      proceeds: v.strictObject({ asset, quantity: amount((text) => !text.startsWith('-')) }),
      at: v.pipe(v.number(), v.integer()),
    }),
  ).returns<Realised | { unknown: Sentence }>(),
} as const
