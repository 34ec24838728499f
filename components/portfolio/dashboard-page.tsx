/** The route `#/dashboard`, the start page. */
import { navigate } from '@/components/shell/routes'
import { DashboardView } from './dashboard-view'
import { usePortfolio } from './portfolio.hooks'
import { useShownValues } from './shown-values.hooks'

export function DashboardPage() {
  const portfolio = usePortfolio()
  const values = useShownValues(portfolio.full ?? portfolio.head)
  return (
    <DashboardView
      {...portfolio}
      values={values}
      onUnlock={() => navigate('')}
      onConnect={() => navigate('accounts/add')}
    />
  )
}
