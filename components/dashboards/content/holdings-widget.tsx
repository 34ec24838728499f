import { HoldingsCard } from '@/components/portfolio/holdings-card'
import type { WidgetProps } from '../define-widget'

/** A column has no room for a table. */
export const HoldingsWidget = ({ world, size }: WidgetProps) => (
  <HoldingsCard props={world} view={world.view} isNarrow={size === 's'} isSearched={world.bound === null} />
)
