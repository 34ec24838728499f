/** Every report, in the order of the page. */
import type { AnyReport } from './define-report'
import { balances } from './reports/balances'
import { deAnlageSo } from './reports/de-anlage-so'
import { fees } from './reports/fees'
import { income } from './reports/income'
import { performance } from './reports/performance'
import { taxYear } from './reports/tax-year'
import { transactions } from './reports/transactions'
import { ukCapitalGains } from './reports/uk-capital-gains'
import { usForm8949 } from './reports/us-form-8949'

export const REPORTS: readonly AnyReport[] = [
  taxYear,
  usForm8949,
  ukCapitalGains,
  deAnlageSo,
  balances,
  transactions,
  income,
  fees,
  performance,
]

/** @example reportOf('tax-year')?.period // 'year' */
export const reportOf = (id: string): AnyReport | undefined => REPORTS.find((report) => report.id === id)
