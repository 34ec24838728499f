/** The route `#/dashboard`, the start page. */
import { navigate } from '@/components/shell/routes'
import { DashboardView } from './dashboard-view'
import { usePortfolio } from './portfolio.hooks'

export function DashboardPage() {
  const portfolio = usePortfolio()
  return (
    <DashboardView {...portfolio} onUnlock={() => navigate('')} onConnect={() => navigate('accounts/add')} />
  )
}
