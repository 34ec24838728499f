/** What a report is compared with: the choice of the analytics pages, which is this page's too. */
import type { ReactNode } from 'react'
import { benchmarkOf } from '@/components/analytics/analytics-choice'
import { BenchmarkControl } from '@/components/analytics/benchmark-control'
import { useAnalyticsChoice } from '@/components/analytics/choice.hooks'
import { useQuestion } from '@/components/shell/question.hooks'
import type { BenchmarkChoice } from '@/lib/analytics/views'
import { ledgerMessages } from '@/lib/ledger/messages'

const NO_INDEXES = { indexes: [] }

export interface ReportBenchmark {
  control: ReactNode
  /** An index: none until it is known which there are. */
  benchmark: BenchmarkChoice
}

/** @example const { control, benchmark } = useReportBenchmark() */
export function useReportBenchmark(): ReportBenchmark {
  const [choice, change] = useAnalyticsChoice()
  const { answer } = useQuestion(ledgerMessages['ledger.analytics-choices'], {})
  return {
    control: <BenchmarkControl choice={choice} choices={answer} onChange={change} />,
    benchmark: benchmarkOf(choice, answer ?? NO_INDEXES),
  }
}
