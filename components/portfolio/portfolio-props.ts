/** What the popup and the dashboard get, and what they ask for. Both draw the same record and know no browser API. */
import type { ReactNode } from 'react'
import type { ErrorShape } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { StrategyId } from '@/lib/core/rebalance'
import type { AssetChoice } from '@/lib/db/rows'
import type { PortfolioHead, PortfolioView } from '@/lib/portfolio/view'
import type { ShownValues } from './value-scope'

export interface PortfolioProps {
  /** Painted first: largest lines, no parts. */
  head: PortfolioHead | null
  /** Arrives later and replaces the head. */
  full: PortfolioView | null
  hideAmounts: boolean
  /** ms since epoch; move it on every half minute or so, and ages move with it. */
  now: number
  /** A reading that the user asked for is under way. */
  syncing?: boolean
  locked?: boolean
  /** The last command or reading of the record failed; the last good record stays on the screen. */
  error?: ErrorShape | null
  /** Single-key shortcuts (`/`); can be switched off. */
  shortcuts?: boolean
  /** Of what the dashboard's chart shows the value, and the ledger's daily values of it; without it the snapshots of the whole. */
  values?: ShownValues
  /** Beside the first act of somebody who has nothing connected. */
  tryPaper?: ReactNode
  onHideAmounts: (hide: boolean) => void
  onSync: () => void
  onLock: () => void
  onUnlock: () => void
  onConnect: () => void
  /** `null` takes the user's decision back. */
  onChooseAsset?: (asset: AssetId, choice: AssetChoice | null) => void
  /** Begins an alert on the price of an asset. */
  onAlert?: (asset: AssetId) => void
}

export interface PopupProps extends PortfolioProps {
  /** Above the portfolio: what the page in front asks the wallet for. */
  notes?: ReactNode
  /** Above it too: what alerts have found and nobody has seen. */
  alerts?: ReactNode
  /** Below it: whether that page is annotated. */
  site?: ReactNode
  /** A tab of its own, where there is room. */
  assistant?: ReactNode
  onOpenDashboard: () => void
  /** How one strategy stands; `null`: all of them. */
  onOpenStrategy?: (strategy: StrategyId | null) => void
}

export type AnyView = PortfolioHead | PortfolioView
export type AnyLine = AnyView['lines'][number]

/** The parts of a line, once the full view is here. */
export const hasParts = (line: AnyLine): line is PortfolioView['lines'][number] => 'parts' in line
