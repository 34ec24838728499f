/** What a portfolio is worth, or that nobody knows. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { AnyView } from './portfolio-props'

/**
 * `null` while there is something and none of it has a price: the sum of no prices is no figure.
 * @example knownNetWorth(view) // view.netWorth
 */
export const knownNetWorth = ({ lines, netWorth }: Pick<AnyView, 'lines' | 'netWorth'>): Amount | null =>
  // The head has the lines with the largest value: those without one come last.
  isUnpriced(lines) ? null : netWorth

/** The same of some accounts, by the full view; the head does not know whose its lines are. */
export function isUnpricedOf({ lines }: Pick<AnyView, 'lines'>, accounts: readonly AccountId[]): boolean {
  const isTheirs = (line: AnyView['lines'][number]) =>
    'parts' in line && line.parts.some(({ accountId }) => accounts.includes(accountId))
  return isUnpriced(lines.filter(isTheirs))
}

const isUnpriced = (lines: AnyView['lines']): boolean =>
  lines.length > 0 && lines.every(({ value }) => value === null)
