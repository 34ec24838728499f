/** The routes `#/dashboard`, the start page, and `#/dashboard/<id>`: one of a person's dashboards. */
import { useCallback } from 'react'
import { TryPaper } from '@/components/accounts/try-paper'
import { openNewAlert } from '@/components/alerts/editor/handed-start'
import { useDashboards } from '@/components/dashboards/dashboards.hooks'
import { HistoryLine } from '@/components/history/history-line'
import { MarketLivePortfolio } from '@/components/markets/live-portfolio'
import { useHistories } from '@/components/shell/live.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useFirstAccount } from '@/components/welcome/first-account.hooks'
import { shownDashboard } from '@/lib/dashboards/shown-dashboard'
import { useToldAssetChoice } from './asset-choice.hooks'
import { DashboardView } from './dashboard-view'
import { usePortfolio } from './portfolio.hooks'
import { useShownValues } from './shown-values.hooks'

export function DashboardPage({ rest: [wanted] }: RouteProps) {
  const portfolio = usePortfolio()
  const dashboards = useDashboards()
  const choose = useToldAssetChoice()
  const view = portfolio.full ?? portfolio.head
  const shown = shownDashboard(dashboards.stored ?? [], wanted)
  const bound = view?.portfolios.find(({ id }) => id === shown?.portfolio)
  const values = useShownValues(view, bound && `portfolio:${bound.id}`)
  const reading = useHistories().filter(({ state, paused }) => state === 'reading' && !paused)
  const isEmpty = view !== null && view.accounts.length === 0
  useFirstAccount(view?.accounts.length)
  const show = useCallback((id: string) => navigate(`dashboard/${id}`), [])
  return (
    <MarketLivePortfolio>
      <DashboardView
        {...portfolio}
        onChooseAsset={choose}
        values={values}
        dashboards={dashboards}
        wanted={wanted}
        onShow={show}
        tryPaper={<TryPaper />}
        onUnlock={() => navigate('')}
        onAlert={(asset) => openNewAlert({ kind: 'price-crosses', params: { asset } })}
        reading={<HistoryLine histories={reading} now={portfolio.now} />}
        onConnect={() => navigate(isEmpty ? 'welcome' : 'accounts/add')}
      />
    </MarketLivePortfolio>
  )
}
