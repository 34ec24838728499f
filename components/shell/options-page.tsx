/** The options page in a full tab: the vault's gate, the frame, lazy routes. */
import { useEffect } from 'react'
import { VaultGate } from '@/components/vault/vault-gate'
import { ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import { vaultMessages } from '@/lib/vault/messages'
import { AppFrame, type AppFrameProps } from './app-frame'
import { closeOnLock } from './page-database'
import { useQuestion } from './question.hooks'
import { Routes, route, useSegments } from './routes'
import { useTouch } from './touch.hooks'
import { useVaultState } from './view.hooks'

const ROUTES = [
  route('dashboard', async () => (await import('@/components/portfolio/dashboard-page')).DashboardPage),
  route('accounts', async () => (await import('@/components/accounts/accounts-page')).AccountsPage),
  route('ledger', async () => (await import('@/components/ledger/ledger-page')).LedgerPage),
  route('wallets', async () => (await import('@/components/wallets/wallets-page')).WalletsPage),
  route('trading', async () => (await import('@/components/trading/trading-page')).TradingPage),
  route('swaps', async () => (await import('@/components/swaps/swap-page')).SwapPage),
  route('rebalance', async () => (await import('@/components/rebalance/rebalance-page')).RebalancePage),
  route('annotation', async () => (await import('@/components/annotate/annotation-page')).AnnotationPage),
  route('history', async () => (await import('@/components/history/history-page')).HistoryPage),
  route('inbox', async () => (await import('@/components/inbox/inbox-page')).InboxPage),
  route('gains', async () => (await import('@/components/gains/gains-page')).GainsPage),
  route('analytics', async () => (await import('@/components/analytics/analytics-page')).AnalyticsPage),
  route('reports', async () => (await import('@/components/reports/reports-page')).ReportsPage),
  route('assets', async () => (await import('@/components/assets/assets-page')).AssetsPage),
  route('portfolios', async () => (await import('@/components/portfolios/portfolios-page')).PortfoliosPage),
  route('requests', async () => (await import('@/components/requests/requests-page')).RequestsPage),
  route('settings', async () => (await import('@/components/settings/settings-page')).SettingsPage),
]

export function OptionsPage() {
  const state = useVaultState()
  const [current = ''] = useSegments()
  useTouch()
  useEffect(closeOnLock, [])
  const shown = ROUTES.some(({ path }) => path === current && path !== 'dashboard') ? current : ''
  return (
    <VaultGate state={state} surface="tab">
      <FrameWithIssues
        current={shown}
        demo={state?.demo ?? false}
        onLock={() => void call(vaultMessages['vault.lock'], {})}
      >
        <Routes routes={ROUTES} />
      </FrameWithIssues>
    </VaultGate>
  )
}

/** Inside the gate: a locked ledger is not asked. */
function FrameWithIssues(props: AppFrameProps) {
  const { answer } = useQuestion(ledgerMessages['ledger.issues'], {})
  return <AppFrame {...props} issues={answer?.rows.filter(({ dismissed }) => !dismissed).length ?? 0} />
}
