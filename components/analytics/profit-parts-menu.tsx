/** Saves what made the profit as a picture or a table; both tell amounts, so neither while these are hidden. */
import { BarsMenu } from '@/components/charts/bars-menu'
import { inCurrency } from '@/components/charts/in-currency'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { figureText } from './figure-text'

export interface ProfitPartsMenuProps {
  /** `share` is −1..1 of the widest. */
  lines: readonly { id: string; label: string; value: number | null; share: number }[]
}

export function ProfitPartsMenu({ lines }: ProfitPartsMenuProps) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  const textOf = (value: number) => figureText(value, 'money', { locale, currency, hidden, t }, true)
  return (
    <BarsMenu
      title={t('What made the profit')}
      fileName="holdfast-profit-parts"
      head={[t('What made the profit'), inCurrency(t('Value'), currency)]}
      refused={hidden}
      bars={lines.map(({ id, label, value, share }) => ({
        key: id,
        name: label,
        share: value === null ? null : share,
        text: value === null ? t('not known') : textOf(value),
        colour: share < 0 ? 'var(--color-loss)' : 'var(--color-gain)',
        values: [value],
      }))}
    />
  )
}
