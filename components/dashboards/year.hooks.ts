/** What the ledger tells of the last year, for everything or for the portfolio of the dashboard. */
import { type Question, useQuestion } from '@/components/shell/question.hooks'
import type { AnalyticsScope, AnalyticsView, AttributionView } from '@/lib/analytics/views'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { WidgetWorld } from './define-widget'

/** Made-up money is in no total, so not in those of a portfolio either. @example scopeOf({ bound: null, whole }) // { of: 'whole' } */
export function scopeOf({ bound, whole }: Pick<WidgetWorld, 'bound' | 'whole'>): AnalyticsScope {
  if (!bound) return { of: 'whole' }
  const apart = new Set(whole.accounts.flatMap((account) => (account.apart ? [account.id] : [])))
  return { of: 'accounts', accounts: bound.accounts.filter((id) => !apart.has(id)) }
}

const YEAR = { name: '1y' } as const

export const useYearFigures = (world: WidgetWorld): Question<AnalyticsView> =>
  useQuestion(ledgerMessages['ledger.analytics'], {
    scope: scopeOf(world),
    range: YEAR,
    currency: world.view.currency,
    benchmark: { kind: 'none' },
    riskFree: 0,
  })

export const useYearFlows = (world: WidgetWorld): Question<AttributionView> =>
  useQuestion(ledgerMessages['ledger.attribution'], {
    scope: scopeOf(world),
    range: YEAR,
    currency: world.view.currency,
  })
