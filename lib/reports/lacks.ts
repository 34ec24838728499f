/** Notes that stand on every document of a tax year: what is in no sum, what is not proven, and that this is no advice. */
import type { YearTotals } from '@/lib/accounting/year-totals'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import type { Note } from './document'

export const NOT_ADVICE: Note = {
  tone: 'fact',
  sentence: say('This is a computation from your own history, not tax advice.'),
}

/** @example lacksOf(year)[0]?.sentence.params?.count // 3: disposals without a known cost */
export function lacksOf({ missing, unvalued }: Pick<YearTotals, 'missing' | 'unvalued'>): Note[] {
  const notes: Note[] = []
  if (missing.disposals > 0)
    notes.push({
      tone: 'lack',
      sentence: say('{count} disposals without a known cost are not in these sums.', {
        count: missing.disposals,
      }),
      mend: 'inbox',
    })
  if (unvalued > 0)
    notes.push({
      tone: 'lack',
      sentence: say('{count} disposals or income without a known value are not in these sums.', {
        count: unvalued,
      }),
      mend: 'inbox',
    })
  return notes
}

/** Accounts whose history may have gaps before the end of the period. */
export function unprovenNotes({ unproven, names }: ReportFacts, until: number): Note[] {
  return [...unproven]
    .filter(([, since]) => since <= until)
    .map(([account]) => names.labelOf(account))
    .sort(byText)
    .map((account) => ({
      tone: 'lack',
      sentence: say('The history of {account} is not complete for this period.', { account }),
    }))
}

/** By code units, the same in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1)
