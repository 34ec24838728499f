/** The notice that the licence of lightweight-charts asks for: name, owner and a link, in sight of the chart. */
import { useT } from '@/components/shell/translation'

export function ChartAttribution() {
  const { t } = useT()
  return (
    <a
      dir="ltr"
      href="https://www.tradingview.com/"
      target="_blank"
      rel="noreferrer"
      className="absolute bottom-7 start-2 z-2 rounded bg-surface/80 px-1 text-2xs text-muted underline underline-offset-2 hover:text-ink"
    >
      {t('TradingView Lightweight Charts™')}
    </a>
  )
}
