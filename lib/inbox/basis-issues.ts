/** Disposals without a known cost, gathered by account and collection. */
import { type Amount, add, sum } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { FoundIssue, IssueQuestion, MissingBasis } from './issue-question'

/** @example missingBases(question)[0]?.quantity // '1.5', of all disposals of that account and asset */
export function missingBases({ missingBasis, collectionOf, symbolOf, labelOf }: IssueQuestion): FoundIssue[] {
  const groups = new Map<string, MissingBasis[]>()
  for (const missing of missingBasis) {
    const key = `${missing.accountId}:${collectionOf(missing.asset)}`
    const group = groups.get(key)
    if (group) group.push(missing)
    else groups.set(key, [missing])
  }
  return [...groups].flatMap(([key, group]): FoundIssue[] => {
    const first = group.reduce((earliest, each) => (each.at < earliest.at ? each : earliest))
    const quantity = sum(group.map((each) => each.quantity))
    const { accountId, asset } = first
    const told = { account: labelOf(accountId), asset: symbolOf(asset), quantity }
    return [
      {
        id: `missing-basis:${key}`,
        kind: 'missing-basis',
        severity: 'high',
        sentence: say(
          'The cost of {quantity} {asset} of {account} is not known. Their gain is in no total.',
          told,
        ),
        accountId,
        asset: collectionOf(asset),
        symbol: told.asset,
        entryId: first.entryId,
        at: first.at,
        quantity,
        value: worthOf(group),
      },
    ]
  })
}

/** What was received for them; unknown when it is unknown of one. */
function worthOf(group: readonly MissingBasis[]): Amount | null {
  return group.reduce<Amount | null>(
    (total, { proceeds }) => (total === null || proceeds === null ? null : add(total, proceeds)),
    sum([]),
  )
}
