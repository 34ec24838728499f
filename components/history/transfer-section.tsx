/** How a deposit or withdrawal stands to the other accounts, and the user's word on it, each one click. */
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { isNegative, sum } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { historyMessages } from '@/lib/history/messages'
import type { EntryView, TransferView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import { endsOf, TransferCandidates } from './transfer-candidates'

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
  const end = { id: entry.id, direction: directionOf(entry), symbol: entry.legs[0]?.symbol ?? '' }
  const unlink = () => change(() => call(historyMessages['history.unlink'], { entry: entry.id }))
  return (
    <section aria-labelledby="transfer" className="grid gap-2">
      <h3 id="transfer" className="text-sm font-semibold">
        {t('Transfer')}
      </h3>
      <TransferWords transfer={transfer} nameOf={nameOf} />
      {transfer.state === 'ambiguous' || transfer.state === 'unmatched' ? (
        <TransferCandidates
          entry={end}
          candidates={transfer.candidates}
          nameOf={nameOf}
          pending={pending}
          onLink={(ends) => change(() => call(historyMessages['history.link'], ends))}
        />
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
                  change(() => call(historyMessages['history.keepApart'], endsOf(end, transfer.other)))
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
            {end.direction === 'out' ? t('It went to somebody else') : t('It came from somebody else')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** By what moved: a bridge's end is no deposit and no withdrawal. */
const directionOf = ({ legs }: Pick<EntryView, 'legs'>): 'out' | 'in' =>
  isNegative(sum(legs.map(({ quantity }) => quantity))) ? 'out' : 'in'

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
        return transfer.candidates.length === 0
          ? t('No account of yours shows the other side.')
          : t('No account of yours shows the other side. These come nearest; link one if you know better.')
      case 'apart':
        return t('With somebody else, by your word.')
      default:
        return transfer satisfies never
    }
  }
  return <p className="text-sm text-muted">{words()}</p>
}
