/**
 * The popup and the side panel: paints from the sealed head at once, before the background has answered; onboarding,
 * unlock and recovery are loaded only when they are needed.
 */
import { lazy, Suspense } from 'react'
import { useTouch } from '@/components/shell/touch.hooks'
import { useVaultState } from '@/components/shell/view.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { PopupView } from './popup-view'
import { usePortfolio } from './portfolio.hooks'

const VaultGate = lazy(async () => ({ default: (await import('@/components/vault/vault-gate')).VaultGate }))

export function PopupPage() {
  const portfolio = usePortfolio()
  const state = useVaultState()
  useTouch()
  const isOpen = state === null ? portfolio.head !== null : state.status === 'open'
  if (state !== null && !isOpen)
    return (
      <Suspense fallback={null}>
        <VaultGate state={state} surface="popup">
          {null}
        </VaultGate>
      </Suspense>
    )
  return (
    <PopupView
      {...portfolio}
      onUnlock={() => void openTab()}
      onConnect={() => void openTab('#/accounts/add')}
      onOpenDashboard={() => void openTab('#/dashboard')}
    />
  )
}
