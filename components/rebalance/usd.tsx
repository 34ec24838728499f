/**
 * Sums that are in US dollars, shown in the page's currency where a rate is known and else as dollars; and sums in a currency of their
 * own. Both are hidden with the page's other amounts.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'
import { toCurrency } from '@/lib/prices/convert'

/** Units of the page's currency for one US dollar; `null`: not known. */
const Rate = createContext<Amount | null>(null)

export const UsdRate = ({ rate, children }: { rate: Amount | null; children: ReactNode }) => (
  <Rate value={rate}>{children}</Rate>
)

export interface UsdProps {
  /** US dollars; absent: not known. */
  value: Amount | undefined
  signed?: boolean
  className?: string
}

/** @example <Usd value={leg.worthUsd} /> */
export function Usd({ value, ...rest }: UsdProps) {
  const { t } = useT()
  const rate = useContext(Rate)
  const { currency } = useMoneyDisplay()
  const reason = t('Not known.')
  if (value === undefined) return <Money value={null} reason={reason} {...rest} />
  if (currency === 'usd' || rate === null) return <InCurrency currency="usd" value={value} {...rest} />
  return <Money value={toCurrency(value, rate)} {...rest} />
}

/** @example <InCurrency currency={gain.currency} value={gain.gain} signed /> */
export function InCurrency({
  currency,
  ...rest
}: {
  currency: string
  value: Amount
  signed?: boolean
  className?: string
}) {
  const display = useMoneyDisplay()
  const own = useMemo(() => ({ ...display, currency }), [display, currency])
  return (
    <MoneyDisplayProvider display={own}>
      <Money {...rest} />
    </MoneyDisplayProvider>
  )
}
