/** Gate: spans of up to 30 days, counted in seconds; conversions page by page. https://www.gate.com/docs/developers/apiv4 */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { GATE_FROM, gateBook } from './gate-book'
import { gateConversions } from './gate-conversions'

const TRADES = 1000
const TRANSFERS = 500

const offsets: StreamSpec['full'] = ({ count }, { more }) =>
  count < TRANSFERS ? undefined : { offset: Number(more?.['offset'] ?? 0) + TRANSFERS }

const swapsNotRead: StreamSpec['missing'] = ({ venueName }) => [
  {
    what: 'history:conversions',
    reason: say('Conversions at {venue} are not read; import a CSV if you have any.', { venue: venueName }),
  },
]

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    from: GATE_FROM,
    days: 30,
    unit: 's',
    limit: TRADES,
    full: ({ count }, { more }) => (count < TRADES ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }),
    call: unified('fetchMyTrades', { params: { type: 'spot' } }),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: GATE_FROM,
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
    from: GATE_FROM,
    days: 30,
    unit: 's',
    limit: TRANSFERS,
    full: offsets,
    call: unified('fetchWithdrawals'),
    // ccxt has taken the fee off the venue's amount already.
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
  gateBook,
]

/** Nothing documents that the European site has the lists of conversions. */
const european = specs.map((spec) => (spec.id === 'trades' ? { ...spec, missing: swapsNotRead } : spec))

export const gateHistory = featureStreams(({ exchange }) =>
  exchange.id === 'gateeu' ? european : [...specs, ...gateConversions],
)
