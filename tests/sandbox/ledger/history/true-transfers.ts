/** Which withdrawals and deposits of a truth's exchange accounts belong together, known from how they were made. */
import type { Truth } from '../truth'
import type { VenueName } from './join-venues'
import { eventsOf } from './true-event'

export interface TransferEnd {
  venue: VenueName
  eventId: string
}

export interface TrueTransfers {
  pairs: { from: TransferEnd; to: TransferEnd; by: 'hash' | 'amount' }[]
  /** One deposit that either of two equal withdrawals may be. */
  ambiguous: { from: TransferEnd[]; to: TransferEnd }[]
  /** Withdrawals to a stranger. */
  foreign: TransferEnd[]
}

/** @example trueTransfers(truth).pairs[0] // { from: { venue: 'binance', eventId }, to: …, by: 'hash' } */
export function trueTransfers({ history }: Pick<Truth, 'history'>): TrueTransfers {
  const told: TrueTransfers = { pairs: [], ambiguous: [], foreign: [] }
  const ends = (['binance', 'kraken', 'coinbase'] as const).flatMap((venue) =>
    eventsOf(history[venue], 'withdrawal', 'deposit').flatMap(({ id, type, meant }) =>
      meant ? [{ end: { venue, eventId: id }, type, ...meant }] : [],
    ),
  )
  for (const { end: to, type, kind, round } of ends) {
    if (kind === 'foreign') told.foreign.push(to)
    if (kind === 'foreign' || type !== 'deposit') continue
    const from = ends
      .filter((each) => each.round === round && each.kind === kind && each.type === 'withdrawal')
      .map(({ end }) => end)
    if (kind === 'ambiguous') told.ambiguous.push({ from, to })
    else for (const each of from) told.pairs.push({ from: each, to, by: kind })
  }
  return told
}
