/** What a sale would realise, as the ledger tells it in time; what it does not is said, and keeps nobody from a review. */
import type { Realised } from '@/lib/accounting/realised'
import { AppError, toAppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { InputOf } from '@/lib/messages/define'
import type { Ledger } from './ledger.client'
import type { whatIfMessages } from './what-if-messages'

export type RealisedQuestion = InputOf<(typeof whatIfMessages)['ledger.whatIf']>

/** A review does not wait longer for the ledger to be computed. */
const LEDGER_MS = 6_000

/** @example const realised = await askRealised(ledger, { account, asset, quantity, proceeds, at: now() }) */
export async function askRealised(
  ledger: Pick<Ledger, 'ask'>,
  question: RealisedQuestion,
): Promise<Realised | { unknown: Sentence }> {
  const late = () =>
    new AppError('unavailable', say('Your history is still being computed, so the gain is not known yet.'))
  try {
    const asked = ledger.ask('ledger.whatIf', question)
    return (await within(LEDGER_MS, asked, late)) as Realised | { unknown: Sentence }
  } catch (error) {
    return { unknown: toAppError(error).sentence }
  }
}
