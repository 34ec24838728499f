/**
 * Whose money a strategy speaks of: the accounts of its scope, less those it leaves out. Made-up money counts only where every
 * account that is named is made up, so it is never mixed with real money. Pure.
 */
import type { AccountId, PortfolioId } from '@/lib/core/ids'
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AccountSource } from '@/lib/db/rows'

export interface ScopeAccount {
  id: AccountId
  kind: AccountSource['kind']
}

export interface ScopeFacts {
  accounts: readonly ScopeAccount[]
  portfolios: readonly { id: PortfolioId; accounts: readonly AccountId[] }[]
}

/** At least one account, or why there is none. */
export type AccountsInScope = { accounts: AccountId[]; remarks: Sentence[] } | { unknown: Sentence }

/**
 * @example accountsInScope({ scope: { of: 'whole' }, excluded: [] }, facts) // { accounts: [kraken, wallet], remarks: [] }
 */
export function accountsInScope(
  { scope, excluded }: Pick<StrategySpec, 'scope' | 'excluded'>,
  { accounts, portfolios }: ScopeFacts,
): AccountsInScope {
  const wanted = namedBy(scope, portfolios)
  if (wanted === 'gone')
    return {
      unknown: say(
        'The portfolio that this strategy is of does not exist any more. Edit the strategy and choose another one.',
      ),
    }
  const gone = wanted?.filter((id) => !accounts.some((account) => account.id === id)) ?? []
  const left = accounts.filter(
    ({ id }) => !excluded.includes(id) && (wanted === undefined || wanted.includes(id)),
  )
  const isPaperOnly = wanted !== undefined && left.every(isPaper)
  const kept = isPaperOnly ? left : left.filter((account) => !isPaper(account))
  if (kept.length === 0)
    return {
      unknown: say('No account is left in this strategy. Edit it and choose accounts that exist.'),
    }
  const apart = wanted === undefined ? 0 : left.length - kept.length
  return {
    accounts: kept.map(({ id }) => id),
    remarks: [
      ...(gone.length === 0
        ? []
        : [say('{count} accounts of this strategy do not exist any more.', { count: gone.length })]),
      ...(apart === 0
        ? []
        : [say('{count} accounts with made-up money are left out: the others are real.', { count: apart })]),
    ],
  }
}

const isPaper = ({ kind }: ScopeAccount): boolean => kind === 'paper'

/** `undefined`: all. */
function namedBy(
  scope: StrategySpec['scope'],
  portfolios: ScopeFacts['portfolios'],
): readonly AccountId[] | undefined | 'gone' {
  switch (scope.of) {
    case 'whole':
      return undefined
    case 'portfolio':
      return portfolios.find(({ id }) => id === scope.portfolio)?.accounts ?? 'gone'
    case 'accounts':
      return scope.accounts
    default: {
      const never: never = scope
      return never
    }
  }
}
