/** Whether anything is known of the days that flows are told of: without that, no fee and no income is no fact. Pure. */
import type { AttributionView } from '@/lib/analytics/views'

type Told = Pick<AttributionView, 'whole' | 'assets' | 'accounts' | 'fees' | 'income'>

/** @example knowsNothing(view) // true: no account has a past or a value in these days */
export const knowsNothing = ({ whole, assets, accounts, fees, income }: Told): boolean =>
  [assets, accounts, fees, income].every((rows) => rows.length === 0) && whole.start === 0 && whole.end === 0
