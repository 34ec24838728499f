/** Below the value chart: since when it is complete, and what its gaps lack. */
import { useT } from '@/components/shell/translation'
import type { AssetId } from '@/lib/core/ids'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { ValueSeries } from '@/lib/ledger/views'

export interface PastLegendProps {
  past: ValueSeries
  /** Where the chart begins (ms): only gaps that are seen are explained. */
  from: number
  /** Assets whose symbols are known. */
  named: readonly { asset: AssetId; symbol: string }[]
}

/** Names of assets in one line. */
const NAMED = 3

export function PastLegend({ past, from, named }: PastLegendProps) {
  const { t, locale } = useT()
  const gaps = past.gaps.filter(({ until }) => until >= from)
  const assets = [...new Set(gaps.flatMap(({ unpriced }) => unpriced))]
  const accounts = new Set(gaps.flatMap((gap) => gap.accounts)).size
  const names = assets
    .map((asset) => named.find((each) => each.asset === asset)?.symbol)
    .filter((symbol) => symbol !== undefined)
  const unpriced =
    names.length > 0 && names.length <= NAMED && names.length === assets.length
      ? t('no past price for {assets}', { assets: names.join(', ') })
      : t('no past price for {count} assets', { count: assets.length })
  const reasons = [
    assets.length > 0 ? unpriced : '',
    accounts > 0 ? t('the history of {count} accounts has gaps', { count: accounts }) : '',
  ].filter(Boolean)
  return (
    <p className="mt-2 text-xs text-muted">
      {past.completeSince === null
        ? t('Not complete yet.')
        : t('Complete since {day}.', { day: formatDay(past.completeSince, { locale, timeZone: 'UTC' }) })}
      {reasons.length > 0 ? ` ${t('Gaps: {reasons}.', { reasons: reasons.join('; ') })}` : ''}
    </p>
  )
}
