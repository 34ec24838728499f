/**
 * The vault cannot be opened: both copies are damaged, or no key is left. Nothing is reset by itself. The way back is a
 * backup file, which is checked before the old vault goes; the way on is to delete everything, typed out.
 */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { call } from '@/lib/messages/call.browser'
import { backupMessages } from '@/lib/vault/backup-messages'
import { type SecondSlot, type VaultState, vaultMessages } from '@/lib/vault/messages'
import { BackupFileForm, type InspectedBackup } from './backup-file-form'
import { BackupContents } from './backup-summary'
import { PinStep } from './pin-step'
import { SecondSlotStep } from './second-slot-step'
import { StepHeading } from './step-heading'
import { TypedConfirmation } from './typed-confirmation'

export interface RecoveryProps {
  damaged: boolean
  onState: (state: VaultState) => void
  /** Back to the unlock page; absent when the vault is damaged. */
  onBack?: () => void
}

type Step =
  | { at: 'choose' }
  | { at: 'file' }
  | { at: 'pin'; backup: InspectedBackup }
  | { at: 'second'; backup: InspectedBackup; pin: string }
  | { at: 'replace'; backup: InspectedBackup; pin: string; second: SecondSlot | null }
  | { at: 'delete' }

export function Recovery({ damaged, onState, onBack }: RecoveryProps) {
  const { t, sentence } = useT()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const work = useAction()
  const retry = () => void work.run(async () => onState(await call(vaultMessages['vault.state'], {})))
  const wipe = async () => {
    await call(vaultMessages['vault.deleteEverything'], { confirm: 'delete everything' })
  }
  const replace = ({ backup, pin, second }: Extract<Step, { at: 'replace' }>) =>
    void work.run(async () => {
      await wipe()
      const state = await call(vaultMessages['vault.create'], { pin, second })
      await call(backupMessages['backup.restore'], { file: backup.file, passphrase: backup.passphrase })
      onState(state)
    })
  const startOver = () =>
    void work.run(async () => {
      await wipe()
      onState(await call(vaultMessages['vault.state'], {}))
    })
  const error = work.error ? sentence(work.error.sentence) : undefined

  return (
    <main className="mx-auto grid w-full max-w-xl content-start gap-6 px-5 py-12">
      {step.at === 'choose' && (
        <>
          <StepHeading>{damaged ? t('The vault is damaged') : t('Start over from a backup')}</StepHeading>
          <p className="text-muted">
            {damaged
              ? t(
                  'Both copies of the vault on this computer fail their check. Nothing was deleted or reset. A backup file brings everything back.',
                )
              : t('The vault on this computer stays until you confirm its replacement at the end.')}
          </p>
          {error && <Banner tone="danger">{error}</Banner>}
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={() => setStep({ at: 'file' })}>
              {t('Choose a backup file')}
            </Button>
            {damaged && (
              <Button variant="secondary" disabled={work.pending} onClick={retry}>
                {t('Check again')}
              </Button>
            )}
            {onBack && (
              <Button variant="quiet" onClick={onBack}>
                {t('Back')}
              </Button>
            )}
          </div>
          <Card>
            <div className="grid gap-3">
              <h2 className="font-semibold">{t('No backup?')}</h2>
              <p className="text-sm text-muted">
                {t(
                  'Then accounts and history stored here are lost. Money is not: it stays on your exchanges and chains.',
                )}
              </p>
              <div>
                <Button variant="secondary" onClick={() => setStep({ at: 'delete' })}>
                  {t('Delete everything and start over')}
                </Button>
              </div>
            </div>
          </Card>
        </>
      )}
      {step.at === 'file' && (
        <>
          <StepHeading>{t('Choose a backup file')}</StepHeading>
          <BackupFileForm
            onInspected={(backup) => setStep({ at: 'pin', backup })}
            onCancel={() => setStep({ at: 'choose' })}
          />
        </>
      )}
      {step.at === 'pin' && (
        <>
          <BackupContents summary={step.backup.summary} />
          <PinStep onChosen={(pin) => setStep({ at: 'second', backup: step.backup, pin })} />
        </>
      )}
      {step.at === 'second' && (
        <SecondSlotStep
          onChosen={async (second) => setStep({ ...step, at: 'replace', second })}
          onBack={() => setStep({ at: 'pin', backup: step.backup })}
        />
      )}
      {step.at === 'replace' && (
        <>
          <StepHeading>{t('Replace the vault with the backup')}</StepHeading>
          <BackupContents summary={step.backup.summary} />
          <TypedConfirmation
            label={t('Replace everything')}
            pending={work.pending}
            error={error}
            onConfirmed={() => replace(step)}
          />
        </>
      )}
      {step.at === 'delete' && (
        <>
          <StepHeading>{t('Delete everything')}</StepHeading>
          <p className="text-muted">
            {t(
              'Vault, accounts, keys, history, settings and caches of Holdfast on this browser are deleted.',
            )}
          </p>
          <TypedConfirmation
            label={t('Delete everything')}
            pending={work.pending}
            error={error}
            onConfirmed={startOver}
          />
          <div>
            <Button variant="quiet" onClick={() => setStep({ at: 'choose' })}>
              {t('Back')}
            </Button>
          </div>
        </>
      )}
    </main>
  )
}
