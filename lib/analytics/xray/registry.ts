/** Every rule of the X-ray, in the order in which the page lists what was checked. */
import type { XrayRule } from './define-xray-rule'
import { approvals } from './rules/approvals'
import { assetShare } from './rules/asset-share'
import { chainShare } from './rules/chain-share'
import { debt } from './rules/debt'
import { failingAccounts } from './rules/failing-accounts'
import { feeShare } from './rules/fee-share'
import { historyGaps } from './rules/history-gaps'
import { idleCash } from './rules/idle-cash'
import { issuerShare } from './rules/issuer-share'
import { keyRights } from './rules/key-rights'
import { missingBasis } from './rules/missing-basis'
import { stablecoinPeg } from './rules/stablecoin-peg'
import { staleAccounts } from './rules/stale-accounts'
import { strategyDrift } from './rules/strategy-drift'
import { unlistedAssets } from './rules/unlisted-assets'
import { unmatchedTransfers } from './rules/unmatched-transfers'
import { unpricedAssets } from './rules/unpriced-assets'
import { venueFees } from './rules/venue-fees'
import { venueShare } from './rules/venue-share'

export const XRAY_RULES: readonly XrayRule[] = [
  venueShare,
  assetShare,
  chainShare,
  issuerShare,
  stablecoinPeg,
  debt,
  idleCash,
  strategyDrift,
  keyRights,
  approvals,
  failingAccounts,
  staleAccounts,
  unpricedAssets,
  unlistedAssets,
  historyGaps,
  missingBasis,
  unmatchedTransfers,
  feeShare,
  venueFees,
]
