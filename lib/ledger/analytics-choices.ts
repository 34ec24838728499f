/** What can be chosen on the analytics pages: only what has a past. Pure. */
import type { ChainId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import type { Names } from './names'
import type { Surroundings } from './read-surroundings.store'
import type { Values } from './values'
import type { AnalyticsChoices } from './views'

export interface ChoicesQuestion {
  entries: readonly EffectiveEntry[]
  /** Accounts that are in no total and have a past: only they themselves can be looked at. */
  apart: readonly AccountRow[]
  surroundings: Pick<Surroundings, 'accounts' | 'portfolios' | 'tags' | 'indexes' | 'settings'>
  values: Values
  names: Names
}

export function analyticsChoices({
  entries,
  apart,
  surroundings,
  values,
  names,
}: ChoicesQuestion): AnalyticsChoices {
  const { accounts, portfolios, tags, indexes, settings } = surroundings
  const withPast = new Set(entries.map(({ accountId }) => accountId))
  const chains = new Set(entries.flatMap(({ chain }): ChainId[] => (chain === undefined ? [] : [chain])))
  const [first] = entries
  return {
    currency: settings.currency,
    since: first ? dayOf(first.at) * DAY_MS : null,
    accounts: [...accounts.filter(({ id }) => withPast.has(id)), ...apart].map(({ id, label, tags: of }) => ({
      id,
      label,
      tags: of,
    })),
    portfolios: portfolios.map(({ id, name, accounts: of }) => ({ id, name, accounts: of })),
    tags: tags.map(({ id, name }) => ({
      id,
      name,
      accounts: accounts.filter((account) => account.tags.includes(id)).map((account) => account.id),
    })),
    assets: [...(values.detail({})?.byAsset.keys() ?? [])].map((asset) => ({
      asset,
      symbol: names.symbolOf(asset),
    })),
    chains: [...chains].sort(),
    indexes: indexes.map(({ id, name, points }) => ({
      id,
      name,
      from: (points[0]?.day ?? 0) * DAY_MS,
      until: (points.at(-1)?.day ?? 0) * DAY_MS,
    })),
  }
}
