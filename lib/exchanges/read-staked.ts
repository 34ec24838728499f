/** Balances the common way, and beside them the list in which a venue keeps what is staked. */
import type * as v from 'valibot'
import type { Amount } from '@/lib/core/amount'
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { collector } from './collect'
import type { VenueBalances } from './define-venue'
import * as leftOut from './not-included'
import { readByFetchBalance } from './read-by-fetch-balance'
import type { VenueSession } from './session'

interface StakedList<T> {
  schema: v.GenericSchema<unknown, T>
  method: string
  stakesOf: (answer: T) => readonly { coin: string; quantity: Amount }[]
}

/** What passes by itself: the whole reading waits for it, so that no stake vanishes for a while. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['unreachable', 'unavailable', 'rate-limited', 'clock-skew'])

/**
 * A venue that does not tell its stakes leaves them out, and that is said; all else is counted as before.
 * @throws AppError as the common way does, and for a list of stakes that only is not there at the moment
 */
export async function readWithStaked<T>(session: VenueSession, list: StakedList<T>): Promise<VenueBalances> {
  const common = await readByFetchBalance(session)
  const found = collector(session)
  try {
    const answer = await session.ask(list.schema, list.method)
    for (const { coin, quantity } of list.stakesOf(answer)) found.add('staked', coin, quantity)
  } catch (error) {
    if (!(error instanceof AppError) || PASSING.has(error.code)) throw error
    return { ...common, notIncluded: [...common.notIncluded, leftOut.staked(session.venueName)] }
  }
  const notIncluded = common.notIncluded.filter(({ what }) => what !== 'earn')
  return { holdings: [...common.holdings, ...found.holdings], notIncluded }
}
