/** What the past says of an address: from the ledger as far as it has come, and from the wallets' own journal. */

import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { Database } from '@/lib/db/database.store'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { EntryPage } from '@/lib/ledger/views'
import type { KnownAddress } from './look-alikes'
import { type PastWith, paidAddresses, pastWith } from './past-with'

export interface PastOfAddress {
  past: PastWith | 'unknown'
  /** Addresses of the past that were paid. */
  paid: KnownAddress[]
}

/** Nobody waits longer while typing; the review asks again. */
const LEDGER_MS = 5_000
/** Of an address and its look-alikes there are not more. */
const MOST = 500
/** `0x` and the first digits: whoever begins otherwise neither is it nor looks like it. */
const HEAD = 6

/** @example await readPast({ db, ledger }, '0xabc…') // { past: { paid: 3, received: 0, isLure: false }, paid: [...] } */
export async function readPast(
  { db, ledger }: { db: Database; ledger: Pick<Ledger, 'ask'> },
  address: string,
): Promise<PastOfAddress> {
  const sent = (await db.walletTxs.toArray()).flatMap(({ state, purpose }) =>
    purpose.kind === 'send' && (state === 'mined' || state === 'sent') ? [purpose.to] : [],
  )
  const ownPaid = sent.map((to) => ({ address: to }))
  const byJournal = sent.filter((to) => to === address).length
  try {
    const asked = ledger.ask('ledger.entries', {
      filter: { text: address.slice(0, HEAD) },
      order: 'newest',
      offset: 0,
      limit: MOST,
    })
    const { rows, currency } = (await within(LEDGER_MS, asked, late)) as EntryPage
    const told = pastWith(address, rows, currency)
    const paid = Math.max(told.paid, byJournal)
    return {
      past: { ...told, paid, isLure: told.isLure && byJournal === 0 },
      paid: [...paidAddresses(rows), ...ownPaid],
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Known payments count all the same; what the ledger would add is said to be unknown.
    return {
      past: byJournal > 0 ? { paid: byJournal, received: 0, isLure: false } : 'unknown',
      paid: ownPaid,
    }
  }
}

const late = () => new AppError('unavailable', say('Your history is still being computed.'))
