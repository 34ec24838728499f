/** Second step of onboarding: what opens the vault after a browser restart. A passkey, a passphrase, or knowingly neither. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ChoiceList } from '@/components/ui/choice-list'
import type { SecondSlot } from '@/lib/vault/messages'
import { createPasskey, type PasskeyAvailability, passkeyAvailability } from './passkey.browser'
import { PassphraseForm } from './passphrase-form'
import { StepHeading } from './step-heading'

type Way = 'passkey' | 'passphrase' | 'pin-only'

export interface SecondSlotStepProps {
  /** Creates the vault; throws what the background answers. */
  onChosen: (second: SecondSlot | null) => Promise<void>
  onBack: () => void
}

export function SecondSlotStep({ onChosen, onBack }: SecondSlotStepProps) {
  const { t, sentence } = useT()
  const [availability, setAvailability] = useState<PasskeyAvailability>()
  const [way, setWay] = useState<Way>('passphrase')
  const create = useAction()
  useEffect(() => {
    let gone = false
    void passkeyAvailability().then((found) => {
      if (gone) return
      setAvailability(found)
      if (found === 'available') setWay('passkey')
    })
    return () => {
      gone = true
    }
  }, [])

  const finish = (make: () => Promise<SecondSlot | null>) =>
    void create.run(async () => onChosen(await make()))
  const passkeyLine =
    availability === 'refused-by-browser'
      ? t('Firefox does not allow passkeys for extensions. Choose a passphrase.')
      : availability === 'missing'
        ? t('This browser or computer offers no passkey that can open a vault. Choose a passphrase.')
        : t('Fingerprint, face or security key. Strong, and nothing to remember.')

  return (
    <div className="grid gap-4">
      <StepHeading>{t('Choose a second key')}</StepHeading>
      <p className="text-muted">
        {t(
          'It opens Holdfast after the browser was closed, and when the PIN is forgotten. With it, a copied disk tells nothing.',
        )}
      </p>
      <ChoiceList<Way>
        label={t('Second key')}
        value={way}
        onChange={(chosen) => {
          create.clear()
          setWay(chosen)
        }}
        choices={[
          {
            value: 'passkey',
            label: t('Passkey'),
            hint: passkeyLine,
            disabled: availability !== 'available',
          },
          {
            value: 'passphrase',
            label: t('Passphrase'),
            hint: t('Six random words are better than one clever one.'),
          },
          {
            value: 'pin-only',
            label: t('PIN only'),
            hint: t('A copied profile can be opened in about half an hour.'),
          },
        ]}
      />
      {create.error && way !== 'passphrase' && (
        <Banner tone="danger">{sentence(create.error.sentence)}</Banner>
      )}
      {way === 'passphrase' && (
        <PassphraseForm
          submitLabel={t('Create vault')}
          pending={create.pending}
          refusal={create.error?.sentence}
          onChosen={(passphrase) => finish(async () => ({ slot: 'passphrase', passphrase }))}
        />
      )}
      {way === 'passkey' && (
        <div>
          <Button variant="primary" disabled={create.pending} onClick={() => finish(createPasskey)}>
            {create.pending ? t('Follow the prompt of your browser…') : t('Make a passkey')}
          </Button>
        </div>
      )}
      {way === 'pin-only' && <PinOnly pending={create.pending} onAccept={() => finish(async () => null)} />}
      <div>
        <Button variant="quiet" className="-ms-4" onClick={onBack} disabled={create.pending}>
          {t('Back')}
        </Button>
      </div>
    </div>
  )
}

function PinOnly({ pending, onAccept }: { pending: boolean; onAccept: () => void }) {
  const { t } = useT()
  return (
    <div className="grid gap-3">
      <Banner tone="warn">
        {t(
          'Whoever copies your browser profile can try every PIN on a fast computer. Before you store a key that can trade, Holdfast will ask for a second key again.',
        )}
      </Banner>
      <div>
        <Button variant="secondary" disabled={pending} onClick={onAccept}>
          {pending ? t('Working…') : t('Use the PIN only')}
        </Button>
      </div>
    </div>
  )
}
