/** How a row of the journal moves on: every change adds what was learned to its events, and none is ever taken away. Pure. */
import type { ErrorShape } from '@/lib/core/errors'
import { type OrderState, SETTLED_STATES, type VenueOrder } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import { type OrderRow, SETTLED } from '@/lib/db/rows'
import type { OrderOutcome } from './review'

export interface Move {
  state: OrderState
  at: number
  note?: Sentence
  /** When the venue is to be asked next (ms); for a settled state nothing more is asked unless this is told. */
  settleAt?: number
  error?: ErrorShape
  found?: VenueOrder[]
}

/**
 * The row in its next state. An event is added when there is something to tell: another state, or a note.
 * @example moved(row, { state: 'sent', at, settleAt: at + 1000 }).events.at(-1) // { at, state: 'sent' }
 */
export function moved(row: OrderRow, { state, at, note, settleAt, error, found }: Move): OrderRow {
  const hasNews = state !== row.state || note !== undefined
  const event = { at, state, ...(note === undefined ? {} : { note }) }
  // What was wrong before the row moved on is wrong no more; its event stays.
  const { error: earlier, ...rest } = row
  const wrong = error ?? (state === row.state ? earlier : undefined)
  return {
    ...rest,
    state,
    settleAt: settleAt ?? (isSettled(state) ? SETTLED : row.settleAt),
    ...(wrong === undefined ? {} : { error: wrong }),
    ...(found === undefined ? {} : { found }),
    events: hasNews ? [...row.events, event] : row.events,
  }
}

/** The end of a review without a confirm; any other row stays. @example changeOrder(db, id, (row) => lapsed(row, now())) */
export const lapsed = (row: OrderRow, at: number): OrderRow | undefined =>
  row.state === 'draft' ? moved(row, { state: 'lapsed', at }) : undefined

export const isSettled = (state: OrderState): boolean => SETTLED_STATES.includes(state)

/** What a confirm answers for a row as it stands; asked again it is the same row, and nothing is sent. */
export function outcomeOf({ id, state, error, found }: OrderRow): OrderOutcome {
  switch (state) {
    case 'draft':
    case 'lapsed':
    case 'not-sent':
      return { kind: 'not-sent', id, error: error ?? notConfirmed }
    case 'absent':
    case 'rejected':
      return { kind: 'rejected', id, error: error ?? neverArrived }
    case 'confirmed':
    case 'sent':
    case 'unknown':
      return { kind: 'unknown', id }
    case 'open':
    case 'filled':
    case 'cancelled': {
      const [order] = found
      return order ? { kind: 'placed', id, order } : { kind: 'unknown', id }
    }
    default:
      return state satisfies never
  }
}

const notConfirmed: ErrorShape = {
  code: 'refused',
  sentence: say('This review has ended. Nothing was sent. Review the order again.'),
}
const neverArrived: ErrorShape = {
  code: 'refused',
  sentence: say('The order never arrived. Nothing was bought or sold.'),
}
