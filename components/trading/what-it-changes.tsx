/**
 * What an order does to the shares of the portfolio, before and after: the coins that are traded, and the largest others; and to the bands
 * of the strategies that steer them.
 */
import { TradeBands } from '@/components/rebalance/drift/trade-bands'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { Sentence } from '@/lib/core/sentence'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { AllocationChange } from '@/lib/trading/review'

/** The two that are traded come first. */
const SHOWN = 5

export function WhatItChanges({
  allocation,
}: {
  allocation: readonly AllocationChange[] | { unknown: Sentence }
}) {
  const { t, locale, sentence } = useT()
  return (
    <section aria-label={t('What it does to your allocation')} className="grid gap-2">
      <h3 className="text-sm font-semibold">{t('What it does to your allocation')}</h3>
      {'unknown' in allocation ? (
        <p className="text-sm text-muted">{sentence(allocation.unknown)}</p>
      ) : (
        <>
          <Table caption={t('Shares of your portfolio')} className="rounded-lg border border-line">
            <thead>
              <tr>
                <HeadCell>{t('Asset')}</HeadCell>
                <HeadCell align="end">{t('Before')}</HeadCell>
                <HeadCell align="end">{t('After')}</HeadCell>
                <HeadCell className="w-1/3">
                  <span className="sr-only">{t('As a bar')}</span>
                </HeadCell>
              </tr>
            </thead>
            <tbody>
              {allocation.slice(0, SHOWN).map((row) => (
                <tr key={row.asset}>
                  <Cell>{row.symbol}</Cell>
                  <Cell align="end">{formatShare(row.before, { locale })}</Cell>
                  <Cell align="end">{formatShare(row.after, { locale })}</Cell>
                  <Cell>
                    <Bars {...row} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
          <TradeBands
            bands={allocation.flatMap(({ bands = [], symbol }) => bands.map((band) => ({ band, symbol })))}
          />
        </>
      )}
    </section>
  )
}

/** Before above after; the figures beside them say the same. */
const Bars = ({ before, after }: Pick<AllocationChange, 'before' | 'after'>) => (
  <span aria-hidden="true" className="grid gap-0.5">
    <span className="h-1.5 rounded-full bg-series-other" style={{ width: widthOf(before) }} />
    <span className="h-1.5 rounded-full bg-accent" style={{ width: widthOf(after) }} />
  </span>
)

const widthOf = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`
