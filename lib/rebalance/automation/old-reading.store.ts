/** Whether what the accounts of a strategy hold was read long ago: on balances of then nothing is done without the user. */
import type { AccountId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import { readSettings } from '@/lib/settings/settings.store'
import { staleAfter } from '@/lib/sync/schedule'

export interface OldReading {
  /** It was tried, and fails; else it is read in a moment. */
  isFailing: boolean
  why: Sentence
}

/**
 * By the age at which the portfolio calls a reading old. One of the future, after the clock was set back, is old, too.
 * @returns the first; `undefined`: all are new enough
 * @example (await oldReading(db, drift.accounts, now))?.isFailing // true
 */
export async function oldReading(
  db: Database,
  accounts: readonly AccountId[],
  now: number,
): Promise<OldReading | undefined> {
  const maxAge = staleAfter((await readSettings(db)).syncMinutes)
  for (const id of accounts) {
    const { damaged, row } = await readWhole(db.statuses.get(id))
    // Without a status it was never read, and the weights are not known: there is no drift that names it.
    if (!damaged && row === undefined) continue
    const age = now - (row?.lastGoodAt ?? -Infinity)
    if (Math.abs(age) <= maxAge) continue
    const label = (await db.accounts.get(id))?.label ?? ''
    return {
      isFailing: damaged || (row?.failures ?? 0) > 0,
      why: say('{account} was last read too long ago, so nothing was done.', { account: label }),
    }
  }
  return undefined
}
