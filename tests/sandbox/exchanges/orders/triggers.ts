/** When a waiting order begins: stops when the price gets as bad as the trigger, take-profits when it gets as good; a trailing one follows. */
import { minus, order, plus, times } from '../../ledger/decimal'
import type { EngineOrder } from './order-words'
import { cutTo, least, most } from './steps'

const PLACES = 18

export const isConditional = ({ kind }: Pick<EngineOrder, 'kind'>): boolean =>
  kind !== 'market' && kind !== 'limit'

/** True when the order waits for the price to fall. */
const awaitsFall = ({ kind, side }: Pick<EngineOrder, 'kind' | 'side'>): boolean =>
  (side === 'sell') !== kind.startsWith('take-profit')

/** Moves the trigger of a trailing order after the price: below its highest, or above its lowest. */
export function follow(wanted: EngineOrder, last: string): void {
  if (wanted.trail === undefined) return
  const falls = awaitsFall(wanted)
  const seen = wanted.extreme ?? last
  wanted.extreme = falls ? most(seen, last) : least(seen, last)
  const away = falls ? minus('1', wanted.trail) : plus('1', wanted.trail)
  wanted.trigger = cutTo(times(wanted.extreme, away), PLACES)
}

/** True when the price has reached the trigger. */
export function isReached(wanted: EngineOrder, last: string): boolean {
  const { trigger } = wanted
  if (trigger === undefined) return false
  return awaitsFall(wanted) ? order(last, trigger) <= 0 : order(last, trigger) >= 0
}
