/** The key of the chosen account may only read: said, with the way to one that may trade. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import type { DeskAccount } from './desk-accounts'
import { venueLabel } from './venue-label'

export function ReadOnlyNotice({ account, docs }: { account: DeskAccount; docs: string | undefined }) {
  const { t } = useT()
  const venue = venueLabel(account.venue)
  return (
    <Banner
      tone="warn"
      title={t('The key of {account} may only read.', { account: account.label })}
      action={
        <a className={buttonClass('secondary', 'sm')} href="#/accounts">
          {t('Open the accounts')}
        </a>
      }
    >
      {t(
        'To trade, make a key at {venue} that may trade on spot and must not withdraw, and put it in the place of this one. Holdfast keeps such a key only in a vault with a second key.',
        { venue },
      )}{' '}
      {docs === undefined ? null : (
        <a className="underline underline-offset-2" href={docs} target="_blank" rel="noreferrer">
          {t('How {venue} explains its keys', { venue })}
        </a>
      )}
    </Banner>
  )
}
