/** What made the profit, from the value at the start to the value at the end: each part with its sign and a bar. */
import { HowComputed } from '@/components/gains/how-computed'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { AttributionView } from '@/lib/analytics/views'
import type { Translate } from '@/lib/i18n/translate'
import { SourceLinks } from './figure-sources'
import { NumberMoney } from './number-money'
import { ProfitPartsMenu } from './profit-parts-menu'
import { SignedBar } from './signed-bar'

interface Line {
  id: string
  label: string
  about: string
  /** As it moves the profit: costs are below zero. `null`: not known. */
  value: number | null
  /** A part of the line above, not of the sum. */
  inside?: true
}

const minus = (value: number): number => (value === 0 ? 0 : -value)

function linesOf({ whole, currencyEffect }: AttributionView, t: Translate): Line[] {
  return [
    {
      id: 'price',
      label: t('Prices'),
      about: t('What the assets gained or lost in price while they were held.'),
      value: whole.price,
    },
    {
      id: 'currency',
      label: t('of which cash in other currencies'),
      about: t('What cash in other currencies gained or lost against this one. It is within the line above.'),
      value: currencyEffect,
      inside: true,
    },
    {
      id: 'income',
      label: t('Income'),
      about: t('Rewards, interest, airdrops and the like, each at its value when it came.'),
      value: whole.income,
    },
    {
      id: 'fees',
      label: t('Fees'),
      about: t('Fees of trades, of networks and of accounts, each at its value when it was paid.'),
      value: minus(whole.fees),
    },
    {
      id: 'losses',
      label: t('Lost or stolen'),
      about: t('What was lost, stolen or became worthless, at its value at that time.'),
      value: minus(whole.losses),
    },
  ]
}

export function ProfitPartsCard({ view }: { view: AttributionView }) {
  const { t } = useT()
  const lines = linesOf(view, t)
  const sum: Line = {
    id: 'profit',
    label: t('Profit'),
    about: t('The sum of prices, income, fees and losses. It is the profit of the performance page.'),
    value: view.whole.profit,
  }
  const widest = Math.max(...[...lines, sum].map(({ value }) => Math.abs(value ?? 0)))
  const share = (value: number | null) => (value === null || widest === 0 ? 0 : value / widest)
  return (
    <Card
      title={t('What made the profit')}
      actions={
        <ProfitPartsMenu lines={[...lines, sum].map((line) => ({ ...line, share: share(line.value) }))} />
      }
    >
      <ul>
        {lines.map((line) => (
          <PartLine key={line.id} line={line} share={share(line.value)} />
        ))}
        <PartLine line={sum} share={share(sum.value)} isSum />
      </ul>
      <FromStartToEnd view={view} />
      <Execution view={view} />
    </Card>
  )
}

function PartLine({ line, share, isSum = false }: { line: Line; share: number; isSum?: boolean }) {
  const { t } = useT()
  return (
    <li
      className={
        isSum
          ? 'mt-1 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t border-edge pt-1 font-semibold sm:grid-cols-[14rem_minmax(0,1fr)_10rem]'
          : 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[14rem_minmax(0,1fr)_10rem]'
      }
    >
      <span className="flex min-w-0 items-center justify-between gap-1">
        <span className={line.inside ? 'min-w-0 ps-4 text-xs text-muted' : 'min-w-0 text-sm'}>
          {line.label}
        </span>
        <HowComputed figure={line.label}>
          <p>{line.about}</p>
          <SourceLinks />
        </HowComputed>
      </span>
      <span className="max-sm:hidden">
        <SignedBar share={share} />
      </span>
      <span className={line.inside ? 'text-end text-xs' : 'text-end text-sm'}>
        {line.value === null ? (
          <span className="text-xs font-normal text-muted">{t('A past price or an entry is missing.')}</span>
        ) : (
          <NumberMoney value={line.value} signed toned />
        )}
      </span>
    </li>
  )
}

function FromStartToEnd({ view: { whole } }: { view: AttributionView }) {
  const { t } = useT()
  const parts = [
    { label: t('Value at the start'), value: whole.start },
    { label: t('Put in, less taken out'), value: whole.flow },
    { label: t('Profit'), value: whole.profit },
    { label: t('Value at the end'), value: whole.end },
  ]
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 rounded-lg bg-sunken px-3 py-2.5 text-sm lg:grid-cols-4">
      {parts.map(({ label, value }, at) => (
        <div key={label}>
          <dt className="text-xs text-muted">
            {at === 1 || at === 2 ? <span aria-hidden="true">+ </span> : null}
            {at === 3 ? <span aria-hidden="true">= </span> : null}
            {label}
          </dt>
          <dd>
            <NumberMoney value={value} reason={t('A past price or an entry is missing.')} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What trades cost beyond the market; how many of them that is known of is said beside it. */
function Execution({ view: { execution } }: { view: AttributionView }) {
  const { t } = useT()
  if (execution.trades === 0) return null
  return (
    <p className="mt-3 text-sm text-muted">
      {execution.known === 0 ? (
        t('What trades cost beyond the market price is not known: no price of their minute is.')
      ) : (
        <>
          {t('Trades cost beyond the market price of their minute:')}{' '}
          <NumberMoney value={execution.cost} signed className="text-ink" />{' '}
          {t('({known} of {trades} trades; it is part of the prices above)', {
            known: execution.known,
            trades: execution.trades,
          })}
          {execution.byBook === 0
            ? null
            : ` ${t('{count} of them are measured against the middle of the order book, as it stood when the order was reviewed here.', { count: execution.byBook })}`}
        </>
      )}
    </p>
  )
}
