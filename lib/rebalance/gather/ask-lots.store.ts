/** The open lots of a plan's coins, as the ledger tells them in time. Without them a plan is made all the same, and says so. */
import type { Amount } from '@/lib/core/amount'
import { AppError, toAppError } from '@/lib/core/errors'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { OpenLots } from '@/lib/ledger/open-lots-messages'
import type { PlanLots } from '../plan/question'

export interface LotsQuestion {
  /** Collections. */
  assets: readonly AssetId[]
  accounts: readonly AccountId[]
  at: number
  /** Units of a currency for one US dollar; `undefined`: not known. */
  rateOf: (currency: string) => Amount | undefined
}

/** A plan does not wait longer for the ledger to be computed. */
const LEDGER_MS = 8_000

/** Never rejects. @example (await askLots(ledger, { assets, accounts, at, rateOf })).lots[0]?.rate // '0.92' */
export async function askLots(
  ledger: Pick<Ledger, 'ask'>,
  { assets, accounts, at, rateOf }: LotsQuestion,
): Promise<{ lots: PlanLots[]; remarks: Sentence[] }> {
  const late = () =>
    new AppError('unavailable', say('Your history is still being computed, so the gain is not known yet.'))
  try {
    const { currency, cryptoToCrypto, pools } = (await within(
      LEDGER_MS,
      ledger.ask('ledger.open-lots', { assets, accounts, at }),
      late,
    )) as OpenLots
    const rate = rateOf(currency)
    if (rate === undefined)
      return {
        lots: [],
        remarks: [
          say('The exchange rate of {currency} is not known, so no gain is told.', {
            currency: currency.toUpperCase(),
          }),
        ],
      }
    return {
      lots: pools.map((pool) => ({ ...pool, currency, rate })),
      remarks: cryptoToCrypto
        ? []
        : [
            say(
              'By your rules a coin for a coin realises nothing: gains are told as if all were sold for money.',
            ),
          ],
    }
  } catch (error) {
    return { lots: [], remarks: [toAppError(error).sentence] }
  }
}
