/** First step of onboarding: a PIN. Says in one line what a PIN can do and what it cannot. */
import { useT } from '@/components/shell/translation'
import { NewPinForm } from './new-pin-form'
import { StepHeading } from './step-heading'

export function PinStep({ onChosen }: { onChosen: (pin: string) => void }) {
  const { t } = useT()
  return (
    <div className="grid gap-4">
      <StepHeading>{t('Choose a PIN')}</StepHeading>
      <p className="text-muted">
        {t(
          'The PIN opens Holdfast on this browser. It stops someone at your unlocked computer; it does not protect a copied disk, the next step does.',
        )}
      </p>
      <NewPinForm submitLabel={t('Continue')} onChosen={onChosen} />
    </div>
  )
}
