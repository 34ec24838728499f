/** The options page in a full tab: the vault's gate, the frame, lazy routes. */
import { lazy, Suspense, useEffect } from 'react'
import { useUnseenCount } from '@/components/alerts/unseen.hooks'
import { CommandLayer } from '@/components/commands/command-layer'
import { openPalette } from '@/components/commands/open-palette'
import { useSearchNotice } from '@/components/commands/search-notice.hooks'
import { GuideOutside } from '@/components/guide/guide-outside'
import { TourLayer } from '@/components/tour/tour-layer'
import { LiveRegion } from '@/components/ui/live-region'
import { ToastArea } from '@/components/ui/toast'
import { LostBooks } from '@/components/vault/lost-books'
import { VaultGate } from '@/components/vault/vault-gate'
import { ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import { vaultMessages } from '@/lib/vault/messages'
import { AppFrame, type AppFrameProps } from './app-frame'
import { closeOnLock } from './page-database'
import { useQuestion } from './question.hooks'
import { navigate, Routes, route, useSegments } from './routes'
import { useTouch } from './touch.hooks'
import { useVaultState } from './view.hooks'

const GUIDE = route('guide', async () => (await import('@/components/guide/guide-page')).GuidePage)

/** The last of the first three screens, without the frame of the pages. */
const WELCOME = 'welcome'
const WelcomePage = lazy(async () => ({
  default: (await import('@/components/welcome/welcome-page')).WelcomePage,
}))

const ROUTES = [
  route('dashboard', async () => (await import('@/components/portfolio/dashboard-page')).DashboardPage),
  route('accounts', async () => (await import('@/components/accounts/accounts-page')).AccountsPage),
  route('ledger', async () => (await import('@/components/ledger/ledger-page')).LedgerPage),
  route('wallets', async () => (await import('@/components/wallets/wallets-page')).WalletsPage),
  route('trading', async () => (await import('@/components/trading/trading-page')).TradingPage),
  route('swaps', async () => (await import('@/components/swaps/swap-page')).SwapPage),
  route('rebalance', async () => (await import('@/components/rebalance/rebalance-page')).RebalancePage),
  route('alerts', async () => (await import('@/components/alerts/alerts-page')).AlertsPage),
  route('annotation', async () => (await import('@/components/annotate/annotation-page')).AnnotationPage),
  route('assistant', async () => (await import('@/components/assistant/assistant-page')).AssistantPage),
  route('history', async () => (await import('@/components/history/history-page')).HistoryPage),
  route('inbox', async () => (await import('@/components/inbox/inbox-page')).InboxPage),
  route('gains', async () => (await import('@/components/gains/gains-page')).GainsPage),
  route('analytics', async () => (await import('@/components/analytics/analytics-page')).AnalyticsPage),
  route('reports', async () => (await import('@/components/reports/reports-page')).ReportsPage),
  route('assets', async () => (await import('@/components/assets/assets-page')).AssetsPage),
  route('portfolios', async () => (await import('@/components/portfolios/portfolios-page')).PortfoliosPage),
  route('requests', async () => (await import('@/components/requests/requests-page')).RequestsPage),
  route('settings', async () => (await import('@/components/settings/settings-page')).SettingsPage),
  GUIDE,
]

export function OptionsPage() {
  const state = useVaultState()
  const [current = '', ...rest] = useSegments()
  useTouch()
  useEffect(closeOnLock, [])
  useSearchNotice(() => void openPalette.hand(null), state?.status === 'open')
  const shown = ROUTES.some(({ path }) => path === current && path !== 'dashboard') ? current : ''
  // It holds nothing private, and whoever cannot get in needs it most.
  if (current === GUIDE.path && state !== null && state.status !== 'open')
    return <GuideOutside route={GUIDE} />
  return (
    <VaultGate state={state} surface="tab">
      {current === WELCOME ? (
        <LiveRegion>
          <ToastArea>
            <Suspense fallback={null}>
              <WelcomePage rest={rest} />
            </Suspense>
          </ToastArea>
        </LiveRegion>
      ) : (
        <FrameWithCounts
          current={shown}
          demo={state?.demo ?? false}
          onLock={() => void call(vaultMessages['vault.lock'], {})}
        >
          {state?.lostAt === undefined ? null : (
            <LostBooks at={state.lostAt} onRestore={() => navigate('welcome/restore')} />
          )}
          <Routes routes={ROUTES} />
          <CommandLayer />
          <TourLayer />
        </FrameWithCounts>
      )}
    </VaultGate>
  )
}

/** Inside the gate: a locked ledger is not asked. */
function FrameWithCounts(props: AppFrameProps) {
  const { answer } = useQuestion(ledgerMessages['ledger.issues'], {})
  const unseen = useUnseenCount()
  const issues = answer?.rows.filter(({ dismissed }) => !dismissed).length ?? 0
  return <AppFrame {...props} issues={issues} unseen={unseen} />
}
