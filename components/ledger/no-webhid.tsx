/** For browsers that cannot talk to a device: the address alone is enough to watch it. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'

export function NoWebHid() {
  const { t } = useT()
  return (
    <Banner
      tone="warn"
      title={t('This browser cannot talk to a Ledger')}
      action={
        <a href="#/accounts/add" className={buttonClass('secondary', 'sm')}>
          {t('Watch its addresses')}
        </a>
      }
    >
      {t(
        'Firefox and Safari have no WebHID. Add the addresses to watch them here; to sign, use Holdfast in Chrome, Edge or Brave.',
      )}
    </Banner>
  )
}
