/** The price of one unit with source and age in the tooltip. Public, so it is shown even while amounts are hidden. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import { formatPrice } from '@/lib/i18n/format/format-money'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { PriceView } from '@/lib/portfolio/view'
import { CONTENTS } from '@/lib/prices/contents-prices'
import { useMoneyDisplay } from './money-display'
import { UnknownAmount } from './unknown-amount'

/** @example <Price price={line.price} symbol="ETH" now={now} /> */
export function Price({
  price,
  symbol,
  now,
  className,
}: {
  price: PriceView | null
  symbol: string
  now: number
  className?: string
}) {
  const { t, locale } = useT()
  const { currency } = useMoneyDisplay()
  const figure = classNames('figure', className)
  if (price === null)
    return <UnknownAmount reason={t('No source has a price for {symbol}.', { symbol })} className={figure} />
  const told = price.source === CONTENTS ? t('from its parts') : price.source
  const source = t('{source}, {age}', { source: told, age: formatAge(price.at, now, locale) })
  return (
    <Tooltip text={price.stale ? t('Old price: {source}', { source }) : source}>
      <span className={classNames(figure, price.stale && 'text-warn')}>
        {formatPrice(price.price, { currency, locale })}
        {price.stale ? <span className="sr-only"> {t('Old price: {source}', { source })}</span> : null}
      </span>
    </Tooltip>
  )
}
