/** Choose a backup file and type its passphrase; the file is inspected (decrypted and checked) before anything changes. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { call } from '@/lib/messages/call.browser'
import { type BackupSummary, backupMessages } from '@/lib/vault/backup-messages'

export interface InspectedBackup {
  file: string
  passphrase: string
  summary: BackupSummary
}

const MAX_BYTES = 200 * 1024 * 1024

export function BackupFileForm({
  onInspected,
  onCancel,
}: {
  onInspected: (backup: InspectedBackup) => void
  onCancel?: () => void
}) {
  const { t, sentence } = useT()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const inspect = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void inspect.run(async () => {
      if (!file) throw new AppError('invalid-input', say('Choose the backup file first.'))
      if (file.size > MAX_BYTES)
        throw new AppError('too-large', say('This file is larger than any backup of Holdfast.'))
      const text = await file.text()
      onInspected({
        file: text,
        passphrase,
        summary: await call(backupMessages['backup.inspect'], { file: text, passphrase }),
      })
    })
  }
  const error = inspect.error && sentence(inspect.error.sentence)
  const atFile = inspect.error?.code !== 'wrong-secret'
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <label className="grid gap-1 text-sm font-medium">
        {t('Backup file')}
        <input
          type="file"
          accept=".json,.holdfast,application/json"
          className="block w-full text-sm font-normal"
          aria-invalid={Boolean(error && atFile)}
          aria-describedby={error && atFile ? 'backup-file-error' : undefined}
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </label>
      {error && atFile && (
        <p id="backup-file-error" role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
      <TextField
        name="backup-passphrase"
        label={t('Passphrase of the backup')}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        error={error && !atFile ? error : undefined}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={inspect.pending}>
          {inspect.pending ? t('Checking every row…') : t('Check the backup')}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
