/** An issue in words, in the reader's language and with the reader's figures. */
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { IssueView } from '@/lib/ledger/views'
import { written } from './issue-words'

/** @example const textOf = useIssueText(); textOf(issue) // '1,234.5 BTC left Kraken, and …' */
export function useIssueText(): (issue: Pick<IssueView, 'sentence'>) => string {
  const { sentence, locale } = useT()
  const { hidden } = useMoneyDisplay()
  return (issue) => sentence(written(issue.sentence, { locale, hidden }))
}
