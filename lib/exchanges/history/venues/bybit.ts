/** Bybit and its regional sites: two years of fills in spans of a week, transfers in spans of 30 days. https://bybit-exchange.github.io/docs/v5/order/execution */
import * as v from 'valibot'
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import { notOffered } from '../feature-missing'
import type { Answer, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'

const paged = v.object({ result: v.object({ nextPageCursor: v.nullish(v.string()) }) })

/** The venue's own bookmark; it is there on the last page, too, and then leads to an empty one. */
function next({ count, raw }: Answer) {
  const parsed = v.safeParse(paged, raw.at(-1))
  const cursor = parsed.success ? parsed.output.result.nextPageCursor : undefined
  return count === 0 || !cursor ? undefined : { cursor }
}

/** One transaction may carry several deposits. */
const deposited = ({ txID, txIndex, id }: Record<string, unknown>) => {
  if (typeof id === 'string' && id !== '') return id
  if (typeof txID !== 'string' || txID === '') return undefined
  return `${txID}:${typeof txIndex === 'string' ? txIndex : ''}`
}

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    keepsDays: 730,
    days: 7,
    limit: 100,
    full: next,
    call: unified('fetchMyTrades', { params: { type: 'spot' } }),
    draft: draftTrade(),
    missing: ({ venueName }) => [notOffered(venueName, 'income')],
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: '2018-11-01',
    days: 30,
    limit: 50,
    full: next,
    call: unified('fetchDeposits'),
    draft: draftTransfer({ kind: 'deposit', name: deposited }),
    missing: ({ venueName }) => [
      {
        what: 'history:deposits:internal',
        reason: say('Deposits that come from other users of {venue} are not read; import a CSV for them.', {
          venue: venueName,
        }),
      },
    ],
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: '2018-11-01',
    days: 30,
    limit: 50,
    full: next,
    call: unified('fetchWithdrawals', { params: { withdrawType: 2 } }),
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
]

export const bybitHistory = featureStreams(() => specs)
