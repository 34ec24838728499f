/** HTX: spot fills of the last 120 days in spans of two; deposits and withdrawals by number; shares of fees and interest by the hour. https://www.htx.com/en-us/opend/newApiPages/ */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { Answer, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { largest } from '../row-ids'
import { htxIncome } from './htx-income'

const ROWS = 100

/** Numbers ascend; the page begins with the number that is named. */
const after = ({ rows }: Answer) => {
  const last = largest(rows, 'id')
  return last === undefined ? undefined : { from: last }
}

const transfers = (kind: 'deposit' | 'withdrawal', method: string): Omit<StreamSpec, 'id' | 'label'> => ({
  limit: ROWS,
  full: (answer) => (answer.count < ROWS ? undefined : after(answer)),
  call: (exchange, question) => {
    // ccxt fills this when it loads currencies; markets from the cache come without, and it would refuse every row.
    exchange.options['networkNamesByChainIds'] ??= { unknown: 'unknown' }
    return unified(method, { until: null, since: false, params: { direct: 'prev', from: 1 } })(
      exchange,
      question,
    )
  },
  // The documentation does not say where the fee of a withdrawal stands.
  draft: draftTransfer({ kind }),
})

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    keepsDays: 120,
    days: 2,
    limit: 500,
    full: 'halve',
    call: unified('fetchMyTrades', { params: { type: 'spot' } }),
    draft: draftTrade(),
  },
  { id: 'deposits', label: say('Deposits'), ...transfers('deposit', 'fetchDeposits') },
  { id: 'withdrawals', label: say('Withdrawals'), ...transfers('withdrawal', 'fetchWithdrawals') },
  htxIncome,
]

export const htxHistory = featureStreams(() => specs)
