/** Open, high, low, close and volume of the candle under the crosshair, else of the last one. */
import { directionClass } from '@/components/money/change'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { directionOf, formatRatio } from '@/lib/i18n/format/format-ratio'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { LiveCandle } from '@/lib/markets/live'
import { candleText } from './price-text'

export interface CandleLegendProps {
  candle: LiveCandle | undefined
  /** Decimal places of a price. */
  places: number
}

export function CandleLegend({ candle, places }: CandleLegendProps) {
  const { t, locale } = useT()
  if (candle === undefined) return <div className="h-4" />
  const price = (value: number) => candleText(value, { locale, places })
  const ratio = candle.open === 0 ? 0 : candle.close / candle.open - 1
  const figures = [
    { letter: 'O', name: t('Opening'), text: price(candle.open) },
    { letter: 'H', name: t('High'), text: price(candle.high) },
    { letter: 'L', name: t('Low'), text: price(candle.low) },
    { letter: 'C', name: t('Closing'), text: price(candle.close) },
    {
      letter: 'V',
      name: t('Volume'),
      text: formatNumber(candle.volume, locale, { maximumSignificantDigits: 5 }),
    },
  ]
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-3 text-2xs">
      {figures.map(({ letter, name, text }) => (
        <div key={letter} className="flex gap-1">
          <dt className="text-muted" title={name}>
            <span aria-hidden="true">{letter}</span>
            <span className="sr-only">{name}</span>
          </dt>
          <dd className="figure">{text}</dd>
        </div>
      ))}
      <div>
        <dt className="sr-only">{t('Change')}</dt>
        <dd className={classNames('figure', directionClass[directionOf(ratio)])}>
          {formatRatio(ratio, { locale })}
        </dd>
      </div>
    </dl>
  )
}
