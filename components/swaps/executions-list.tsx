/** The same swap everywhere it could be done, net, side by side: each with its costs, what it takes for granted, and its age. */
import type { ReactNode } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Execution } from '@/lib/swaps/execution'
import { Dollars } from './dollars'
import { useSeconds } from './seconds.hooks'

export interface ExecutionsListProps {
  rows: readonly Execution[]
  /** Symbol of what is bought. */
  symbol: string
  onUse: (row: Execution) => void
}

export function ExecutionsList({ rows, symbol, onUse }: ExecutionsListProps) {
  const { t } = useT()
  if (rows.length === 0)
    return (
      <p className="text-sm text-muted">
        {t('No connected exchange trades these two coins, and no wallet has enough of what is sold.')}
      </p>
    )
  return (
    <ol className="grid gap-2">
      {rows.map((row) => (
        <Way key={keyOf(row)} row={row} symbol={symbol} onUse={() => onUse(row)} />
      ))}
    </ol>
  )
}

const keyOf = ({ account, where }: Execution): string =>
  where.kind === 'exchange' ? `${account} ${where.market.symbol}` : `${account} ${where.chain}`

function Way({ row, symbol, onUse }: { row: Execution; symbol: string; onUse: () => void }) {
  const { t, sentence } = useT()
  const { name, accountLabel, result } = row
  const label = t('{account} at {venue}', { account: accountLabel, venue: name })
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{name}</span>
        <span className="text-xs text-muted">{accountLabel}</span>
        {'net' in result ? <Rank rank={result.rank} /> : null}
        {'net' in result ? (
          <span className="ms-auto">
            <Quantity quantity={result.net} symbol={symbol} className="font-semibold" />
          </span>
        ) : null}
      </div>
      {'unavailable' in result ? (
        <p className="text-xs text-muted">{sentence(result.unavailable)}</p>
      ) : (
        <>
          <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs">
            {result.costs.map(({ what, usd }) => (
              <div key={what.template}>
                <dt className="text-muted">{sentence(what)}</dt>
                <dd>
                  <Dollars value={usd} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap items-end justify-between gap-2">
            <p className="min-w-0 flex-1 text-xs text-muted">
              {result.assumptions.map(sentence).join(' ')} <Age at={result.at} />
            </p>
            <Button size="sm" aria-label={t('Use this: {account}', { account: label })} onClick={onUse}>
              {t('Use this')}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

function Rank({ rank }: { rank: 'best' | 'equal' | 'worse' | 'unknown' }): ReactNode {
  const { t } = useT()
  switch (rank) {
    case 'best':
      return <Badge tone="good">{t('Best')}</Badge>
    case 'equal':
      return <Badge>{t('As good as the best')}</Badge>
    case 'unknown':
      return <Badge tone="warn">{t('A cost is not known')}</Badge>
    case 'worse':
      return null
    default:
      return rank satisfies never
  }
}

function Age({ at }: { at: number }): ReactNode {
  const { t } = useT()
  return t('Read {seconds} s ago.', { seconds: Math.max(0, Math.round((useSeconds() - at) / 1000)) })
}
