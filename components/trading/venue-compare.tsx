/** The same trade at every connected venue, best first, with what it leaves after fees; one click goes there. */
import { type ReactNode, useState } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useAsked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import { call } from '@/lib/messages/call.browser'
import type { OrderDraft } from '@/lib/trading/draft'
import { tradingMessages } from '@/lib/trading/messages'
import type { VenueComparison } from '@/lib/trading/review'
import { OrderFigure } from './order-figure'
import { figuresIn } from './order-form-words'
import { codesOf } from './order-words'

export interface VenueCompareProps {
  draft: OrderDraft
  /** Switches the desk to this account and market. */
  onUse: (account: AccountId, market: MarketRef) => void
  onClose: () => void
}

/** @example comparing ? <VenueCompare draft={comparing} onUse={switchTo} onClose={stop} /> : null */
export function VenueCompare({ draft, onUse, onClose }: VenueCompareProps) {
  const { t } = useT()
  const { rows, error, again } = useComparison(draft)
  return (
    <Dialog
      open
      size="lg"
      title={t('Compare venues')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="text-xs text-muted">
          {t(
            'As if it were taken from each book at this moment, after the fee of each account. What has to be moved first costs a withdrawal, which counts in the order of this list.',
          )}
        </p>
        {error ? (
          <ProblemBanner error={error} onAgain={again} />
        ) : rows === null ? (
          <Skeleton className="h-32 w-full" />
        ) : (
          <ol className="grid gap-2">
            {rows.map((row) => (
              <Venue
                key={`${row.account} ${marketKey(row.market)}`}
                row={row}
                isChosen={row.account === draft.account && marketKey(row.market) === marketKey(draft.market)}
                onUse={() => onUse(row.account, row.market)}
              />
            ))}
          </ol>
        )}
      </div>
    </Dialog>
  )
}

/** Asked once for a draft, and again when wanted: books move, and a list that jumps cannot be read. */
function useComparison(draft: OrderDraft) {
  const [turn, setTurn] = useState(0)
  const key = `${turn} ${JSON.stringify(draft)}`
  const { answer, error } = useAsked(key, () => call(tradingMessages['trading.compare'], { draft }))
  return { rows: answer, error, again: () => setTurn(turn + 1) }
}

function Venue({ row, isChosen, onUse }: { row: VenueComparison; isChosen: boolean; onUse: () => void }) {
  const { t, locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const { accountLabel: account, venueName: venue, market, result } = row
  const at = t('{account} at {venue}', { account, venue })
  return (
    <li className="grid gap-1 rounded-lg border border-line p-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0 break-words">
          <span className="font-medium">{at}</span>{' '}
          <span className="text-xs text-muted">{market.symbol}</span>
        </span>
        {isChosen ? (
          <span className="text-xs text-muted">{t('Chosen now')}</span>
        ) : 'unavailable' in result ? null : (
          <Button size="sm" aria-label={`${t('Use this')}: ${at}, ${market.symbol}`} onClick={onUse}>
            {t('Use this')}
          </Button>
        )}
      </div>
      {'unavailable' in result ? (
        <p className="text-muted">{sentence(figuresIn(result.unavailable, { locale, hidden }))}</p>
      ) : (
        <Net result={result} quote={codesOf(market).quote} />
      )}
    </li>
  )
}

type Available = Exclude<VenueComparison['result'], { unavailable: unknown }>

function Net({ result: { net, average, fee, move }, quote }: { result: Available; quote: string }) {
  const { t, locale, sentence } = useT()
  return (
    <>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs">
        <Figure name={t('Receives')}>
          <OrderFigure of={net} className="font-medium" />
        </Figure>
        <Figure name={t('Average')}>
          <OrderFigure of={{ code: quote, quantity: average }} />
        </Figure>
        <Figure name={t('Fee')}>
          <OrderFigure of={fee} />
        </Figure>
      </dl>
      {move ? (
        <p className="text-xs text-warn">{sentence(figuresIn(move.sentence, { locale, hidden: false }))}</p>
      ) : null}
    </>
  )
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
)
