/** Shows sums in the currency that the answer is in, and says so when it is not the one that was asked for. */
import type { ReactNode } from 'react'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'

export interface InCurrencyProps {
  /** Lower case, of the answer. */
  currency: string
  wanted: string
  children: ReactNode
}

export function InCurrency({ currency, wanted, children }: InCurrencyProps) {
  const { t } = useT()
  const display = useMoneyDisplay()
  return (
    <MoneyDisplayProvider display={{ ...display, currency }}>
      {currency === wanted ? null : (
        <Banner tone="warn">
          {t('No rate of {wanted} is known yet. Everything is shown in {currency}.', {
            wanted: wanted.toUpperCase(),
            currency: currency.toUpperCase(),
          })}
        </Banner>
      )}
      {children}
    </MoneyDisplayProvider>
  )
}
