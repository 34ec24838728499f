/** What to try when a Ledger does not connect, and the older way to talk to it. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'

export function LedgerProblems({ busy, onOlder }: { busy: boolean; onOlder: () => void }) {
  const { t } = useT()
  return (
    <details className="group text-sm">
      <summary className="w-fit cursor-pointer rounded-md py-1 text-muted hover:text-ink">
        {t('Connection problems?')}
      </summary>
      <div className="mt-2 grid gap-3">
        <ul className="grid list-disc gap-1.5 ps-5 text-muted">
          <li>{t('Unlock the device, and wait until its start screen or the Ethereum app is shown.')}</li>
          <li>
            {t(
              'Close Ledger’s own application and other tabs and wallets that use the device: one at a time.',
            )}
          </li>
          <li>{t('Use a cable that carries data, plugged in directly and not through a hub.')}</li>
          <li>{t('On Linux, install Ledger’s udev rules; without them no program may open the device.')}</li>
          <li>
            {t(
              'Update the Ethereum app if it is said to be too old. Firmware updates need Ledger’s own application.',
            )}
          </li>
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <Button size="sm" busy={busy} onClick={onOlder}>
            {t('Use the older connection')}
          </Button>
          <p className="min-w-0 flex-1 basis-56 text-xs text-muted">
            {t('For old devices and firmware. It opens no app by itself: open Ethereum on the device first.')}
          </p>
        </div>
      </div>
    </details>
  )
}
