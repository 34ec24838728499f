import { HistoryCard } from '@/components/portfolio/history-card'
import type { WidgetProps } from '../define-widget'

/** The values are asked for by the page: what is chosen there is kept while widgets move. */
export const HistoryWidget = ({ world }: WidgetProps) => (
  <HistoryCard view={world.whole} values={world.values} href="#/analytics" />
)
