/**
 * Where the entries do not come to what is held. Interest of what is lent or owed comes without a transaction: as long as it
 * is in no entry that is said, and it is no fault of the history.
 */
import { absolute, isNegative } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Mismatch } from '@/lib/valuation/mismatches'
import type { FoundIssue, IssueQuestion } from './issue-question'

export function liveMismatches(question: IssueQuestion): FoundIssue[] {
  const { mismatches, symbolOf, worthOf, isCounted, now } = question
  return mismatches
    .filter(({ asset }) => isCounted(asset))
    .map((mismatch) => {
      const { accountId, asset, difference } = mismatch
      const isInterest = (question.growsByItself?.(asset) ?? false) && !isNegative(difference)
      return {
        id: `live-mismatch:${accountId}:${asset}`,
        kind: 'live-mismatch',
        severity: isInterest ? 'low' : 'high',
        sentence: sentenceOf(mismatch, isInterest, question),
        accountId,
        asset,
        symbol: symbolOf(asset),
        quantity: difference,
        value: worthOf(asset, absolute(difference), now),
      }
    })
}

function sentenceOf(
  { accountId, asset: id, derived, live, difference }: Mismatch,
  isInterest: boolean,
  { symbolOf, labelOf }: IssueQuestion,
): Sentence {
  const [account, asset] = [labelOf(accountId), symbolOf(id)]
  if (isInterest)
    return say('{asset} of {account} grows by itself: interest of {difference} is in no entry yet.', {
      account,
      asset,
      difference,
    })
  return say(
    'The entries of {account} come to {derived} {asset}, but it holds {live}. The difference is {difference}.',
    { account, derived, asset, live, difference },
  )
}
