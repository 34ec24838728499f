/**
 * What may be the other end of a deposit or withdrawal: whose it is, when, how much, and what would be lost on the way.
 * One click links; nothing is linked before.
 */
import { useMoneyDisplay } from '@/components/money/money-display'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { type Amount, absolute, isNegative, isZero } from '@/lib/core/amount'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import type { Candidate } from '@/lib/transfers/transfer'

/** The entry that left first, as the command wants it. */
export interface Ends {
  from: EntryId
  to: EntryId
}

export interface TransferCandidatesProps {
  entry: { id: EntryId; direction: 'out' | 'in'; symbol: string }
  candidates: readonly Candidate[]
  nameOf: (account: AccountId) => string
  pending: boolean
  /** @param candidate which was chosen, in the words of the list: "Kraken, 3 May 2024, 12:00" */
  onLink: (ends: Ends, candidate: { account: string; time: string }) => void
}

export function TransferCandidates({ entry, candidates, nameOf, pending, onLink }: TransferCandidatesProps) {
  const { t, locale } = useT()
  if (candidates.length === 0) return null
  return (
    <ul
      aria-label={t('What may be the other side')}
      className="divide-y divide-line rounded-lg border border-line"
    >
      {candidates.map((candidate) => {
        const account = nameOf(candidate.accountId)
        const time =
          candidate.precision === 'day'
            ? formatDay(candidate.at, { locale })
            : formatMoment(candidate.at, { locale })
        return (
          <li
            key={candidate.entry}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-sm text-ink"
          >
            <span className="min-w-0 font-medium break-words">{account}</span>
            <span className="figure text-muted">{time}</span>
            <Quantity quantity={candidate.quantity} symbol={entry.symbol} />
            <span className="text-xs text-muted">
              <Lost quantity={candidate.lost} symbol={entry.symbol} />
            </span>
            <Button
              size="sm"
              icon="link"
              busy={pending}
              className="ms-auto"
              aria-label={t('Link with {account}, {time}', { account, time })}
              onClick={() => onLink(endsOf(entry, candidate.entry), { account, time })}
            >
              {t('Link')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

export const endsOf = (entry: { id: EntryId; direction: 'out' | 'in' }, other: EntryId): Ends =>
  entry.direction === 'in' ? { from: other, to: entry.id } : { from: entry.id, to: other }

function Lost({ quantity, symbol }: { quantity: Amount; symbol: string }) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  if (isZero(quantity)) return t('exactly as much')
  const difference = `${formatQuantity(absolute(quantity), { locale, hidden })}\u00a0${symbol}`
  return isNegative(quantity)
    ? t('{difference} more than left', { difference })
    : t('{difference} less than left', { difference })
}
