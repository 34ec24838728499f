/** Gate: everything in spans of 30 days, counted in seconds, page by page. https://www.gate.com/docs/developers/apiv4 */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import { notOffered } from '../feature-missing'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'

const FROM = '2013-04-01'
const TRADES = 1000
const TRANSFERS = 500

const offsets: StreamSpec['full'] = ({ count }, { more }) =>
  count < TRANSFERS ? undefined : { offset: Number(more?.['offset'] ?? 0) + TRANSFERS }

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    from: FROM,
    days: 30,
    unit: 's',
    limit: TRADES,
    full: ({ count }, { more }) => (count < TRADES ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }),
    call: unified('fetchMyTrades', { params: { type: 'spot' } }),
    draft: draftTrade(),
    missing: ({ venueName }) => [notOffered(venueName, 'income')],
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: FROM,
    days: 30,
    unit: 's',
    limit: TRANSFERS,
    full: offsets,
    call: unified('fetchDeposits'),
    draft: draftTransfer({ kind: 'deposit' }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: FROM,
    days: 30,
    unit: 's',
    limit: TRANSFERS,
    full: offsets,
    call: unified('fetchWithdrawals'),
    // ccxt has taken the fee off the venue's amount already.
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
]

export const gateHistory = featureStreams(() => specs)
