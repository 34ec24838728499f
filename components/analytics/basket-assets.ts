/** What a basket can be made of: Bitcoin and Ethereum always, then what is or was held. Pure. */

import { coin } from '@/lib/assets/asset-id'
import type { AnalyticsChoices } from '@/lib/ledger/views'

type Assets = AnalyticsChoices['assets']

const ALWAYS: Assets = [
  { asset: coin('bitcoin'), symbol: 'BTC' },
  { asset: coin('ethereum'), symbol: 'ETH' },
]

/** @example basketAssets([]).map(({ symbol }) => symbol) // ['BTC', 'ETH'] */
export const basketAssets = (held: Assets): Assets => [
  ...ALWAYS,
  ...held.filter(({ asset }) => ALWAYS.every((each) => each.asset !== asset)),
]
