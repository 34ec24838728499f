/** How a deposit or withdrawal stands to the other accounts, and the user's word on it, each one click. */
import { Quantity } from '@/components/money/quantity'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { historyMessages } from '@/lib/history/messages'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { EntryView, TransferView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'

export interface TransferSectionProps {
  entry: EntryView
  nameOf: (account: AccountId) => string
  pending: boolean
  change: (work: () => Promise<unknown>) => void
}

export function TransferSection({ entry, nameOf, pending, change }: TransferSectionProps) {
  const { t } = useT()
  const { transfer } = entry
  if (!transfer) return null
  const unlink = () => change(() => call(historyMessages['history.unlink'], { entry: entry.id }))
  return (
    <section aria-labelledby="transfer" className="grid gap-2">
      <h3 id="transfer" className="text-sm font-semibold">
        {t('Transfer')}
      </h3>
      <TransferWords transfer={transfer} nameOf={nameOf} />
      {transfer.state === 'ambiguous' ? (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {transfer.candidates.map((candidate) => (
            <Candidate
              key={candidate}
              entry={entry}
              id={candidate}
              nameOf={nameOf}
              pending={pending}
              change={change}
            />
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {transfer.state === 'linked' ? (
          <>
            <a className={buttonClass('secondary', 'sm')} href={`#/history/${transfer.other}`}>
              {t('Show the other side')}
            </a>
            {transfer.by === 'user' ? (
              <Button size="sm" busy={pending} onClick={unlink}>
                {t('Take the link back')}
              </Button>
            ) : (
              <Button
                size="sm"
                busy={pending}
                onClick={() =>
                  change(() =>
                    call(historyMessages['history.keepApart'], {
                      ...sides(entry, transfer.other),
                    }),
                  )
                }
              >
                {t('These are not one transfer')}
              </Button>
            )}
          </>
        ) : transfer.state === 'apart' ? (
          <Button size="sm" busy={pending} onClick={unlink}>
            {t('Take this back')}
          </Button>
        ) : (
          <Button
            size="sm"
            busy={pending}
            onClick={() => change(() => call(historyMessages['history.keepApart'], { from: entry.id }))}
          >
            {entry.kind === 'withdrawal' ? t('It went to somebody else') : t('It came from somebody else')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The withdrawal first, as the command wants it. */
const sides = (entry: Pick<EntryView, 'id' | 'kind'>, other: EntryId): { from: EntryId; to: EntryId } =>
  entry.kind === 'deposit' ? { from: other, to: entry.id } : { from: entry.id, to: other }

function TransferWords({
  transfer,
  nameOf,
}: {
  transfer: TransferView
  nameOf: (account: AccountId) => string
}) {
  const { t } = useT()
  const words = () => {
    switch (transfer.state) {
      case 'linked': {
        const account = nameOf(transfer.otherAccount)
        if (transfer.by === 'hash')
          return t('Own transfer with {account}: both sides name the same transaction.', { account })
        if (transfer.by === 'amount')
          return t('Own transfer with {account}: time and quantity fit.', { account })
        return t('Own transfer with {account}, by your word.', { account })
      }
      case 'ambiguous':
        return t('Several entries could be the other side. Which one is it?')
      case 'unmatched':
        return t('No account of yours shows the other side.')
      case 'apart':
        return t('With somebody else, by your word.')
      default:
        return transfer satisfies never
    }
  }
  return <p className="text-sm text-muted">{words()}</p>
}

function Candidate({ entry, id, nameOf, pending, change }: TransferSectionProps & { id: EntryId }) {
  const { t, locale, sentence } = useT()
  const { answer, error } = useQuestion(ledgerMessages['ledger.entry'], { id })
  if (!answer)
    return (
      <li className="p-3 text-sm text-muted">
        {error ? sentence(error.sentence) : <Skeleton className="h-5 w-2/3" />}
      </li>
    )
  const other = answer.entry
  const account = nameOf(other.accountId)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 p-3 text-sm">
      <span className="font-medium">{account}</span>
      <span className="figure text-muted">{formatMoment(other.at, { locale })}</span>
      {other.legs.map((leg) => (
        <Quantity key={`${leg.asset}${leg.quantity}`} quantity={leg.quantity} symbol={leg.symbol} />
      ))}
      <Button
        size="sm"
        icon="link"
        busy={pending}
        className="ml-auto"
        aria-label={t('Link with {account}, {time}', { account, time: formatMoment(other.at, { locale }) })}
        onClick={() => change(() => call(historyMessages['history.link'], sides(entry, id)))}
      >
        {t('Link')}
      </Button>
    </li>
  )
}
