/**
 * Unlock page of popup and tab: PIN first, then the second key. The count of wrong PINs and the wait come from the
 * vault, which persists them before it tries a PIN; this page only shows them.
 */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { call } from '@/lib/messages/call.browser'
import { type Secret, type VaultState, vaultMessages } from '@/lib/vault/messages'
import { openTab } from './open-tab.browser'
import { readPasskey } from './passkey.browser'
import { missingPinSentence, type UnlockMethod, unlockMethods, wrongPinSentence } from './unlock-methods'
import { UnlockPassphrase } from './unlock-passphrase'
import { UnlockPin } from './unlock-pin'

export interface UnlockProps {
  state: VaultState
  surface: 'popup' | 'tab'
  /** The state after an attempt, so that count and wait are fresh without waiting for a notice. */
  onState: (state: VaultState) => void
}

export function Unlock({ state, surface, onState }: UnlockProps) {
  const { t, sentence } = useT()
  const methods = unlockMethods(state)
  const [chosen, setChosen] = useState<UnlockMethod>()
  const method = chosen !== undefined && methods.includes(chosen) ? chosen : methods[0]
  const unlock = useAction()

  const attempt = (secret: () => Promise<Secret>) =>
    unlock.run(async () => {
      try {
        onState(await call(vaultMessages['vault.unlock'], await secret()))
      } catch (thrown) {
        onState(await call(vaultMessages['vault.state'], {}))
        throw thrown
      }
    })
  const withPasskey = () => {
    if (surface === 'popup') return void openTab('')
    const { passkey } = state
    if (passkey) void attempt(async () => ({ slot: 'passkey', prf: await readPasskey(passkey) }))
  }
  const choose = (next: UnlockMethod) => {
    unlock.clear()
    setChosen(next)
  }

  const missing = missingPinSentence(state)
  const wrong = wrongPinSentence(state)
  const wait = Math.max(state.nextTryAt, unlock.error?.retryAt ?? 0)
  return (
    <main
      className={classNames(
        'mx-auto grid w-full max-w-sm content-center gap-5 px-6 py-8',
        surface === 'tab' ? 'min-h-dvh' : 'min-h-full',
      )}
    >
      <header className="grid gap-1">
        <h1 className="text-xl font-semibold tracking-tight">{t('Unlock Holdfast')}</h1>
        <p className="text-sm text-muted">
          {state.status === 'screen-locked'
            ? t('The screen is locked. Your accounts are still kept up to date.')
            : t('Everything is locked: nothing is read and no alert runs until you unlock.')}
        </p>
      </header>
      {state.repaired && (
        <Banner tone="warn">
          {t(
            'One of the two copies of the vault was damaged. It was repaired from the other; make a backup soon.',
          )}
        </Banner>
      )}
      {missing && methods.length > 0 && <p className="text-sm">{sentence(missing)}</p>}
      {method === 'pin' && (
        <UnlockPin
          pending={unlock.pending}
          refusal={unlock.error?.sentence}
          nextTryAt={wait}
          count={wrong}
          onPin={(pin) => attempt(async () => ({ slot: 'pin', pin }))}
        />
      )}
      {method === 'passphrase' && (
        <UnlockPassphrase
          pending={unlock.pending}
          refusal={unlock.error?.sentence}
          onPassphrase={(passphrase) => attempt(async () => ({ slot: 'passphrase', passphrase }))}
        />
      )}
      {method === 'passkey' && (
        <div className="grid gap-3">
          {unlock.error && <Banner tone="danger">{sentence(unlock.error.sentence)}</Banner>}
          <Button variant="primary" disabled={unlock.pending} onClick={withPasskey}>
            {surface === 'popup' ? t('Unlock with passkey in a tab') : t('Unlock with passkey')}
          </Button>
        </div>
      )}
      <OtherWays
        methods={methods.filter((other) => other !== method)}
        disabled={unlock.pending}
        onChoose={choose}
      />
      {surface === 'tab' && state.status === 'locked' && (
        <p className="text-sm text-muted">
          {t('Nothing of it at hand? Without a key nobody can open this vault, not even we.')}{' '}
          <a className="underline" href="#/recovery">
            {t('Start over from a backup')}
          </a>
        </p>
      )}
      {surface === 'tab' && (
        <a className="justify-self-start text-sm text-muted underline" href="#/guide">
          {t('Read the guide')}
        </a>
      )}
    </main>
  )
}

interface OtherWaysProps {
  methods: UnlockMethod[]
  disabled: boolean
  onChoose: (method: UnlockMethod) => void
}

function OtherWays({ methods, disabled, onChoose }: OtherWaysProps) {
  const { t } = useT()
  if (methods.length === 0) return null
  const labels = { pin: t('Use the PIN'), passkey: t('Use the passkey'), passphrase: t('Use the passphrase') }
  return (
    <div className="flex flex-wrap justify-center gap-2">
      {methods.map((method) => (
        <Button key={method} variant="quiet" disabled={disabled} onClick={() => onChoose(method)}>
          {labels[method]}
        </Button>
      ))}
    </div>
  )
}
