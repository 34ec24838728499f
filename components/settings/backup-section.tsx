/** Backup: an encrypted file under a passphrase of its own; restore inspects first. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { type PassphraseErrors, passphraseErrors } from '@/components/vault/passphrase-errors'
import { RestoreBackup } from '@/components/vault/restore-backup'
import { call } from '@/lib/messages/call.browser'
import { backupMessages } from '@/lib/vault/backup-messages'
import { saveFile } from './save-file'
import { Section } from './section'
import { Setting } from './setting'

export function BackupSection() {
  const { t } = useT()
  const toast = useToast()
  const [restoring, setRestoring] = useState(false)
  return (
    <Section
      title={t('Backup')}
      lead={t(
        'Everything Holdfast knows in one file, encrypted under its own passphrase. Keep it where this computer is not.',
      )}
    >
      <Setting id="backup-file">
        <ExportForm />
      </Setting>
      <Setting id="restore" className="border-t border-line pt-4">
        <Button icon="upload" onClick={() => setRestoring(true)}>
          {t('Restore from a backup')}
        </Button>
      </Setting>
      <Dialog open={restoring} title={t('Restore from a backup')} onClose={() => setRestoring(false)}>
        <RestoreBackup
          onCancel={() => setRestoring(false)}
          onRestored={() => {
            setRestoring(false)
            toast({ text: t('The backup was restored.'), tone: 'good' })
          }}
        />
      </Dialog>
    </Section>
  )
}

function ExportForm() {
  const { t, sentence } = useT()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [errors, setErrors] = useState<PassphraseErrors>({})
  const make = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = passphraseErrors(passphrase, again)
    setErrors(found)
    if (found.passphrase || found.again) return
    void make.run(async () => {
      const { file } = await call(backupMessages['backup.export'], { passphrase })
      saveFile(`holdfast-backup-${new Date().toISOString().slice(0, 10)}.json`, file)
      setPassphrase('')
      setAgain('')
    })
  }
  const first = errors.passphrase ?? make.error?.sentence
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('Passphrase of the backup')}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          error={first && sentence(first)}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <TextField
          label={t('Passphrase again')}
          type="password"
          autoComplete="new-password"
          value={again}
          error={errors.again && sentence(errors.again)}
          onChange={(event) => setAgain(event.target.value)}
        />
      </div>
      <div>
        <Button type="submit" icon="download" busy={make.pending}>
          {make.pending ? t('Encrypting…') : t('Save a backup file')}
        </Button>
      </div>
    </form>
  )
}
