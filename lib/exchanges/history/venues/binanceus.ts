/** Binance.US: fills a market at a time, by number; transfers in spans of 90 days. https://docs.binance.us/#get-trades */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { Answer, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { largest } from '../row-ids'
import { binanceusIncome } from './binanceus-income'

const ROWS = 1000
const FROM = '2019-09-01'

function after({ rows }: Answer) {
  const last = largest(rows, 'id')
  return last === undefined ? undefined : { fromId: String(BigInt(last) + 1n) }
}

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    by: 'symbol',
    limit: ROWS,
    full: (answer) => (answer.count < ROWS ? undefined : after(answer)),
    onwards: after,
    call: unified('fetchMyTrades', { since: false, until: null, params: { fromId: 0 } }),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: FROM,
    days: 90,
    limit: ROWS,
    full: 'halve',
    call: unified('fetchDeposits', { until: 'endTime' }),
    draft: draftTransfer({ kind: 'deposit' }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: FROM,
    days: 90,
    limit: ROWS,
    full: 'halve',
    call: unified('fetchWithdrawals', { until: 'endTime' }),
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
  ...binanceusIncome,
]

export const binanceusHistory = featureStreams(() => specs)
