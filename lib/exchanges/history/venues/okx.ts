/** OKX and its regional sites. https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-transaction-details-last-3-months */
import { say } from '@/lib/core/sentence'
import { draftConversion } from '../feature-convert'
import { featureStreams } from '../feature-history'
import type { Answer, Draft, DraftContext, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { implicit, unified } from '../feature-unified'
import { smallest } from '../row-ids'
import { billsOf, draftFundingBill, draftTradingBill } from './okx-bills'

const FROM = '2017-10-01'
const BILLS_BEGIN = '2021-02-01'

/** The fee may carry the coin's name: `0.01000000eth`. */
function draftWithdrawal(row: unknown, context: DraftContext): Draft {
  const { fee, ...rest } = row as { fee?: { cost?: unknown; currency?: unknown } }
  const cost = typeof fee?.cost === 'string' ? fee.cost.replace(/[a-z]+$/i, '') : fee?.cost
  return draftTransfer({ kind: 'withdrawal', fee: 'beside' })({ ...rest, fee: { ...fee, cost } }, context)
}

/** `side` says which way a conversion went; ccxt always has the base on the paying side. */
function draftConvert(row: unknown, context: DraftContext): Draft {
  const { info, ...rest } = row as Record<string, unknown>
  const { side, state } = info as { side?: unknown; state?: unknown }
  if (state === 'rejected') return { is: 'skip', at: Number(rest['timestamp']) }
  if (side !== 'buy') return draftConversion(row, context)
  const turned = {
    fromCurrency: rest['toCurrency'],
    fromAmount: rest['toAmount'],
    toCurrency: rest['fromCurrency'],
    toAmount: rest['fromAmount'],
  }
  return draftConversion({ ...rest, ...turned, info }, context)
}

const before = ({ count, rows }: Answer) => {
  const last = smallest(rows, 'billId')
  return count < 100 || last === undefined ? undefined : { after: last }
}

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    keepsDays: 90,
    limit: 100,
    full: before,
    call: unified('fetchMyTrades', { params: { type: 'spot' } }),
    draft: draftTrade(),
  },
  {
    id: 'margin-trades',
    label: say('Margin trades'),
    keepsDays: 90,
    limit: 100,
    full: before,
    call: unified('fetchMyTrades', { params: { type: 'margin' } }),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: FROM,
    limit: 100,
    full: 'halve',
    call: unified('fetchDeposits'),
    draft: draftTransfer({ kind: 'deposit' }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: FROM,
    limit: 100,
    full: 'halve',
    call: unified('fetchWithdrawals'),
    draft: draftWithdrawal,
  },
  {
    id: 'conversions',
    label: say('Conversions'),
    from: FROM,
    limit: 100,
    full: 'halve',
    call: unified('fetchConvertTradeHistory'),
    draft: draftConvert,
    optional: true,
  },
  {
    id: 'income',
    label: say('Interest and rewards'),
    from: BILLS_BEGIN,
    limit: 100,
    full: 'halve',
    // Both bounds are left out by the venue; the spans overlap.
    call: implicit('privateGetAssetBillsHistory', ({ since, until, limit }) => ({
      before: since,
      after: until,
      limit,
      pagingType: '1',
    })),
    rowsOf: billsOf,
    draft: draftFundingBill,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:income:older',
        reason: say(
          'Interest and rewards at {venue} before {date}, and interest that stays inside Simple Earn, are not read; import a CSV for them.',
          { venue, date: BILLS_BEGIN },
        ),
      },
      {
        what: 'history:income:purchases',
        reason: say(
          'Purchases by card and tokens that users of {venue} hand to one another are not read; import a CSV for them.',
          { venue },
        ),
      },
    ],
    optional: true,
  },
  {
    id: 'trading-income',
    label: say('Interest in the trading account'),
    keepsDays: 90,
    limit: 100,
    full: before,
    call: implicit('privateGetAccountBillsArchive', ({ since, until, limit, more }) => ({
      begin: since,
      end: until,
      limit,
      ...more,
    })),
    rowsOf: billsOf,
    draft: draftTradingBill,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:trading-income:other',
        reason: say(
          'Small conversions, loans and simple purchases in the trading account of {venue} are not read; import a CSV for them.',
          { venue },
        ),
      },
    ],
    optional: true,
  },
]

export const okxHistory = featureStreams(() => specs)
