/** Where a balance went below nothing: the first moment and the depth, by account and collection. Something is missing there. */
import { type Amount, absolute, compare, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { counts } from '@/lib/valuation/derived-balances'
import { ExactSum } from '@/lib/valuation/exact-sum'
import type { FoundIssue, IssueQuestion } from './issue-question'

interface Running {
  accountId: AccountId
  asset: AssetId
  sum: ExactSum
  /** Of money lent to the account: being below nothing is its nature. */
  borrows: boolean
  first?: { at: number; entryId: EntryId }
  /** Below zero. */
  depth: Amount
}

/** @example negativeBalances(question)[0]?.quantity // '0.5', how much is missing */
export function negativeBalances(question: IssueQuestion): FoundIssue[] {
  const { isCounted, symbolOf, labelOf, worthOf } = question
  return [...walk(question)].flatMap(({ accountId, asset, first, depth, borrows }): FoundIssue[] => {
    if (!first || borrows || !isCounted(asset)) return []
    const quantity = absolute(depth)
    return [
      {
        id: `negative-balance:${accountId}:${asset}`,
        kind: 'negative-balance',
        severity: 'high',
        sentence: say(
          '{account} would have held less than nothing of {asset}: {quantity} are missing. An entry before that is not known.',
          { account: labelOf(accountId), asset: symbolOf(asset), quantity },
        ),
        accountId,
        asset,
        symbol: symbolOf(asset),
        entryId: first.entryId,
        at: first.at,
        quantity,
        value: worthOf(asset, quantity, first.at),
      },
    ]
  })
}

function walk({ entries, collectionOf }: IssueQuestion): Iterable<Running> {
  const running = new Map<AccountId, Map<AssetId, Running>>()
  const of = (accountId: AccountId, asset: AssetId): Running => {
    const byAsset = running.get(accountId) ?? new Map<AssetId, Running>()
    running.set(accountId, byAsset)
    const known = byAsset.get(asset)
    if (known) return known
    const collection = collectionOf(asset)
    const empty = { accountId, asset: collection, sum: new ExactSum(), borrows: false, depth: ZERO }
    const made: Running = byAsset.get(collection) ?? empty
    byAsset.set(asset, made).set(collection, made)
    return made
  }
  for (const entry of entries) {
    if (!counts(entry)) continue
    const touched = new Set<Running>()
    const put = (asset: AssetId, quantity: Amount, sign: 1 | -1) => {
      const balance = of(entry.accountId, asset)
      balance.sum.add(quantity, sign)
      touched.add(balance)
    }
    for (const { asset, quantity } of entry.legs) put(asset, quantity, 1)
    for (const { asset, quantity } of entry.fees) put(asset, quantity, -1)
    for (const balance of touched) {
      if (entry.reason === 'borrow' || entry.reason === 'margin') balance.borrows = true
      if (!balance.sum.isNegative) continue
      balance.first ??= { at: entry.at, entryId: entry.id }
      const depth = balance.sum.amount()
      if (compare(depth, balance.depth) < 0) balance.depth = depth
    }
  }
  return new Set([...running.values()].flatMap((byAsset) => [...byAsset.values()]))
}
