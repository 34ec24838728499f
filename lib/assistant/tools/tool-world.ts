/** What a tool can reach: questions that read, and names. There is no message here that changes, sends or signs anything. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { AlertRuleRow, FiringRow, IntentRow, OpenOrderRow, OrderRow, StrategyRow } from '@/lib/db/rows'
import type { InputOf, OutputOf } from '@/lib/messages/define'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { READABLE } from './readable'

/** Messages that a tool may ask; another one is a type error. */
export type Readable = (typeof READABLE)[keyof typeof READABLE]

/** Rows that tools read, none of which holds a secret. */
export interface ToolTables {
  alertRules: readonly AlertRuleRow[]
  firings: readonly FiringRow[]
  orders: readonly OrderRow[]
  openOrders: readonly OpenOrderRow[]
  strategies: readonly StrategyRow[]
  intents: readonly IntentRow[]
}

export interface ToolWorld {
  now: () => number
  /** As the pages show it; nothing before the first reading. */
  portfolio: () => Promise<PortfolioView | undefined>
  /** Asks like a page does. @throws AppError, as a page would get it */
  ask: <M extends Readable>(message: M, input: InputOf<M>) => Promise<OutputOf<M>>
  /** Rows that open, newest first where there are many; a damaged one is left out. */
  read: <T extends keyof ToolTables>(table: T) => Promise<ToolTables[T]>
  /** The account that a token or a label of the conversation means. */
  accountOf: (named: string) => AccountId | undefined
  /** The asset (collection) that a ticker, a name or an id means: what is held first; several: none, and the tool says so. */
  assetOf: (named: string) => Promise<AssetId | { several: readonly AssetId[] } | undefined>
}
