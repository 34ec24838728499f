/** Every report, in the order of the page. */
import type { AnyReport } from './define-report'
import { taxYear } from './reports/tax-year'

export const REPORTS: readonly AnyReport[] = [taxYear]
