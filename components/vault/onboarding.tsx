/**
 * The first two of three screens, in a full tab: what Holdfast is, with the PIN, and the second key. The vault is made after the second one;
 * until then nothing is kept, so a PIN that was typed goes with its tab. The third screen, the first account, is the route `#/welcome`,
 * which the open vault remembers.
 */
import { useEffect, useState } from 'react'
import { changeFirstSteps } from '@/components/welcome/first-steps.hooks'
import { call } from '@/lib/messages/call.browser'
import { type SecondSlot, type VaultState, vaultMessages } from '@/lib/vault/messages'
import { SecondSlotStep } from './second-slot-step'
import { StepFrame } from './step-frame'
import { WelcomeStep } from './welcome-step'

export interface OnboardingProps {
  /** A vault exists. When it was not made here (another tab was faster), there is nothing left to set up. */
  exists?: boolean
  /** The vault is made and open; `restores`: a backup is to be put into it. */
  onMade: (state: VaultState, wish: { restores: boolean }) => void
  /** There is nothing to set up. */
  onLeft: () => void
}

export function Onboarding({ exists = false, onMade, onLeft }: OnboardingProps) {
  const [step, setStep] = useState<1 | 2>(1)
  const [pin, setPin] = useState('')
  const [restores, setRestores] = useState(false)
  const [isCreating, setCreating] = useState(false)

  const isMadeElsewhere = exists && !isCreating
  useEffect(() => {
    if (isMadeElsewhere) onLeft()
  }, [isMadeElsewhere, onLeft])

  const create = async (second: SecondSlot | null) => {
    setCreating(true)
    try {
      const state = await call(vaultMessages['vault.create'], { pin, second })
      // Stored before the third screen is shown, so that a tab closed at once is led back to it. Where it fails, that screen stores it.
      await changeFirstSteps({ account: 'open' }).catch(() => undefined)
      onMade(state, { restores })
      setPin('')
    } catch (thrown) {
      setCreating(false)
      throw thrown
    }
  }

  return (
    <StepFrame step={step}>
      {step === 1 ? (
        <WelcomeStep
          pin={pin}
          restores={restores}
          onRestores={setRestores}
          onChosen={(chosen) => {
            setPin(chosen)
            setStep(2)
          }}
        />
      ) : (
        <SecondSlotStep onChosen={create} onBack={() => setStep(1)} />
      )}
    </StepFrame>
  )
}
