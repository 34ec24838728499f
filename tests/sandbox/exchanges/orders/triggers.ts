/** When a waiting order begins: stops when the price gets as bad as the trigger, take-profits when it gets as good; a trailing one follows. */
import { minus, order, plus, times } from '../../ledger/decimal'
import type { EngineOrder } from './order-words'
import { cutTo, least, most } from './steps'

const PLACES = 18

export const isConditional = ({ kind }: Pick<EngineOrder, 'kind'>): boolean =>
  kind !== 'market' && kind !== 'limit'

/** The stop of a trailing order after a price. */
export function follow(wanted: EngineOrder, last: string): void {
  if (wanted.trail === undefined) return
  const sells = wanted.side === 'sell'
  const seen = wanted.extreme ?? last
  wanted.extreme = sells ? most(seen, last) : least(seen, last)
  const away = sells ? minus('1', wanted.trail) : plus('1', wanted.trail)
  wanted.trigger = cutTo(times(wanted.extreme, away), PLACES)
}

/** True when the price has reached the trigger. */
export function isReached({ kind, side, trigger }: EngineOrder, last: string): boolean {
  if (trigger === undefined) return false
  const falls = side === 'sell' ? !kind.startsWith('take-profit') : kind.startsWith('take-profit')
  return falls ? order(last, trigger) <= 0 : order(last, trigger) >= 0
}
