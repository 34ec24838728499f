/**
 * Everything that keeps the past from being complete and exact, for the inbox: what is wrong, where, and what its fix
 * needs. Ids name kind and subject, so what the user dismissed stays dismissed. Most severe first, then by value.
 */
import { absolute, compare } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { missingBases } from './basis-issues'
import { unclearEntries, unknownSymbols } from './entry-issues'
import type { FoundIssue, Issue, IssueQuestion } from './issue-question'
import { liveMismatches } from './live-mismatches'
import { negativeBalances } from './negative-balances'
import { transferIssues } from './transfer-issues'

/** @example findIssues(question)[0] // { id: 'negative-balance:…', severity: 'high', sentence, … } */
export function findIssues(question: IssueQuestion): Issue[] {
  const found = [
    ...negativeBalances(question),
    ...liveMismatches(question),
    ...missingBases(question),
    ...transferIssues(question),
    ...unknownSymbols(question),
    ...unpricedAssets(question),
    ...unclearEntries(question),
    ...historyGaps(question),
  ]
  return found
    .map((issue) => ({ ...issue, dismissed: question.dismissed.has(issue.id) }))
    .sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity] || byValue(a, b) || (a.id < b.id ? -1 : 1))
}

const SEVERITY = { high: 0, medium: 1, low: 2 } as const

/** An unknown value may be any: it comes first. */
function byValue(a: FoundIssue, b: FoundIssue): number {
  const [left, right] = [a.value ?? undefined, b.value ?? undefined]
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined)
  return compare(absolute(right), absolute(left))
}

function unpricedAssets({ unpriced, symbolOf, isCounted }: IssueQuestion): FoundIssue[] {
  return unpriced
    .filter(({ asset }) => isCounted(asset))
    .map(({ asset, at }) => ({
      id: `unpriced-asset:${asset}`,
      kind: 'unpriced-asset',
      severity: 'medium',
      sentence: say('No source knows what {asset} was worth on some of your days.', {
        asset: symbolOf(asset),
      }),
      asset,
      symbol: symbolOf(asset),
      at,
    }))
}

/** What several parts of one account's history lack alike is one issue. */
function historyGaps({ histories, labelOf }: IssueQuestion): FoundIssue[] {
  return histories.flatMap(({ accountId, streams }) => {
    const told = new Set<string>()
    return streams.flatMap((stream): FoundIssue[] => {
      const account = labelOf(accountId)
      const issue = { kind: 'history-gap' as const, accountId }
      const failed: FoundIssue[] =
        stream.state === 'failed'
          ? [
              {
                ...issue,
                id: `history-gap:${accountId}:${stream.id}`,
                severity: 'high',
                sentence: say('A part of the history of {account} could not be read. Holdfast tries again.', {
                  account,
                }),
                ...(stream.provenUntil === undefined ? {} : { at: stream.provenUntil }),
              },
            ]
          : []
      const lost = stream.missing.filter(({ what, reason }) => {
        const key = JSON.stringify([what, reason])
        return !told.has(key) && told.add(key)
      })
      return [
        ...failed,
        ...lost.map(
          ({ what, reason }): FoundIssue => ({
            ...issue,
            id: `history-gap:${accountId}:${stream.id}:${what}`,
            severity: 'medium',
            sentence: reason,
          }),
        ),
      ]
    })
  })
}
