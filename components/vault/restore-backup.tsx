/** Restore into an open vault: inspect first, say what is replaced, then one transaction. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { call } from '@/lib/messages/call.browser'
import { backupMessages } from '@/lib/vault/backup-messages'
import { vaultMessages } from '@/lib/vault/messages'
import { BackupFileForm, type InspectedBackup } from './backup-file-form'
import { BackupContents } from './backup-summary'

export function RestoreBackup({ onRestored, onCancel }: { onRestored: () => void; onCancel: () => void }) {
  const { t, sentence } = useT()
  const [backup, setBackup] = useState<InspectedBackup>()
  const restore = useAction()
  if (!backup) return <BackupFileForm onInspected={setBackup} onCancel={onCancel} />
  const start = () =>
    void restore.run(async () => {
      await call(backupMessages['backup.restore'], { file: backup.file, passphrase: backup.passphrase })
      await call(vaultMessages['vault.acceptLoss'], {})
      onRestored()
    })
  return (
    <div className="grid gap-4">
      <BackupContents summary={backup.summary} />
      <Banner tone="warn">{t('It replaces every account, holding and setting that is here now.')}</Banner>
      {restore.error && <Banner tone="danger">{sentence(restore.error.sentence)}</Banner>}
      <div className="flex gap-2">
        <Button variant="primary" disabled={restore.pending} onClick={start}>
          {restore.pending ? t('Restoring…') : t('Replace everything with this backup')}
        </Button>
        <Button variant="quiet" disabled={restore.pending} onClick={() => setBackup(undefined)}>
          {t('Choose another file')}
        </Button>
      </div>
    </div>
  )
}
