/** Bitfinex: any span, by its end in ms. https://docs.bitfinex.com/reference/rest-auth-trades */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import { draftIncome } from '../feature-ledger'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'

const FROM = '2012-10-01'

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    from: FROM,
    limit: 2500,
    full: 'halve',
    call: unified('fetchMyTrades', { until: 'end' }),
    draft: draftTrade(),
  },
  {
    id: 'transfers',
    label: say('Deposits and withdrawals'),
    from: FROM,
    limit: 1000,
    sizes: 'unproven',
    full: 'halve',
    call: unified('fetchDepositsWithdrawals', { until: 'end' }),
    draft: draftTransfer({ fee: 'beside' }),
  },
  {
    id: 'income',
    label: say('Interest and rewards'),
    from: FROM,
    limit: 2500,
    full: 'halve',
    call: unified('fetchLedger', { until: 'end' }),
    draft: draftIncome,
    optional: true,
  },
]

export const bitfinexHistory = featureStreams(() => specs)
