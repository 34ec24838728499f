/** Gemini: the oldest rows after a moment, a market at a time. https://docs.gemini.com/rest/orders#list-past-trades */
import { say } from '@/lib/core/sentence'
import type { CcxtExchange } from '../../ccxt-exchange'
import { featureStreams } from '../feature-history'
import type { Question, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { geminiStaking } from './gemini-staking'

/** The venue takes milliseconds; ccxt would round trades down to the second. */
const from =
  (method: string) =>
  (exchange: CcxtExchange, { unit, since, limit }: Question): Promise<unknown> => {
    const call = exchange[method] as (...args: unknown[]) => Promise<unknown>
    return call.call(exchange, unit, since, limit, { timestamp: since })
  }

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    by: 'symbol',
    from: '2015-10-01',
    limit: 500,
    full: 'ascend',
    call: from('fetchMyTrades'),
    draft: draftTrade(),
  },
  {
    id: 'transfers',
    label: say('Deposits and withdrawals'),
    from: '2015-10-01',
    limit: 50,
    full: 'climb',
    call: from('fetchDepositsWithdrawals'),
    // What the venue books by hand moves the balance like any other.
    draft: draftTransfer({ kinds: { admincredit: 'deposit', admindebit: 'withdrawal' } }),
  },
  geminiStaking,
]

export const geminiHistory = featureStreams(() => specs)
