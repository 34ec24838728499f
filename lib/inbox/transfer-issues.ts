/** Deposits and withdrawals whose other end is unknown or not sure. Money of a bank has its other end outside by nature. */
import { type Amount, absolute, sum } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { FoundIssue, IssueQuestion } from './issue-question'

/** @example transferIssues(question)[0]?.kind // 'ambiguous-transfer' */
export function transferIssues(question: IssueQuestion): FoundIssue[] {
  const { matches, entries } = question
  const ambiguous = new Set(matches.ambiguous.map(({ entry }) => entry))
  const unmatched = new Set(matches.unmatched)
  const found = entries.flatMap((entry): FoundIssue[] => {
    if (unmatched.has(entry.id)) return describe(entry, 'unmatched-transfer', question)
    return ambiguous.has(entry.id) ? describe(entry, 'ambiguous-transfer', question) : []
  })
  const first = new Set(found.toSorted(asShown).slice(0, MOST_WITH_CANDIDATES))
  return found.map((issue) => (first.has(issue) ? withCandidates(issue, question) : issue))
}

/** The whole inbox crosses to the page at once; of thousands of issues the first ones tell candidates, the others' entries do. */
const MOST_WITH_CANDIDATES = 200

/** As the inbox shows them: what left first, the newest first. */
const asShown = (a: FoundIssue, b: FoundIssue): number =>
  Number(b.severity === 'high') - Number(a.severity === 'high') || (b.at ?? 0) - (a.at ?? 0)

function withCandidates(issue: FoundIssue, { matches }: IssueQuestion): FoundIssue {
  const candidates = issue.entryId === undefined ? [] : matches.near(issue.entryId)
  return candidates.length === 0 ? issue : { ...issue, candidates }
}

function describe(
  entry: EffectiveEntry,
  kind: 'unmatched-transfer' | 'ambiguous-transfer',
  { collectionOf, isCounted, symbolOf, labelOf, worthOf }: IssueQuestion,
): FoundIssue[] {
  const [leg] = entry.legs
  if (!leg || collectionOf(leg.asset).startsWith('fiat:') || !isCounted(leg.asset)) return []
  const net: Amount = sum(entry.legs.map(({ quantity }) => quantity))
  const quantity = absolute(net)
  const told = { account: labelOf(entry.accountId), asset: symbolOf(leg.asset), quantity }
  return [
    {
      id: `${kind}:${entry.id}`,
      kind,
      severity: net.startsWith('-') ? 'high' : 'medium',
      sentence: sentenceOf(net.startsWith('-'), kind === 'ambiguous-transfer', told),
      accountId: entry.accountId,
      asset: leg.asset,
      symbol: told.asset,
      entryId: entry.id,
      at: entry.at,
      // Signed: the words that are offered for it follow from the direction.
      quantity: net,
      value: worthOf(leg.asset, quantity, entry.at),
    },
  ]
}

function sentenceOf(
  out: boolean,
  ambiguous: boolean,
  told: { account: string; asset: string; quantity: Amount },
) {
  if (out && ambiguous)
    return say(
      '{quantity} {asset} left {account}, and several deposits may be where they arrived. Choose one.',
      told,
    )
  if (out)
    return say('{quantity} {asset} left {account}, and none of your accounts tells where they arrived.', told)
  return ambiguous
    ? say(
        '{quantity} {asset} arrived at {account}, and several withdrawals may be where they came from. Choose one.',
        told,
      )
    : say(
        '{quantity} {asset} arrived at {account}, and none of your accounts tells where they came from.',
        told,
      )
}
