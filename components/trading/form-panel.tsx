/** The order form's place on the desk: its account, and what keeps an order from being sent at all. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import type { DeskAccount } from './desk-accounts'
import { Panel } from './panel'
import { PaperBadge } from './paper-badge'
import { ReadOnlyNotice } from './read-only-notice'

export interface FormPanelProps {
  account: DeskAccount | undefined
  /** What the venue says of the key, where it was asked already. */
  mayTrade: boolean | 'unknown'
  /** Where the venue explains its keys. */
  docs: string | undefined
  children: ReactNode
}

export function FormPanel({ account, mayTrade, docs, children }: FormPanelProps) {
  const { t } = useT()
  return (
    <Panel
      title={t('New order')}
      marks={<PaperBadge paper={account?.paper ?? false} />}
      actions={
        <a className="text-xs text-muted underline underline-offset-2 hover:text-ink" href="#/settings">
          {t('Limits')}
        </a>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-3 pb-3">
        {account === undefined ? (
          <p className="text-sm text-muted">{t('No account trades in this market.')}</p>
        ) : mayTrade === false ? (
          <ReadOnlyNotice account={account} docs={docs} />
        ) : (
          children
        )}
      </div>
    </Panel>
  )
}
