/** Every rule of alerts, in the order in which pages list them within a group. A test fails when a file is not listed. */
import type { AlertRule } from './define-alert-rule'
import { accountStale } from './rules/account-stale'
import { approvalCreated } from './rules/approval-created'
import { assetShare } from './rules/asset-share'
import { automation } from './rules/automation'
import { drift } from './rules/drift'
import { gasBelow } from './rules/gas-below'
import { keyRights } from './rules/key-rights'
import { moneyMoved } from './rules/money-moved'
import { newToken } from './rules/new-token'
import { orderEvents } from './rules/order-events'
import { planReady } from './rules/plan-ready'
import { portfolioChange } from './rules/portfolio-change'
import { portfolioValue } from './rules/portfolio-value'
import { priceAbove } from './rules/price-above'
import { priceBelow } from './rules/price-below'
import { priceCrosses } from './rules/price-crosses'
import { priceMove } from './rules/price-move'
import { stablecoinPeg } from './rules/stablecoin-peg'
import { unlockDate } from './rules/unlock-date'
import { venueShare } from './rules/venue-share'
import { walletActivity } from './rules/wallet-activity'

export const ALERT_RULES: readonly AlertRule[] = [
  priceAbove,
  priceBelow,
  priceCrosses,
  priceMove,
  stablecoinPeg,
  gasBelow,
  portfolioValue,
  portfolioChange,
  assetShare,
  venueShare,
  orderEvents,
  moneyMoved,
  walletActivity,
  newToken,
  keyRights,
  approvalCreated,
  accountStale,
  planReady,
  automation,
  drift,
  unlockDate,
]

/** @returns the rule, or nothing: a row of a rule that this version does not have any more is said, never dropped */
export const alertRule = (id: string): AlertRule | undefined => ALERT_RULES.find((rule) => rule.id === id)
