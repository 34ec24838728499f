/**
 * Decides by the vault's state what a page may show: onboarding, unlock, recovery, or its content. Onboarding and
 * recovery stay until the user leaves them, although the vault is open (or gone for a moment) in between.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { VaultState } from '@/lib/vault/messages'
import { Onboarding } from './onboarding'
import { openTab } from './open-tab.browser'
import { Recovery } from './recovery'
import { Unlock } from './unlock'

export interface VaultGateProps {
  /** `null` while it is being asked for. */
  state: VaultState | null
  surface: 'popup' | 'tab'
  children: ReactNode
}

export function VaultGate({ state: asked, surface, children }: VaultGateProps) {
  const [answered, setAnswered] = useState<VaultState | null>(null)
  useEffect(() => setAnswered(null), [asked])
  const state = answered ?? asked
  const [held, setHeld] = useState<Held>(null)
  const asksForRecovery = useRecoveryRoute()
  if (state === null) return null
  const wanted = heldBy(state, asksForRecovery)
  if (held === null && wanted !== null) setHeld(wanted)
  const shown = held ?? wanted
  if (shown !== null && surface === 'popup') return <ContinueInTab reason={shown} />
  const leave = (hash: string) => {
    location.hash = hash
    setHeld(null)
  }
  if (shown === 'onboarding') {
    const made = (next: VaultState, { restores }: { restores: boolean }) => {
      setAnswered(next)
      leave(restores ? '#/welcome/restore' : '#/welcome')
    }
    return <Onboarding exists={state.status !== 'none'} onMade={made} onLeft={() => leave('#/')} />
  }
  if (shown === 'recovery') {
    const recovered = (next: VaultState) => {
      setAnswered(next)
      if (next.status !== 'damaged') leave('#/')
    }
    const damaged = state.status === 'damaged'
    return (
      <Recovery damaged={damaged} onState={recovered} {...(damaged ? {} : { onBack: () => leave('#/') })} />
    )
  }
  return state.status === 'open' ? children : <Unlock state={state} surface={surface} onState={setAnswered} />
}

/** A flow that keeps the page until the user leaves it, although the vault's state changes under it. */
type Held = 'onboarding' | 'recovery' | null

function heldBy({ status }: VaultState, asksForRecovery: boolean): Held {
  if (status === 'none') return 'onboarding'
  if (status === 'damaged' || (status === 'locked' && asksForRecovery)) return 'recovery'
  return null
}

function useRecoveryRoute(): boolean {
  const read = () => location.hash === '#/recovery'
  const [asked, setAsked] = useState(read)
  useEffect(() => {
    const hear = () => setAsked(read())
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return asked
}

function ContinueInTab({ reason }: { reason: 'onboarding' | 'recovery' }) {
  const { t } = useT()
  return (
    <main className="grid min-h-full content-center gap-4 px-6 py-8">
      <h1 className="text-xl font-semibold tracking-tight">
        {reason === 'onboarding' ? t('Welcome to Holdfast') : t('The vault is damaged')}
      </h1>
      <p className="text-muted">
        {reason === 'onboarding'
          ? t('One portfolio over your exchanges and wallets, computed and encrypted in this browser.')
          : t('Nothing was deleted. The recovery page tells what can be done.')}
      </p>
      <Button variant="primary" onClick={() => void openTab()}>
        {reason === 'onboarding' ? t('Set up') : t('Open the recovery page')}
      </Button>
    </main>
  )
}
