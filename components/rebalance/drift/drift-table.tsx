/**
 * The weights of a strategy against their targets and bands, and what would bring each back: in the page's currency, and in the coin where
 * one coin and its price are meant. The most urgent first, as they are published.
 */
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { type Amount, absolute, divide, isNegative, isZero } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type DriftRow, OTHERS } from '@/lib/core/rebalance'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { AssetLine } from '@/lib/portfolio/view'
import { sleeveName } from '../sleeve-name'
import { isWithin, scaleOf, WeightBar } from '../weight-bar'

export interface DriftTableProps {
  rows: readonly DriftRow[]
  /** Of the portfolio, for the prices and symbols of coins; what they lack is told in money alone. */
  lines?: readonly Pick<AssetLine, 'asset' | 'symbol' | 'price'>[]
}

/** Three columns in 330 px, in German too. */
const NARROW = '@max-md:px-1'

const NO_LINES: Required<DriftTableProps>['lines'] = []

/** @example <DriftTable rows={drift.rows} lines={view.lines} /> */
export function DriftTable({ rows, lines = NO_LINES }: DriftTableProps) {
  const { t } = useT()
  const scale = scaleOf(rows)
  return (
    <Table caption={t('Weights, targets and bands')}>
      <thead>
        <tr>
          <HeadCell>{t('Asset')}</HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Now')}
          </HeadCell>
          <HeadCell className="w-1/3 @max-xl:hidden">
            <span className="sr-only">{t('As a bar')}</span>
          </HeadCell>
          <HeadCell align="end" className="@max-md:hidden">
            {t('Target')}
          </HeadCell>
          <HeadCell align="end" className="@max-3xl:hidden">
            {t('Back to its band')}
          </HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Back to its target')}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.filter(isShown).map((row) => (
          <Row key={row.sleeve} row={row} scale={scale} lines={lines} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({
  row,
  scale,
  lines,
}: { row: DriftRow; scale: number } & Required<Pick<DriftTableProps, 'lines'>>) {
  const { t, locale } = useT()
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <tr>
      <Cell className={NARROW}>
        <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
          <span className="font-medium">{sleeveName(row, t)}</span>
          {row.isLocked ? <Badge>{t('left alone')}</Badge> : null}
          {row.isLocked || isWithin(row) ? null : <Badge tone="warn">{t('outside')}</Badge>}
        </span>
      </Cell>
      <Cell align="end" className={classNames(NARROW, 'whitespace-nowrap')}>
        {share(row.weight)}
        {hasBand(row) ? <Band row={row} className="@md:hidden" /> : null}
      </Cell>
      <Cell className="@max-xl:hidden">
        <WeightBar row={row} scale={scale} />
      </Cell>
      <Cell align="end" className="whitespace-nowrap @max-md:hidden">
        {row.isLocked ? <span className="text-muted">{t('as it is')}</span> : share(row.target)}
        {hasBand(row) ? <Band row={row} /> : null}
      </Cell>
      <Cell align="end" className="whitespace-nowrap @max-3xl:hidden">
        <Back row={row} by={row.toBand} lines={lines} />
      </Cell>
      <Cell align="end" className={classNames(NARROW, 'whitespace-nowrap')}>
        <Back row={row} by={row.toTarget} lines={lines} />
      </Cell>
    </tr>
  )
}

const hasBand = ({ sleeve, isLocked }: DriftRow): boolean => !isLocked && sleeve !== OTHERS

/** What is to be sold stands there while something of it is. */
const isShown = ({ sleeve, value }: DriftRow): boolean => sleeve !== OTHERS || !isZero(value)

function Band({ row: { low, high }, className }: { row: DriftRow; className?: string }) {
  const { locale } = useT()
  return (
    <span className={classNames('block text-xs text-muted', className)}>
      {formatShare(low, { locale })}–{formatShare(high, { locale })}
    </span>
  )
}

interface BackProps extends Required<Pick<DriftTableProps, 'lines'>> {
  row: DriftRow
  by: Amount
}

function Back({ row, by, lines }: BackProps) {
  const { t } = useT()
  if (row.isLocked || isZero(by)) return <span className="text-muted">{t('nothing')}</span>
  const coin = coinOf(row, lines)
  return (
    <>
      <Money value={by} signed />
      {coin === undefined ? null : (
        <span className="block text-xs text-muted">
          {/* Without room the sign of the money says it. */}
          <span className="@max-md:sr-only">{isNegative(by) ? t('sell') : t('buy')} </span>
          <Quantity quantity={absolute(divide(by, coin.price))} symbol={coin.symbol} />
        </span>
      )}
    </>
  )
}

/** A group may be brought back by any of its coins, and money has no coin of its own. */
function coinOf(
  { assets }: DriftRow,
  lines: Required<DriftTableProps>['lines'],
): { price: Amount; symbol: string } | undefined {
  const [only, ...more]: readonly AssetId[] = assets
  const line = more.length === 0 ? lines.find(({ asset }) => asset === only) : undefined
  return line?.price && !isZero(line.price.price)
    ? { price: line.price.price, symbol: line.symbol }
    : undefined
}
