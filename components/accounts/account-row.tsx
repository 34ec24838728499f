/** One account: what it is, how it stands, what it is worth, and its acts. Errors stand in full below the line. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { SignerMark } from '@/components/signers/signer-mark'
import { Badge, type Tone } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon, type IconName } from '@/components/ui/icon'
import { Menu, type MenuAct } from '@/components/ui/menu'
import type { SignerRef } from '@/lib/db/rows'
import { formatMoney } from '@/lib/i18n/format/format-money'
import { formatAge, formatClock } from '@/lib/i18n/format/format-time'
import type { AccountLine } from '@/lib/portfolio/view'
import { accountStatus, type StatusTone } from './account-status'
import { PaperMark } from './paper-mark'

const TONES: Record<StatusTone, Tone> = {
  good: 'good',
  busy: 'accent',
  stale: 'warn',
  failed: 'danger',
  paused: 'neutral',
}
const ICONS: Record<AccountLine['kind'], IconName> = {
  exchange: 'exchange',
  evm: 'wallet',
  bitcoin: 'bitcoin',
  'bitcoin-xpub': 'bitcoin',
  solana: 'wallet',
  manual: 'edit',
  paper: 'play',
}

export interface AccountRowProps {
  line: AccountLine
  /** The address leads to it: it is shown, and its acts have the focus. */
  isTarget?: boolean
  tagNames: readonly string[]
  currency: string
  hideAmounts: boolean
  now: number
  onSync: () => void
  onEdit: () => void
  onPause: (paused: boolean) => void
  onRemove: () => void
  /** Who signs for it; absent: it is only watched. */
  signer?: SignerRef | undefined
  onOnlyWatch?: () => void
  /** How far the past was read; absent where nothing is known of it yet. */
  history?: ReactNode
}

export function AccountRow({
  line,
  isTarget = false,
  tagNames,
  currency,
  hideAmounts,
  now,
  onSync,
  onEdit,
  onPause,
  onRemove,
  signer,
  onOnlyWatch,
  history,
}: AccountRowProps) {
  const { t, sentence, locale } = useT()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isTarget) return
    row.current?.scrollIntoView?.({ block: 'center' })
    row.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [isTarget])
  const status = accountStatus(line)
  const acts: MenuAct[] = [
    { label: t('Read now'), icon: 'sync', disabled: line.paused, run: onSync },
    { label: t('Edit'), icon: 'edit', run: onEdit },
    line.paused
      ? { label: t('Resume'), icon: 'play', run: () => onPause(false) }
      : { label: t('Pause'), icon: 'pause', run: () => onPause(true) },
    ...(signer && onOnlyWatch
      ? [{ label: t('Only watch from now on'), icon: 'eye' as const, run: onOnlyWatch }]
      : []),
    { label: t('Remove'), icon: 'trash', danger: true, run: onRemove },
  ]
  return (
    <li
      ref={row}
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)] gap-2 px-4 py-3',
        isTarget && 'rounded-sm outline-2 -outline-offset-2 outline-accent/50',
      )}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)_auto_auto]">
        <span className="row-span-2 hidden size-9 items-center justify-center rounded-lg bg-sunken text-muted sm:flex">
          <Icon name={ICONS[line.kind]} />
        </span>
        <span className="truncate font-medium" title={line.label}>
          {line.label}
        </span>
        <span className="figure text-end text-sm sm:row-span-2">
          {line.value === null ? (
            <span title={t('Not read yet')}>
              <span aria-hidden="true">–</span>
              <span className="sr-only">{t('Value unknown: not read yet')}</span>
            </span>
          ) : (
            formatMoney(line.value, { currency, locale, hidden: hideAmounts })
          )}
        </span>
        <span className="sm:row-span-2">
          <Menu
            label={t('Acts for {account}', { account: line.label })}
            icon="dots"
            labelHidden
            acts={acts}
          />
        </span>
        <div className="col-span-3 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 sm:col-span-1 sm:col-start-2">
          <Badge tone={TONES[status.tone]}>{sentence(status.word)}</Badge>
          <PaperMark line={line} />
          <SignerMark signer={signer} />
          <RightsMark line={line} />
          {tagNames.map((name) => (
            <Badge key={name}>{name}</Badge>
          ))}
          <ReadingTimes line={line} now={now} />
        </div>
      </div>
      {status.error && (
        <p className="flex gap-2 text-sm sm:ps-12 text-danger">
          <Icon name="alert" className="mt-0.5" />
          <span className="min-w-0 break-words">{sentence(status.error)}</span>
        </p>
      )}
      <NotIncludedList line={line} />
      {history}
    </li>
  )
}

function ReadingTimes({ line, now }: { line: AccountLine; now: number }) {
  const { t, locale } = useT()
  const { lastGoodAt, nextTryAt, paused } = line
  return (
    <p className="text-xs text-muted">
      {lastGoodAt === undefined
        ? t('Not read yet')
        : t('Last reading: {age}', { age: formatAge(lastGoodAt, now, locale) })}
      {!paused && nextTryAt !== undefined && nextTryAt > now
        ? ` · ${t('next at {time}', { time: formatClock(nextTryAt, { locale }) })}`
        : ''}
    </p>
  )
}

function RightsMark({ line: { rights, kind } }: { line: AccountLine }) {
  const { t } = useT()
  if (kind !== 'exchange' || !rights) return null
  if (rights.canTrade === true) return <Badge tone="warn">{t('Can trade')}</Badge>
  if (rights.canTrade === 'unknown' || rights.canWithdraw === 'unknown')
    return <Badge>{t('Rights not checked')}</Badge>
  return <Badge>{t('Read only')}</Badge>
}

function NotIncludedList({ line: { notIncluded } }: { line: AccountLine }) {
  const { t, sentence } = useT()
  if (notIncluded.length === 0) return null
  return (
    <details className="text-xs sm:ps-12">
      <summary className="text-muted">{t('Not included: {count}', { count: notIncluded.length })}</summary>
      <ul className="mt-1 grid list-disc gap-1 ps-4 text-muted">
        {notIncluded.map(({ what, reason }) => (
          <li key={what} className="break-words">
            {sentence(reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
