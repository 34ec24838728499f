/**
 * The popup and the side panel: paints from the sealed head at once, before the background has answered; onboarding,
 * unlock and recovery are loaded only when they are needed, annotation after the portfolio stands.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { usePaletteKey } from '@/components/commands/palette-key.hooks'
import { useTouch } from '@/components/shell/touch.hooks'
import { useVaultState } from '@/components/shell/view.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { PopupView } from './popup-view'
import { usePortfolio } from './portfolio.hooks'

const VaultGate = lazy(async () => ({ default: (await import('@/components/vault/vault-gate')).VaultGate }))
const LostBooks = lazy(async () => ({ default: (await import('@/components/vault/lost-books')).LostBooks }))
const PopupNotes = lazy(async () => ({
  default: (await import('@/components/annotate/popup-notes')).PopupNotes,
}))
const PopupAlerts = lazy(async () => ({
  default: (await import('@/components/alerts/popup/popup-alerts')).PopupAlerts,
}))
const PopupSite = lazy(async () => ({
  default: (await import('@/components/annotate/popup-site')).PopupSite,
}))

const PopupPalette = lazy(async () => ({
  default: (await import('@/components/commands/popup-palette')).PopupPalette,
}))
const AssistantPanel = lazy(async () => ({
  default: (await import('@/components/assistant/assistant-panel')).AssistantPanel,
}))

/** @param isPanel the side panel has room for a conversation */
export function PopupPage({ isPanel = false }: { isPanel?: boolean }) {
  const portfolio = usePortfolio()
  const state = useVaultState()
  useTouch()
  const [isAsked, setAsked] = useState(false)
  const isOpen = state === null ? portfolio.head !== null : state.status === 'open'
  usePaletteKey(() => setAsked(true), isOpen)
  // A palette that was open at a lock does not come back with the PIN.
  if (isAsked && !isOpen) setAsked(false)
  if (state !== null && !isOpen)
    return (
      <Suspense fallback={null}>
        <VaultGate state={state} surface="popup">
          {null}
        </VaultGate>
      </Suspense>
    )
  return (
    <>
      {state?.lostAt === undefined ? null : (
        <Suspense fallback={null}>
          <LostBooks at={state.lostAt} onRestore={() => void openTab('#/welcome/restore')} />
        </Suspense>
      )}
      <PopupView
        {...portfolio}
        // Not before the vault's state is known: a locked one has nothing to say.
        notes={state === null ? null : <Later part={PopupNotes} />}
        alerts={state === null ? null : <Later part={PopupAlerts} />}
        site={state === null ? null : <Later part={PopupSite} />}
        {...(isPanel ? { assistant: <Later part={AssistantPanel} /> } : {})}
        onUnlock={() => void openTab()}
        onConnect={() => void openTab('#/welcome')}
        onOpenDashboard={() => void openTab('#/dashboard')}
        onOpenStrategy={(id) => void openTab(id === null ? '#/rebalance' : `#/rebalance/${id}`)}
      />
      {isAsked && state !== null ? (
        <Suspense fallback={null}>
          <PopupPalette onClose={() => setAsked(false)} onError={portfolio.onError} />
        </Suspense>
      ) : null}
    </>
  )
}

const Later = ({ part: Part }: { part: ComponentType }) => (
  <Suspense fallback={null}>
    <Part />
  </Suspense>
)
