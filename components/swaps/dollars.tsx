/** A sum in US dollars, in whatever currency the page is: costs of a swap are compared in one money. */
import { useMemo } from 'react'
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'

/** @example <Dollars value={valued.gasUsd} /> */
export function Dollars({ value }: { value: Amount | undefined }) {
  const { t } = useT()
  const display = useMoneyDisplay()
  const dollars = useMemo(() => ({ ...display, currency: 'usd', compact: false, hidden: false }), [display])
  return (
    <MoneyDisplayProvider display={dollars}>
      <Money value={value ?? null} reason={t('Not known yet.')} />
    </MoneyDisplayProvider>
  )
}
