/** The offer that a draft names, if it may still be carried out by this account. Pure. */
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { QuoteId } from '@/lib/core/wallet-tx'
import type { AccountRow } from '@/lib/db/rows'
import type { SwapQuote } from '../quote'

/** The offers that were shown; `undefined` for one that never was, or is long gone. */
export type QuoteOf = (id: QuoteId) => SwapQuote | undefined

interface Asked {
  draft: { account: AccountId; quote: QuoteId }
  account: AccountRow & { source: { kind: 'evm' } }
  /** ms */
  now: number
}

/**
 * @throws AppError `refused` when the offer has ended or is another account's, `not-supported` when the account does not follow
 *   its chain any more
 */
export function offerOfDraft(quoteOf: QuoteOf, { draft, account, now }: Asked): SwapQuote {
  const quote = quoteOf(draft.quote)
  if (!quote || now >= quote.validUntil)
    throw new AppError('refused', say('This offer has ended. Nothing was sent. Ask for new offers.'))
  const { address, chains } = account.source
  const isOwn = quote.account === account.id && draft.account === account.id
  const from = quote.way.kind === 'transaction' ? quote.way.call.from : address
  if (!isOwn || from !== address)
    throw new AppError('refused', say('This offer was made for another account. Ask for new offers.'))
  if (!chains.includes(quote.chain))
    throw new AppError(
      'not-supported',
      say('{account} does not follow the chain of this offer any more.', { account: account.label }),
    )
  return quote
}
