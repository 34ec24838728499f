/** What a trade beside the strategies does to their bands: where each weight goes, and how much of the trade would stay inside. */
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { type Sentence, say } from '@/lib/core/sentence'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { BandAfter, BandMove } from '@/lib/rebalance/drift/bands-after'
import { sleeveName } from '../sleeve-name'
import { scaleOf, WeightBar } from '../weight-bar'

const MOVES: Readonly<Record<BandMove, { word: Sentence; tone: Tone }>> = {
  stays: { word: say('Stays in its band'), tone: 'neutral' },
  leaves: { word: say('Leaves its band'), tone: 'warn' },
  further: { word: say('Further out of its band'), tone: 'warn' },
  returns: { word: say('Nearer to its band'), tone: 'good' },
}

/** @example <TradeBands bands={allocation.flatMap(({ bands = [], symbol }) => bands.map((band) => ({ band, symbol })))} /> */
export function TradeBands({ bands }: { bands: readonly { band: BandAfter; symbol: string }[] }) {
  const { t } = useT()
  if (bands.length === 0) return null
  return (
    <ul
      aria-label={t('Bands of your strategies')}
      className="grid gap-3 rounded-lg border border-line p-3 text-sm"
    >
      {bands.map(({ band, symbol }) => (
        <TradeBand key={`${band.strategy} ${band.sleeve}`} band={band} symbol={symbol} />
      ))}
    </ul>
  )
}

function TradeBand({ band, symbol }: { band: BandAfter; symbol: string }) {
  const { t, sentence, locale } = useT()
  const { before, after, low, high, most } = band
  const share = (ratio: number) => formatShare(ratio, { locale })
  const row = { ...band, weight: after }
  return (
    <li className="grid gap-1">
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 truncate">
          <span className="text-muted">{band.strategy} ·</span>{' '}
          <span className="font-medium">{sleeveName(band, t)}</span>
        </span>
        <Badge tone={MOVES[band.move].tone}>{sentence(MOVES[band.move].word)}</Badge>
      </span>
      <WeightBar row={row} before={before} scale={scaleOf([row, { ...row, weight: before }])} />
      <span className="figure text-xs text-muted">
        {t('{before} before, about {after} afterwards; band {low} to {high}', {
          before: share(before),
          after: share(after),
          low: share(low),
          high: share(high),
        })}
      </span>
      {most === undefined || most === '0' ? null : (
        <span className="text-xs">
          {t('Would stay inside:')} <Quantity quantity={most} symbol={symbol} />
        </span>
      )}
    </li>
  )
}
