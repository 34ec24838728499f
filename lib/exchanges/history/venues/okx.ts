/** OKX and its regional sites. https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-transaction-details-last-3-months */
import { say } from '@/lib/core/sentence'
import { draftConversion } from '../feature-convert'
import { featureStreams } from '../feature-history'
import { notOffered } from '../feature-missing'
import type { Answer, Draft, DraftContext, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { smallest } from '../row-ids'

const FROM = '2017-10-01'

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
    missing: ({ venueName }) => [notOffered(venueName, 'income')],
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
]

export const okxHistory = featureStreams(() => specs)
