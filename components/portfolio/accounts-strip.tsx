/** The accounts at a glance: value, freshness, and what is wrong with which. With many, those that need a look come first. */
import { PaperMark } from '@/components/accounts/paper-mark'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { AccountLine } from '@/lib/portfolio/view'
import { accountState } from './completeness-notes'

const SHOWN = 12

const isLate = (account: AccountLine): boolean => account.stale || account.lastGoodAt === undefined

function mostUrgent(accounts: readonly AccountLine[]): readonly AccountLine[] {
  if (accounts.length <= SHOWN) return accounts
  return [...accounts].sort((a, b) => Number(isLate(b)) - Number(isLate(a))).slice(0, SHOWN)
}

export function AccountsStrip({ accounts, now }: { accounts: readonly AccountLine[]; now: number }) {
  const { t } = useT()
  return (
    <nav aria-label={t('Accounts')}>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">
        {mostUrgent(accounts).map((account) => (
          <li key={account.id} className="min-w-0">
            <AccountChip account={account} now={now} />
          </li>
        ))}
      </ul>
      {accounts.length > SHOWN ? (
        <a href="#/accounts" className={classNames(buttonClass('quiet', 'sm'), 'mt-2')}>
          {t('Show {count} more', { count: accounts.length - SHOWN })}
        </a>
      ) : null}
    </nav>
  )
}

function AccountChip({ account, now }: { account: AccountLine; now: number }) {
  const { t, sentence, locale } = useT()
  const late = isLate(account)
  return (
    <a
      href="#/accounts"
      className="block h-full rounded-card border border-line bg-surface px-3 py-2.5 transition-colors duration-100 hover:bg-hover"
    >
      <span className="block">
        <span className="block truncate text-sm font-medium">{account.label}</span>
        <span className="flex flex-wrap items-center gap-x-2">
          <Money value={account.value} reason={t('Never read successfully.')} className="text-sm" />
          <PaperMark line={account} />
        </span>
        <span
          className={classNames('mt-0.5 flex items-center gap-1 text-xs', late ? 'text-warn' : 'text-muted')}
        >
          {late ? <Icon name="alert" size={12} /> : null}
          <span className="min-w-0">{sentence(accountState(account, { now, locale }))}</span>
        </span>
        {account.error ? <span className="sr-only">{sentence(account.error.sentence)}</span> : null}
      </span>
    </a>
  )
}
