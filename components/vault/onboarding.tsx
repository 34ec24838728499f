/** Three calm steps in a full tab: PIN, second key, first account (or a backup). Creates the vault after the second. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { call } from '@/lib/messages/call.browser'
import { type SecondSlot, vaultMessages } from '@/lib/vault/messages'
import { PinStep } from './pin-step'
import { RestoreBackup } from './restore-backup'
import { SecondSlotStep } from './second-slot-step'
import { StepHeading } from './step-heading'

export interface OnboardingProps {
  /** A vault exists. When it was not made here (another tab was faster), there is nothing left to set up. */
  exists?: boolean
  /** Called when the user leaves onboarding, with the route to open next. */
  onFinished: (hash: string) => void
}

type Step = 'pin' | 'second' | 'first-account' | 'restore'
const ORDER: readonly Step[] = ['pin', 'second', 'first-account']

export function Onboarding({ exists = false, onFinished }: OnboardingProps) {
  const { t } = useT()
  const [step, setStep] = useState<Step>('pin')
  const [pin, setPin] = useState('')
  const [isCreating, setCreating] = useState(false)
  const number = Math.max(1, ORDER.indexOf(step === 'restore' ? 'first-account' : step) + 1)

  const isMadeElsewhere = exists && step !== 'first-account' && step !== 'restore' && !isCreating
  useEffect(() => {
    if (isMadeElsewhere) onFinished('#/')
  }, [isMadeElsewhere, onFinished])

  const create = async (second: SecondSlot | null) => {
    setCreating(true)
    try {
      await call(vaultMessages['vault.create'], { pin, second })
      setPin('')
      setStep('first-account')
    } finally {
      setCreating(false)
    }
  }

  return (
    <main className="mx-auto grid w-full max-w-xl content-start gap-6 px-5 py-12 sm:py-20">
      <header className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">Holdfast</span>
        <span className="text-sm text-muted">
          {t('Step {step} of {steps}', { step: number, steps: ORDER.length })}
        </span>
      </header>
      {step === 'pin' && (
        <>
          <PinStep
            onChosen={(chosen) => {
              setPin(chosen)
              setStep('second')
            }}
          />
          <p className="text-sm text-muted">
            {t(
              'You have a backup file? Choose a PIN and a second key for this browser first; the last step restores it.',
            )}
          </p>
        </>
      )}
      {step === 'second' && <SecondSlotStep onChosen={create} onBack={() => setStep('pin')} />}
      {step === 'first-account' && (
        <FirstAccount
          onConnect={() => onFinished('#/accounts/add')}
          onRestore={() => setStep('restore')}
          onSkip={() => onFinished('#/')}
        />
      )}
      {step === 'restore' && (
        <div className="grid gap-4">
          <StepHeading>{t('Restore from a backup')}</StepHeading>
          <RestoreBackup onRestored={() => onFinished('#/')} onCancel={() => setStep('first-account')} />
        </div>
      )}
    </main>
  )
}

interface FirstAccountProps {
  onConnect: () => void
  onRestore: () => void
  onSkip: () => void
}

export function FirstAccount({ onConnect, onRestore, onSkip }: FirstAccountProps) {
  const { t } = useT()
  return (
    <div className="grid gap-4">
      <StepHeading>{t('Connect your first account')}</StepHeading>
      <p className="text-muted">
        {t(
          'An exchange with a read-only key, a wallet address, or amounts you type in. Everything stays in this browser, encrypted.',
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onConnect}>
          {t('Connect an account')}
        </Button>
        <Button variant="secondary" onClick={onRestore}>
          {t('Restore from a backup')}
        </Button>
        <Button variant="quiet" onClick={onSkip}>
          {t('Later')}
        </Button>
      </div>
    </div>
  )
}
