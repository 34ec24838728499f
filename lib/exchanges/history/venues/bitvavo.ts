/** Bitvavo: fills a market at a time; transfers have no number. https://docs.bitvavo.com/#tag/Trades */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import { draftIncome } from '../feature-ledger'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'

const FROM = '2018-01-01'

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    by: 'symbol',
    from: FROM,
    limit: 1000,
    full: 'halve',
    call: unified('fetchMyTrades'),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: FROM,
    limit: 1000,
    full: 'halve',
    call: unified('fetchDeposits'),
    draft: draftTransfer({ kind: 'deposit', nameless: true }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: FROM,
    limit: 1000,
    full: 'halve',
    call: unified('fetchWithdrawals'),
    draft: draftTransfer({ kind: 'withdrawal', nameless: true }),
  },
  {
    id: 'income',
    label: say('Interest and rewards'),
    from: FROM,
    limit: 100,
    full: ({ count }, { more }) => (count < 100 ? undefined : { page: Number(more?.['page'] ?? 1) + 1 }),
    call: unified('fetchLedger'),
    draft: draftIncome,
    optional: true,
  },
]

export const bitvavoHistory = featureStreams(() => specs)
