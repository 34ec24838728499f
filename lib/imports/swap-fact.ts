/** One fact of rows that tell what a balance lost and what another one got, with nothing but the moment to join them. */
import { type Amount, add, compare, isZero, ZERO } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import type { Fact, Money } from './collect-drafts'

/** Sums by symbol, sorted, without what cancels. */
export function sumMoney(all: readonly Money[]): Money[] {
  const sums = new Map<string, Amount>()
  for (const { symbol, quantity } of all) sums.set(symbol, add(sums.get(symbol) ?? ZERO, quantity))
  return [...sums]
    .filter(([, quantity]) => !isZero(quantity))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, quantity]) => ({ symbol, quantity }))
}

/** More than two symbols: the legs are true, which paid for which is not told. One direction only: a correction of the balance. */
export function swapFact(
  all: readonly Money[],
  reason?: EntryReason,
): Pick<Fact, 'kind' | 'legs' | 'unclear'> {
  const legs = sumMoney(all)
  const came = legs.filter(({ quantity }) => compare(quantity, ZERO) > 0).length
  const went = legs.length - came
  if (came === 0 || went === 0) return { kind: 'adjustment', legs, unclear: true }
  return { kind: reason === undefined ? 'trade' : ['trade', reason], legs, unclear: came > 1 || went > 1 }
}
