/** Symbols that nobody could map and entries that were not fully understood, gathered by account: one issue for many rows. */
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { counts } from '@/lib/valuation/derived-balances'
import type { FoundIssue, IssueQuestion } from './issue-question'

interface Group {
  accountId: AccountId
  entryId: EntryId
  at: number
  count: number
}

/** @example unclearEntries(question)[0]?.entryId // the first of that account */
export function unclearEntries({ entries, labelOf }: IssueQuestion): FoundIssue[] {
  const groups = new Map<AccountId, Group>()
  for (const entry of entries)
    if (entry.unclear && counts(entry)) note(groups, entry.accountId, entry.accountId, entry.id, entry.at)
  return [...groups.values()].map(({ accountId, entryId, at, count }) => ({
    id: `unclear-entry:${accountId}`,
    kind: 'unclear-entry',
    severity: 'low',
    sentence: say(
      '{account}: {count} entries are not fully understood. Amounts are true, the kind may not be.',
      {
        account: labelOf(accountId),
        count,
      },
    ),
    accountId,
    entryId,
    at,
  }))
}

export function unknownSymbols({ entries, labelOf, symbolOf, isCounted }: IssueQuestion): FoundIssue[] {
  const groups = new Map<string, Group & { asset: AssetId }>()
  for (const entry of entries) {
    if (!counts(entry)) continue
    for (const { asset } of [...entry.legs, ...entry.fees]) {
      if (!asset.startsWith('venue:') || !isCounted(asset)) continue
      const key = `${entry.accountId}:${asset}`
      const known = groups.get(key)
      if (known) known.count += 1
      else groups.set(key, { accountId: entry.accountId, asset, entryId: entry.id, at: entry.at, count: 1 })
    }
  }
  return [...groups].map(([key, { accountId, asset, entryId, at }]) => ({
    id: `unknown-symbol:${key}`,
    kind: 'unknown-symbol',
    severity: 'medium',
    sentence: say('Nobody knows which asset {account} means by {asset}.', {
      account: labelOf(accountId),
      asset: symbolOf(asset),
    }),
    accountId,
    asset,
    symbol: symbolOf(asset),
    entryId,
    at,
  }))
}

function note<Key>(
  groups: Map<Key, Group>,
  key: Key,
  accountId: AccountId,
  entryId: EntryId,
  at: number,
): void {
  const known = groups.get(key)
  if (known) known.count += 1
  else groups.set(key, { accountId, entryId, at, count: 1 })
}
