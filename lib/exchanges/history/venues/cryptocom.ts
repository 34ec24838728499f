/** Crypto.com Exchange: fills a day at a time, transfers in spans of 90 days. https://exchange-docs.crypto.com/exchange/v1/rest-ws/index.html */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { cryptocomStaking } from './cryptocom-staking'

const FROM = '2019-11-14'
const ROWS = 200

const pages: StreamSpec['full'] = ({ count }, { more }) =>
  count < ROWS ? undefined : { page: Number(more?.['page'] ?? 0) + 1 }

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    from: FROM,
    days: 1,
    limit: 100,
    full: 'halve',
    call: unified('fetchMyTrades'),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: FROM,
    days: 90,
    limit: ROWS,
    full: pages,
    call: unified('fetchDeposits'),
    draft: draftTransfer({ kind: 'deposit' }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: FROM,
    days: 90,
    limit: ROWS,
    full: pages,
    call: unified('fetchWithdrawals'),
    draft: draftTransfer({ kind: 'withdrawal' }),
  },
  ...cryptocomStaking,
]

export const cryptocomHistory = featureStreams(() => specs)
