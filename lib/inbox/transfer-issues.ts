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
  return entries.flatMap((entry): FoundIssue[] => {
    if (unmatched.has(entry.id)) return describe(entry, 'unmatched-transfer', question)
    return ambiguous.has(entry.id) ? describe(entry, 'ambiguous-transfer', question) : []
  })
}

function describe(
  entry: EffectiveEntry,
  kind: 'unmatched-transfer' | 'ambiguous-transfer',
  { matches, collectionOf, isCounted, symbolOf, labelOf, worthOf }: IssueQuestion,
): FoundIssue[] {
  const [leg] = entry.legs
  if (!leg || collectionOf(leg.asset).startsWith('fiat:') || !isCounted(leg.asset)) return []
  const net: Amount = sum(entry.legs.map(({ quantity }) => quantity))
  const quantity = absolute(net)
  const told = { account: labelOf(entry.accountId), asset: symbolOf(leg.asset), quantity }
  const candidates = matches.near(entry.id)
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
      ...(candidates.length > 0 ? { candidates } : {}),
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
