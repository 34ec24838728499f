/** What a basket can be made of: Bitcoin and Ethereum always, then what is or was held. Pure. */

import type { AnalyticsChoices } from '@/lib/ledger/views'
import { PRESETS } from './analytics-choice'

type Assets = AnalyticsChoices['assets']

const ALWAYS: Assets = [
  ...PRESETS.btc.map(({ asset }) => ({ asset, symbol: 'BTC' })),
  ...PRESETS.eth.map(({ asset }) => ({ asset, symbol: 'ETH' })),
]

/** @example basketAssets([]).map(({ symbol }) => symbol) // ['BTC', 'ETH'] */
export const basketAssets = (held: Assets): Assets => [
  ...ALWAYS,
  ...held.filter(({ asset }) => ALWAYS.every((each) => each.asset !== asset)),
]
