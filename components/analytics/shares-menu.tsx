/** Saves the parts of a whole as a picture or a table; sums are in the table only while amounts are shown. */
import { BarsMenu } from '@/components/charts/bars-menu'
import { inCurrency } from '@/components/charts/in-currency'
import { SERIES, seriesColour } from '@/components/charts/series-colour'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { Share } from '@/lib/analytics/views'
import { formatShare } from '@/lib/i18n/format/format-ratio'

export interface SharesMenuProps {
  title: string
  shares: readonly Share[]
  fileName: string
}

export function SharesMenu({ title, shares, fileName }: SharesMenuProps) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  return (
    <BarsMenu
      title={title}
      fileName={fileName}
      head={[title, t('Share'), ...(hidden ? [] : [inCurrency(t('Value'), currency)])]}
      bars={shares.map(({ key, label, share, value }, at) => ({
        key,
        name: label,
        share,
        text: formatShare(share, { locale }),
        colour: seriesColour(Math.min(at, SERIES)),
        values: hidden ? [share] : [share, value],
      }))}
    />
  )
}
