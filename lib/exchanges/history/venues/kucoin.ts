/** KuCoin: fills in spans of a week, transfers of 30 days, the ledger of a day, page by page. https://www.kucoin.com/docs-new/ */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { smallest } from '../row-ids'
import { kucoinLedger } from './kucoin-ledger'
import { kucoinPages } from './kucoin-pages'

const FROM = '2017-09-15'

/** Deposits have no number of their own, only the wallet's: `5bbb57386d99522d9f954c5a@test004`. */
const deposited = ({ id, walletTxId }: Record<string, unknown>) => {
  const name = id || walletTxId
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Older transfers stand in a list of another form, whose spans ccxt asks for wrongly. */
const LIST_BEGINS = 1_550_448_000_000

const transfers =
  (method: string): StreamSpec['call'] =>
  (exchange, question) =>
    unified(method)(exchange, { ...question, since: Math.max(question.since, LIST_BEGINS) })

const older: StreamSpec['missing'] = ({ venueName }) => [
  {
    what: 'history:transfers:older',
    reason: say('Deposits and withdrawals at {venue} before {date} are not read; import a CSV for them.', {
      venue: venueName,
      date: '2019-02-18',
    }),
  },
]

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    from: FROM,
    days: 7,
    limit: 500,
    full: kucoinPages,
    call: unified('fetchMyTrades', { params: { type: 'spot', uta: false, hf: false, pageSize: 500 } }),
    draft: draftTrade(),
  },
  {
    id: 'fast-trades',
    label: say('Trades of the high-frequency account'),
    by: 'symbol',
    units: 'candidates',
    from: '2022-10-01',
    days: 7,
    limit: 100,
    full: ({ rows, count }) => {
      const last = smallest(rows, 'id')
      return count < 100 || last === undefined ? undefined : { lastId: last }
    },
    call: unified('fetchMyTrades', { params: { type: 'spot', uta: false, hf: true } }),
    draft: draftTrade(),
    missing: ({ venueName }) => [
      {
        what: 'history:fast-trades:markets',
        reason: say(
          'Trades of the high-frequency account at {venue} are read for coins that you hold or have moved; import a CSV for others.',
          { venue: venueName },
        ),
      },
    ],
    optional: true,
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: '2019-02-18',
    days: 30,
    limit: 500,
    full: kucoinPages,
    call: transfers('fetchDeposits'),
    missing: older,
    draft: draftTransfer({ kind: 'deposit', name: deposited }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: '2019-02-18',
    days: 30,
    limit: 500,
    full: kucoinPages,
    call: transfers('fetchWithdrawals'),
    missing: older,
    draft: draftTransfer({ kind: 'withdrawal' }),
  },
  kucoinLedger,
]

export const kucoinHistory = featureStreams(() => specs)
