/** The accounts page without its sources: list, empty state, and the dialogs of one account. */
import { type ReactNode, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useAnnounce } from '@/components/ui/live-region'
import { Skeleton } from '@/components/ui/skeleton'
import { accountsMessages } from '@/lib/accounts/messages'
import type { AccountId } from '@/lib/core/ids'
import type { HistoryRow, SignerRef } from '@/lib/db/rows'
import { historyMessages } from '@/lib/history/messages'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { syncMessages } from '@/lib/sync/messages'
import { AccountHistory } from './account-history'
import { AccountRow } from './account-row'
import { EditAccount, type EditAccountProps } from './edit-account'
import { HistoryAccess } from './history-access'
import { requestHosts } from './host-access.browser'
import { RemoveAccount } from './remove-account'

export interface AccountsListProps {
  /** `null` while the first view is on its way. */
  view: Pick<PortfolioView, 'accounts' | 'tags' | 'currency'> | null
  /** The account that the address leads to. */
  target?: string | undefined
  hideAmounts: boolean
  now: number
  histories?: readonly HistoryRow[]
  /** By account: origins that its past needs and the browser does not allow. */
  lacking?: ReadonlyMap<AccountId, readonly string[]> | undefined
  /** Who signs for an account; without an entry it is only watched. */
  signers?: ReadonlyMap<AccountId, SignerRef>
  /** Gives back the host access that nothing needs any more. */
  onRemoved: () => Promise<void>
  /** Beside the first act of somebody who has nothing connected. */
  tryPaper?: ReactNode
  editorFor: (
    line: AccountLine,
  ) => Pick<EditAccountProps, 'start' | 'venue' | 'chains' | 'suggest' | 'hostsFor'>
}

const NO_HISTORIES: readonly HistoryRow[] = []
const NO_SIGNERS: ReadonlyMap<AccountId, SignerRef> = new Map()

type Open = { dialog: 'edit' | 'remove'; line: AccountLine }

export function AccountsList({
  view,
  target,
  hideAmounts,
  now,
  histories = NO_HISTORIES,
  lacking,
  signers = NO_SIGNERS,
  onRemoved,
  tryPaper,
  editorFor,
}: AccountsListProps) {
  const { t, sentence } = useT()
  const announce = useAnnounce()
  const [open, setOpen] = useState<Open>()
  const act = useAction()
  const sync = (accounts?: AccountId[]) =>
    void act.run(async () => {
      const { ok, failed } = await call(syncMessages['sync.now'], accounts ? { accounts } : {})
      announce(
        failed === 0
          ? t('{count} accounts are up to date.', { count: ok })
          : t('{count} accounts could not be read.', { count: failed }),
      )
    })
  const pause = (id: AccountId, paused: boolean) =>
    void act.run(async () => void (await call(accountsMessages['accounts.pause'], { id, paused })))
  const onlyWatch = (id: AccountId) =>
    void act.run(async () => void (await call(accountsMessages['accounts.setSigner'], { id, signer: null })))
  const historyOf = (line: AccountLine) => {
    const row = histories.find(({ accountId }) => accountId === line.id)
    if (!row) return null
    const account = line.id
    return (
      <AccountHistory
        row={row}
        account={line.label}
        now={now}
        onPause={(paused) =>
          void act.run(async () => void (await call(historyMessages['history.pause'], { account, paused })))
        }
        onReadAgain={() =>
          void act.run(async () => void (await call(historyMessages['history.readAgain'], { account })))
        }
      />
    )
  }
  const accessOf = ({ id, label }: AccountLine) => {
    const hosts = lacking?.get(id)
    if (!hosts) return null
    return (
      <HistoryAccess
        account={label}
        hosts={hosts}
        busy={act.pending}
        onAllow={() =>
          void act.run(async () => {
            await requestHosts(hosts) // first: the browser wants it inside the click
            await call(historyMessages['history.read'], { accounts: [id] })
            announce(t('The past of {account} is read now.', { account: label }))
          })
        }
      />
    )
  }
  return (
    <>
      <PageHeader
        title={t('Accounts')}
        lead={t('What Holdfast reads, when, and what stands in the way.')}
        actions={
          <>
            {view && view.accounts.length > 0 && (
              <Button icon="sync" busy={act.pending} onClick={() => sync()}>
                {act.pending ? t('Reading…') : t('Read all now')}
              </Button>
            )}
            {view?.accounts.length !== 0 && (
              <a className={buttonClass('primary')} href="#/accounts/add">
                {t('Connect an account')}
              </a>
            )}
          </>
        }
      />
      {act.error && (
        <Banner tone="danger" className="mb-4">
          {sentence(act.error.sentence)}
        </Banner>
      )}
      {view === null ? (
        <div className="grid gap-2">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      ) : view.accounts.length === 0 ? (
        <EmptyState
          icon="wallet"
          sentence={t('Nothing is connected yet. Exchanges, wallets and amounts by hand all count.')}
          action={
            <div className="grid justify-items-center gap-5">
              <a className={buttonClass('primary')} href="#/accounts/add">
                {t('Connect an account')}
              </a>
              {tryPaper}
            </div>
          }
        />
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {view.accounts.map((line) => (
            <AccountRow
              key={line.id}
              line={line}
              isTarget={line.id === target}
              tagNames={view.tags.filter(({ id }) => line.tags.includes(id)).map(({ name }) => name)}
              currency={view.currency}
              hideAmounts={hideAmounts}
              now={now}
              onSync={() => sync([line.id])}
              onEdit={() => setOpen({ dialog: 'edit', line })}
              onPause={(paused) => pause(line.id, paused)}
              signer={signers.get(line.id)}
              onOnlyWatch={() => onlyWatch(line.id)}
              onRemove={() => setOpen({ dialog: 'remove', line })}
              history={
                <>
                  {historyOf(line)}
                  {accessOf(line)}
                </>
              }
            />
          ))}
        </ul>
      )}
      {open?.dialog === 'remove' && (
        <RemoveAccount account={open.line} onRemoved={onRemoved} onClose={() => setOpen(undefined)} />
      )}
      {open?.dialog === 'edit' && view && (
        <EditAccount
          line={open.line}
          tags={view.tags}
          {...editorFor(open.line)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
