/** Removal, spelled out: what is deleted and what stays, asked from the engine before anything happens. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { accountsMessages, type RemovalSummary } from '@/lib/accounts/messages'
import type { AccountId } from '@/lib/core/ids'
import { call } from '@/lib/messages/call.browser'

export interface RemoveAccountProps {
  account: { id: AccountId; label: string }
  /** Gives back the host access that only this account needed. */
  onRemoved: () => Promise<void>
  onClose: () => void
}

export function RemoveAccount({ account: { id, label }, onRemoved, onClose }: RemoveAccountProps) {
  const { t, sentence } = useT()
  const [summary, setSummary] = useState<RemovalSummary>()
  const { run: ask, error: askError } = useAction()
  const remove = useAction()
  useEffect(() => {
    void ask(async () => setSummary(await call(accountsMessages['accounts.removal'], { id })))
  }, [ask, id])
  const confirm = () =>
    void remove.run(async () => {
      await call(accountsMessages['accounts.remove'], { id })
      await onRemoved()
      onClose()
    })
  const error = askError ?? remove.error
  return (
    <Dialog
      open
      title={t('Remove {account}', { account: label })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button variant="danger" busy={remove.pending} disabled={!summary} onClick={confirm}>
            {t('Remove {account}', { account: label })}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        {summary ? <Summary summary={summary} /> : !error && <Skeleton className="h-16 w-full" />}
        {error && <Banner tone="danger">{sentence(error.sentence)}</Banner>}
      </div>
    </Dialog>
  )
}

function Summary({ summary: { holdings, hasCredentials, snapshotsKept } }: { summary: RemovalSummary }) {
  const { t } = useT()
  return (
    <>
      <p className="font-medium">{t('This is deleted from this browser:')}</p>
      <ul className="grid list-disc gap-1 ps-5">
        <li>{t('the account and its status')}</li>
        <li>{t('{count} holdings', { count: holdings })}</li>
        {hasCredentials && <li>{t('its API key; delete it at the exchange too')}</li>}
      </ul>
      <p className="text-muted">
        {t('{count} stored values of the past stay, because they say what you owned then.', {
          count: snapshotsKept,
        })}
      </p>
    </>
  )
}
