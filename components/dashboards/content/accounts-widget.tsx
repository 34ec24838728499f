import { AccountsStrip } from '@/components/portfolio/accounts-strip'
import type { WidgetProps } from '../define-widget'

export const AccountsWidget = ({ world: { view, now } }: WidgetProps) => (
  <AccountsStrip accounts={view.accounts} now={now} />
)
