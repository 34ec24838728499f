/** What the test call saw and what the key may do, before anything is stored. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Icon, type IconName } from '@/components/ui/icon'
import type { CheckedSource } from '@/lib/accounts/messages'
import type { KeyRights } from '@/lib/db/rows'

export function CheckResult({ checked }: { checked: CheckedSource }) {
  const { t, sentence } = useT()
  return (
    <div className="grid gap-4">
      {checked.assetsSeen !== undefined && (
        <p className="text-sm">
          {t('The test call worked: {count} assets with a balance.', { count: checked.assetsSeen })}
        </p>
      )}
      {checked.rights && <Rights rights={checked.rights} />}
      {checked.remarks.map((remark) => (
        <Banner key={remark.template} tone="warn">
          {sentence(remark)}
        </Banner>
      ))}
    </div>
  )
}

function Rights({ rights }: { rights: KeyRights }) {
  const { t } = useT()
  const lines: { label: string; granted: boolean | 'unknown'; wanted: boolean }[] = [
    { label: t('Read balances'), granted: rights.canRead, wanted: true },
    { label: t('Trade'), granted: rights.canTrade, wanted: false },
    { label: t('Withdraw'), granted: rights.canWithdraw, wanted: false },
  ]
  return (
    <div className="rounded-card border border-line bg-surface">
      <h2 className="border-b border-line px-4 py-2 text-sm font-medium">{t('Rights of this key')}</h2>
      <dl className="divide-y divide-line">
        {lines.map(({ label, granted, wanted }) => (
          <div key={label} className="flex items-center justify-between gap-4 px-4 py-2 text-sm">
            <dt>{label}</dt>
            <dd
              className={
                granted === wanted
                  ? 'flex items-center gap-2 text-muted'
                  : 'flex items-center gap-2 text-warn'
              }
            >
              <Icon name={iconOf(granted)} />
              {granted === 'unknown' ? t('Could not be checked') : granted ? t('Yes') : t('No')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function iconOf(granted: boolean | 'unknown'): IconName {
  if (granted === 'unknown') return 'help'
  return granted ? 'check' : 'minus'
}
