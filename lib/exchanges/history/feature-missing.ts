/** What a venue's past lacks for good, each with its sentence. Said with every page, never silently dropped. */
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'

export const LEFT_OUT = ['derivatives', 'stuck', 'cut'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** @example perished('MEXC', 'trades', 30) */
export function perished(venue: string, stream: string, count: number): NotIncluded {
  const what = `history:${stream}:days`
  switch (stream) {
    case 'trades':
    case 'margin-trades':
      return {
        what,
        reason: say('{venue} tells trades of the last {count} days only; import a CSV for the time before.', {
          venue,
          count,
        }),
      }
    case 'deposits':
    case 'withdrawals':
    case 'transfers':
      return {
        what,
        reason: say(
          '{venue} tells deposits and withdrawals of the last {count} days only; import a CSV for the time before.',
          { venue, count },
        ),
      }
    case 'trading-income':
      return {
        what,
        reason: say(
          '{venue} tells interest and fees of the trading account of the last {count} days only; import a CSV for the time before.',
          { venue, count },
        ),
      }
    case 'earn':
    case 'earn-staking':
      return {
        what,
        reason: say(
          '{venue} tells what Earn yields of the last {count} days only; import a CSV for the time before.',
          { venue, count },
        ),
      }
    default:
      return {
        what,
        reason: say(
          '{venue} tells income, fees and conversions of the last {count} days only; import a CSV for the time before.',
          { venue, count },
        ),
      }
  }
}

/** Its list of staking is read, and none of what else it may pay. */
export const stakingOnly = (venue: string): NotIncluded => ({
  what: 'history:income:other',
  reason: say('Rewards at {venue} that are not from staking are not read; import a CSV if you have any.', {
    venue,
  }),
})

/** Of its income everything is read but what its products yield. */
export const productsUnread = (venue: string): NotIncluded => ({
  what: 'history:income:products',
  reason: say('What savings and staking at {venue} yield is not read; import a CSV if you have any.', {
    venue,
  }),
})

/** The sentence for something that a page met and left out. */
export function leftOut(venue: string, stream: string, what: LeftOut): NotIncluded {
  switch (what) {
    case 'derivatives':
      return {
        what: 'history:derivatives',
        reason: say('Trades of futures and other contracts at {venue} are not read.', { venue }),
      }
    case 'stuck':
      return {
        what: `history:${stream}:stuck`,
        reason: say(
          '{venue} says of a transfer that it has been under way for more than 30 days; it is not counted.',
          { venue },
        ),
      }
    case 'cut':
      return {
        what: `history:${stream}:cut`,
        reason: say(
          '{venue} does not tell more than its latest rows here; import a CSV for the time before.',
          { venue },
        ),
      }
    default:
      return what satisfies never
  }
}

/** @example notOffered('Zaif', 'trades') */
export function notOffered(
  venue: string,
  stream: 'trades' | 'deposits' | 'withdrawals' | 'income',
): NotIncluded {
  const what = `history:${stream}`
  switch (stream) {
    case 'trades':
      return { what, reason: say('{venue} does not tell its trades to Holdfast; import a CSV.', { venue }) }
    case 'deposits':
      return { what, reason: say('{venue} does not tell its deposits to Holdfast; import a CSV.', { venue }) }
    case 'withdrawals':
      return {
        what,
        reason: say('{venue} does not tell its withdrawals to Holdfast; import a CSV.', { venue }),
      }
    case 'income':
      return {
        what,
        reason: say(
          'Interest, rewards and conversions at {venue} are not read; import a CSV if you have any.',
          { venue },
        ),
      }
    default:
      return stream satisfies never
  }
}

/** A side stream that the key may not read, or that the account does not have. */
export const withheld = (venue: string, stream: string): NotIncluded => ({
  what: `history:${stream}:withheld`,
  reason: say('{venue} does not let this key read a part of its history: {stream}.', { venue, stream }),
})
