/** All widgets, in the order in which they are offered. */
import type { Widget } from './define-widget'
import { accounts } from './widgets/accounts'
import { alerts } from './widgets/alerts'
import { allocation } from './widgets/allocation'
import { approvals } from './widgets/approvals'
import { digest } from './widgets/digest'
import { drift } from './widgets/drift'
import { fees } from './widgets/fees'
import { history } from './widgets/history'
import { holdings } from './widgets/holdings'
import { income } from './widgets/income'
import { movers } from './widgets/movers'
import { netWorth } from './widgets/net-worth'
import { openOrders } from './widgets/open-orders'
import { paper } from './widgets/paper'
import { performance } from './widgets/performance'
import { risk } from './widgets/risk'
import { tasks } from './widgets/tasks'
import { watchlist } from './widgets/watchlist'

export const WIDGETS: readonly Widget[] = [
  netWorth,
  history,
  allocation,
  accounts,
  holdings,
  movers,
  drift,
  performance,
  risk,
  income,
  fees,
  openOrders,
  watchlist,
  alerts,
  tasks,
  approvals,
  digest,
  paper,
]

const byId: ReadonlyMap<string, Widget> = new Map(WIDGETS.map((widget) => [widget.id, widget]))

/** @returns nothing for what a newer version knows */
export const widgetOf = (id: string): Widget | undefined => byId.get(id)

export const isKnownWidget = (id: string): boolean => byId.has(id)
