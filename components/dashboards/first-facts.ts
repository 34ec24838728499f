/** What decides on the dashboard that Holdfast begins with. Pure. */
import { hasPaper } from '@/components/portfolio/paper-card'
import type { AnyView } from '@/components/portfolio/portfolio-props'
import type { FirstFacts } from '@/lib/dashboards/first-dashboard'

export const factsOf = (view: AnyView): FirstFacts => ({
  hasStrategies: (view.drifts?.length ?? 0) > 0,
  hasPaper: 'excluded' in view && hasPaper(view),
})
