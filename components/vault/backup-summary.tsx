/** What an inspected backup holds, before the user says yes. */
import { useT } from '@/components/shell/translation'
import type { BackupSummary } from '@/lib/vault/backup-messages'

export function BackupContents({ summary }: { summary: BackupSummary }) {
  const { t, locale } = useT()
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    summary.madeAt,
  )
  return (
    <p>
      {t('The backup of {when} is whole: {accounts} accounts in {rows} rows.', {
        when,
        accounts: summary.accounts,
        rows: summary.rows,
      })}
    </p>
  )
}
