/** Bitcoin of a Ledger: by its extended public key, which its maker's application shows. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

export function BitcoinCard() {
  const { t } = useT()
  return (
    <Card title={t('Bitcoin on this Ledger')}>
      <div className="grid gap-3 text-sm">
        <p className="text-muted">
          {t(
            'Holdfast reads Bitcoin by the extended public key of an account. It can see all its addresses and spend nothing.',
          )}
        </p>
        <ol className="grid list-decimal gap-1.5 ps-5">
          <li>{t('Open the Bitcoin account in Ledger’s own application.')}</li>
          <li>
            {t('Open its settings (the wrench), then the advanced logs: the key stands there as “xpub”.')}
          </li>
          <li>{t('Copy it, and paste it under Bitcoin. One key for each account and type of address.')}</li>
        </ol>
        <div>
          <a href="#/accounts/add" className={buttonClass('secondary')}>
            {t('Add Bitcoin by its key')}
          </a>
        </div>
      </div>
    </Card>
  )
}
