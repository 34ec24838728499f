/** What the account holds at the venue: free, in open orders, and elsewhere there; with its age, and a reading at once. */
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { isZero } from '@/lib/core/amount'
import { formatAge } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { syncMessages } from '@/lib/sync/messages'
import { type Balance, balancesOf } from './balances-of'
import type { DeskAccount } from './desk-accounts'
import { PaperBadge } from './paper-badge'

export interface BalancesTableProps {
  view: PortfolioView | null
  account: DeskAccount | undefined
  now: number
}

export function BalancesTable({ view, account, now }: BalancesTableProps) {
  const { t } = useT()
  if (account === undefined)
    return (
      <p className="px-3 py-6 text-center text-sm text-muted">{t('No account trades in this market.')}</p>
    )
  if (view === null) return <Skeleton className="m-3 h-24" />
  const line = view.accounts.find(({ id }) => id === account.id)
  const balances = balancesOf([...view.lines, ...view.excluded, ...(view.paper ?? [])], account.id)
  return (
    <div>
      <ReadingLine account={account} line={line} now={now} />
      {balances.length === 0 ? (
        <p className="border-t border-line px-3 py-6 text-center text-sm text-muted">
          {line?.lastGoodAt === undefined ? t('Not read yet.') : t('Nothing is held there.')}
        </p>
      ) : (
        <BalanceRows balances={balances} caption={t('Balances of {account}', { account: account.label })} />
      )}
    </div>
  )
}

function ReadingLine({
  account,
  line,
  now,
}: {
  account: DeskAccount
  line: AccountLine | undefined
  now: number
}) {
  const { t, sentence, locale } = useT()
  const read = useAction()
  const error = read.error?.sentence ?? line?.error?.sentence
  return (
    <div className="flex flex-wrap items-center gap-2 px-3 pb-2 text-xs text-muted">
      <span className="truncate font-medium text-ink">{account.label}</span>
      <PaperBadge paper={account.paper} />
      <span className={line?.stale ? 'text-warn' : ''}>
        {line?.lastGoodAt === undefined
          ? t('Not read yet')
          : t('Last reading: {age}', { age: formatAge(line.lastGoodAt, now, locale) })}
      </span>
      {error ? <span className="min-w-0 break-words text-danger">{sentence(error)}</span> : null}
      <span className="ms-auto">
        <IconButton
          icon="sync"
          label={t('Read now')}
          busy={read.pending || line?.state === 'syncing'}
          onClick={() =>
            void read.run(async () => void (await call(syncMessages['sync.now'], { accounts: [account.id] })))
          }
        />
      </span>
    </div>
  )
}

function BalanceRows({ balances, caption }: { balances: readonly Balance[]; caption: string }) {
  const { t } = useT()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t('Coin')}</HeadCell>
          <HeadCell align="end">{t('Free')}</HeadCell>
          <HeadCell align="end">{t('In orders')}</HeadCell>
          <HeadCell align="end">{t('Elsewhere there')}</HeadCell>
          <HeadCell align="end">{t('Value')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {balances.map(({ asset, symbol, free, inOrders, elsewhere, value }) => (
          <tr key={asset}>
            <Cell className="font-medium">{symbol}</Cell>
            <Cell align="end">
              <Quantity quantity={free} />
            </Cell>
            <Cell align="end">{isZero(inOrders) ? '–' : <Quantity quantity={inOrders} />}</Cell>
            <Cell align="end">{isZero(elsewhere) ? '–' : <Quantity quantity={elsewhere} />}</Cell>
            <Cell align="end">
              <Money value={value} reason={t('No source has a price for {symbol}.', { symbol })} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
