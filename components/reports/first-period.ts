/** What a report is made for before anybody has chosen: the latest year, this year so far, the last day. Pure. */
import type { ReportChoices } from '@/lib/ledger/report-messages'
import type { ReportPeriod } from '@/lib/reports/define-report'

/**
 * @returns `null` where there is no year yet
 * @example firstPeriod('days', { years: [], firstDay: '2020-03-01', today: '2024-06-01' }) // from 2024-01-01 until 2024-06-01
 */
export function firstPeriod(
  of: ReportPeriod['of'],
  { years, firstDay, today }: Pick<ReportChoices, 'years' | 'firstDay' | 'today'>,
): ReportPeriod | null {
  switch (of) {
    case 'year': {
      const label = years.at(-1)
      return label === undefined ? null : { of, label }
    }
    case 'days': {
      const newYear = `${today.slice(0, 4)}-01-01`
      return { of, from: firstDay > newYear ? firstDay : newYear, until: today }
    }
    case 'day':
      return { of, day: today }
    default:
      return of satisfies never
  }
}
