/** One issue: what is wrong, what is at stake, what may be its other side, the way to its fix, and setting it aside. */

import { type Ends, TransferCandidates } from '@/components/history/transfer-candidates'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { isNegative } from '@/lib/core/amount'
import type { EntryKind } from '@/lib/core/entry'
import { KIND_WORDS } from '@/lib/core/entry-words'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { historyMessages, type OverlayInput } from '@/lib/history/messages'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { IssueView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import { useIssueText } from './issue-text.hooks'

export interface IssueRowProps {
  issue: IssueView
  nameOf: (account: AccountId) => string
  pending: boolean
  change: (work: () => Promise<unknown>) => void
  onDismiss: (issue: string, dismissed: boolean) => void
  /** @param candidate which was chosen, in words */
  onLink: (ends: Ends, candidate: { account: string; time: string }) => void
}

export function IssueRow({ issue, nameOf, pending, change, onDismiss, onLink }: IssueRowProps) {
  const { t, locale } = useT()
  const text = useIssueText()(issue)
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="text-sm break-words">{text}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-xs text-muted">
        {issue.accountId ? <span>{nameOf(issue.accountId)}</span> : null}
        {issue.at === undefined ? null : <span className="figure">{formatMoment(issue.at, { locale })}</span>}
        {issue.quantity ? (
          <Quantity quantity={issue.quantity} {...(issue.symbol ? { symbol: issue.symbol } : {})} />
        ) : null}
        {issue.value === undefined ? null : (
          <Money value={issue.value} reason={t('Nobody knows the value at that time.')} />
        )}
        <span className="ms-auto flex flex-wrap items-center gap-2">
          <Fix issue={issue} />
          <MarkAs issue={issue} change={change} />
          <Button
            size="sm"
            variant="quiet"
            busy={pending}
            aria-label={t('Set aside: {issue}', { issue: text })}
            onClick={() => onDismiss(issue.id, true)}
          >
            {t('Set aside')}
          </Button>
        </span>
      </div>
      {issue.entryId && issue.quantity && issue.candidates ? (
        <TransferCandidates
          entry={{
            id: issue.entryId,
            direction: isNegative(issue.quantity) ? 'out' : 'in',
            symbol: issue.symbol ?? '',
          }}
          candidates={issue.candidates}
          nameOf={nameOf}
          pending={pending}
          onLink={onLink}
        />
      ) : null}
    </li>
  )
}

/** Where the fix is made. */
function Fix({ issue }: { issue: IssueView }) {
  const { t } = useT()
  const link = (href: string, text: string) => (
    <a className={buttonClass('secondary', 'sm')} href={href}>
      {text}
    </a>
  )
  const entry = `#/history/${issue.entryId ?? ''}`
  switch (issue.kind) {
    case 'ambiguous-transfer':
      return link(entry, t('Choose the other side'))
    case 'unmatched-transfer':
      return link(entry, t('Look at it'))
    case 'missing-basis':
      return issue.entryId ? link(entry, t('Enter its value')) : link('#/history/import', t('Import a file'))
    case 'unclear-entry':
      return link(entry, t('Say what it was'))
    case 'unknown-symbol':
    case 'unpriced-asset':
      return issue.entryId ? link(entry, t('Enter its value')) : link('#/assets', t('Set a price'))
    case 'negative-balance':
      return issue.entryId ? (
        <>
          {link(entry, t('Look at it'))}
          {link('#/history/import', t('Import a file'))}
        </>
      ) : (
        link('#/history/import', t('Import a file'))
      )
    case 'live-mismatch':
      return link('#/history/add', t('Add an entry'))
    case 'history-gap':
      return link('#/history/import', t('Import a file'))
    default:
      return issue.kind satisfies never
  }
}

const INCOMING: readonly EntryKind[] = ['income', 'gift-received']
const OUTGOING: readonly EntryKind[] = ['spend', 'gift-sent', 'donation', 'lost', 'stolen']

/** For legs whose other side is nobody of ours: what it was, in one choice. */
function MarkAs({ issue, change }: Pick<IssueRowProps, 'issue' | 'change'>) {
  const { t, sentence } = useT()
  const { entryId, kind, quantity } = issue
  if (entryId === undefined || (kind !== 'unmatched-transfer' && kind !== 'unclear-entry')) return null
  const kinds =
    quantity === undefined ? [...INCOMING, ...OUTGOING] : quantity.startsWith('-') ? OUTGOING : INCOMING
  return (
    <Menu
      label={t('It was …')}
      size="sm"
      alignment="end"
      acts={kinds.map((as) => ({
        label: sentence(KIND_WORDS[as]),
        run: () => change(() => markAs(entryId, as)),
      }))}
    />
  )
}

/** Keeps whatever else was corrected. */
async function markAs(entry: EntryId, kind: EntryKind): Promise<void> {
  const { overlay } = await call(ledgerMessages['ledger.entry'], { id: entry })
  const { reason: _reason, ...kept }: OverlayInput = overlay ?? {}
  await call(historyMessages['history.correct'], { entry, overlay: { ...kept, kind } })
}
