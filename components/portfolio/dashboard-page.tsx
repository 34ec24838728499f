/** The route `#/dashboard`, the start page. */
import { TryPaper } from '@/components/accounts/try-paper'
import { MarketLivePortfolio } from '@/components/markets/live-portfolio'
import { navigate } from '@/components/shell/routes'
import { DashboardView } from './dashboard-view'
import { usePortfolio } from './portfolio.hooks'
import { useShownValues } from './shown-values.hooks'

export function DashboardPage() {
  const portfolio = usePortfolio()
  const values = useShownValues(portfolio.full ?? portfolio.head)
  return (
    <MarketLivePortfolio>
      <DashboardView
        {...portfolio}
        values={values}
        tryPaper={<TryPaper />}
        onUnlock={() => navigate('')}
        onConnect={() => navigate('accounts/add')}
      />
    </MarketLivePortfolio>
  )
}
