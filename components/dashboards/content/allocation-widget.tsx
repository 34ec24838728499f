import { AllocationCard } from '@/components/portfolio/allocation-card'
import type { WidgetProps } from '../define-widget'

export const AllocationWidget = ({ world: { head, full } }: WidgetProps) => (
  <AllocationCard head={head} full={full} href="#/analytics/concentration" />
)
