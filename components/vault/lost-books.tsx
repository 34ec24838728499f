/** The browser has deleted the database: what that means, the way back by a backup, and the way on without. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import { vaultMessages } from '@/lib/vault/messages'

export interface LostBooksProps {
  /** When it was found (ms). */
  at: number
  onRestore: () => void
}

export function LostBooks({ at, onRestore }: LostBooksProps) {
  const { t, sentence, locale } = useT()
  const accept = useAction()
  return (
    <Banner
      tone="danger"
      title={t('The browser has deleted what Holdfast had stored')}
      className="mb-5"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" variant="primary" onClick={onRestore}>
            {t('Restore from a backup')}
          </Button>
          <Button
            size="sm"
            disabled={accept.pending}
            onClick={() =>
              void accept.run(async () => void (await call(vaultMessages['vault.acceptLoss'], {})))
            }
          >
            {t('Go on without')}
          </Button>
        </span>
      }
    >
      <p>
        {t(
          'Found on {when}. Accounts, history and settings are gone from this browser; the vault still opens as it did.',
          { when: formatMoment(at, { locale }) },
        )}
      </p>
      <p>
        {t(
          'Browsers do this after a crash, when the disk is full, or when site data is cleared. Your money is where it was: on your exchanges and chains.',
        )}
      </p>
      {accept.error && <p>{sentence(accept.error.sentence)}</p>}
    </Banner>
  )
}
