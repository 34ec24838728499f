/** First screen: what Holdfast is, what it never does, and a PIN. Says in one line what a PIN can do and what it cannot. */
import { useT } from '@/components/shell/translation'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { NewPinForm } from './new-pin-form'
import { StepHeading } from './step-heading'

export interface WelcomeStepProps {
  /** Chosen before, when one comes back from the second screen. */
  pin: string
  /** A backup is to be restored at the end. */
  restores: boolean
  onRestores: (restores: boolean) => void
  onChosen: (pin: string) => void
}

export function WelcomeStep({ pin, restores, onRestores, onChosen }: WelcomeStepProps) {
  const { t } = useT()
  const promises = [
    t(
      'It has no server and no account. Only your exchanges, networks and price sources are asked, and each request is listed.',
    ),
    t('It never asks for a seed phrase, and refuses an exchange key that it sees can withdraw.'),
    t('It orders and signs nothing without you.'),
  ]
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <StepHeading>{t('Welcome to Holdfast')}</StepHeading>
        <p className="text-muted">
          {t('One portfolio over your exchanges and wallets, computed and encrypted in this browser.')}
        </p>
        <ul className="grid gap-2 text-sm">
          {promises.map((promise) => (
            <li key={promise} className="flex items-start gap-2">
              <Icon name="shield" className="mt-0.5 text-accent" />
              <span className="min-w-0">{promise}</span>
            </li>
          ))}
        </ul>
      </div>
      <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="choose-a-pin">
        <h2 id="choose-a-pin" className="text-base font-semibold">
          {t('Choose a PIN')}
        </h2>
        <p className="text-sm text-muted">
          {t(
            'The PIN opens Holdfast on this browser. It stops someone at your unlocked computer; it does not protect a copied disk, the next step does.',
          )}
        </p>
        <Checkbox
          label={t('I have a backup')}
          hint={t(
            'You have a backup file? Choose a PIN and a second key for this browser first; the last step restores it.',
          )}
          checked={restores}
          onChange={(event) => onRestores(event.target.checked)}
        />
        <NewPinForm initial={pin} submitLabel={t('Continue')} onChosen={onChosen} />
      </section>
    </div>
  )
}
