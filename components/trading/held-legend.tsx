/** What the account holds of the market's coin, beside the candle's figures: average cost, and what it has gained at this moment. */
import { Change, directionClass } from '@/components/money/change'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import { ARROWS } from '@/lib/i18n/format/format-ratio'
import { formatDecimal } from '@/lib/i18n/format/number-format'
import { priceText } from './price-text'
import { type HeldAt, unrealisedAt } from './unrealised-at'

export interface HeldLegendProps {
  held: HeldAt
  /** In the quote coin. */
  price: Amount
  priceStep: Amount | undefined
  quote: string
}

/** @example <HeldLegend held={{ quantity, average }} price={last} priceStep={step} quote="USDT" /> */
export function HeldLegend({ held, price, priceStep, quote }: HeldLegendProps) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const { gain, ratio } = unrealisedAt(held, price)
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-3 text-2xs">
      <div className="flex gap-1">
        <dt className="text-muted">{t('Average cost')}</dt>
        <dd className="figure">{priceText(held.average, { locale, step: priceStep })}</dd>
      </div>
      <div className="flex gap-1">
        <dt className="text-muted">{t('Unrealised')}</dt>
        <dd className="flex gap-1">
          {hidden ? <HiddenAmount /> : <Gain gain={gain} quote={quote} />}
          {ratio === null ? null : <Change ratio={ratio} />}
        </dd>
      </div>
    </dl>
  )
}

function Gain({ gain, quote }: { gain: Amount; quote: string }) {
  const { locale } = useT()
  const direction = isZero(gain) ? 'flat' : isNegative(gain) ? 'down' : 'up'
  const text = formatDecimal(gain, locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    maximumSignificantDigits: 4,
    roundingPriority: 'morePrecision',
  })
  return (
    <span className={`figure ${directionClass[direction]}`}>
      <span aria-hidden="true" className="me-1 text-[0.7em]">
        {ARROWS[direction]}
      </span>
      {`${text}\u00a0${quote}`}
    </span>
  )
}
