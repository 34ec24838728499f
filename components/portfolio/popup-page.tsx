/**
 * The popup and the side panel: paints from the sealed head at once, before the background has answered; onboarding,
 * unlock and recovery are loaded only when they are needed, annotation after the portfolio stands.
 */
import { type ComponentType, lazy, Suspense } from 'react'
import { useTouch } from '@/components/shell/touch.hooks'
import { useVaultState } from '@/components/shell/view.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { PopupView } from './popup-view'
import { usePortfolio } from './portfolio.hooks'

const VaultGate = lazy(async () => ({ default: (await import('@/components/vault/vault-gate')).VaultGate }))
const PopupNotes = lazy(async () => ({
  default: (await import('@/components/annotate/popup-notes')).PopupNotes,
}))
const PopupSite = lazy(async () => ({
  default: (await import('@/components/annotate/popup-site')).PopupSite,
}))

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
      // Not before the vault's state is known: a locked one has nothing to say.
      notes={state === null ? null : <Later part={PopupNotes} />}
      site={state === null ? null : <Later part={PopupSite} />}
      onUnlock={() => void openTab()}
      onConnect={() => void openTab('#/accounts/add')}
      onOpenDashboard={() => void openTab('#/dashboard')}
      onOpenStrategy={(id) => void openTab(id === null ? '#/rebalance' : `#/rebalance/${id}`)}
    />
  )
}

const Later = ({ part: Part }: { part: ComponentType }) => (
  <Suspense fallback={null}>
    <Part />
  </Suspense>
)
