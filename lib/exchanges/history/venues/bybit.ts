/** Bybit and its regional sites: two years of fills in spans of a week, transfers in spans of 30 days. https://bybit-exchange.github.io/docs/v5/order/execution */
import * as v from 'valibot'
import { type Sentence, say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { Answer, Question, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { implicit, unified } from '../feature-unified'
import { draftConverted, draftInternalDeposit, draftLog, draftYield, LOG_KINDS, rowsIn } from './bybit-income'

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

/** The kinds of the log are asked for one after the other within a span. */
function nextOfLog(answer: Answer, { more }: Question) {
  const type = String(more?.['type'] ?? LOG_KINDS[0])
  const page = next(answer)
  if (page) return { type, ...page }
  const following = LOG_KINDS[LOG_KINDS.indexOf(type) + 1]
  return following === undefined ? undefined : { type: following }
}

/** Three months in spans of a week. */
const earn = (id: string, category: 'FlexibleSaving' | 'OnChain', label: Sentence): StreamSpec => ({
  id,
  label,
  keepsDays: 89,
  days: 7,
  limit: 100,
  full: next,
  call: implicit('privateGetV5EarnYield', ({ since, until, limit, more }) => ({
    category,
    startTime: since,
    endTime: until,
    limit,
    ...more,
  })),
  // The documentation names the list in two ways.
  rowsOf: rowsIn('yield', 'list'),
  draft: draftYield(category),
  optional: true,
})

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
  {
    id: 'internal-deposits',
    label: say('Deposits from other users'),
    from: '2018-11-01',
    days: 30,
    limit: 50,
    unit: 's',
    full: next,
    call: implicit('privateGetV5AssetDepositQueryInternalRecord', ({ since, until, limit, more }) => ({
      startTime: since,
      endTime: until,
      limit,
      ...more,
    })),
    rowsOf: rowsIn('rows'),
    draft: draftInternalDeposit,
    optional: true,
  },
  {
    // Pages by number, without bounds: each round reads them all.
    id: 'conversions',
    label: say('Conversions'),
    limit: 100,
    full: ({ count }, { more }) => (count < 100 ? undefined : { index: Number(more?.['index'] ?? 1) + 1 }),
    call: implicit('privateGetV5AssetExchangeQueryConvertHistory', ({ limit, more }) => ({
      limit,
      index: 1,
      ...more,
    })),
    rowsOf: rowsIn('list'),
    draft: draftConverted,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:conversions:older',
        reason: say(
          'Conversions on the pages of {venue} before {date} and those of small balances are not read; import a CSV for them.',
          { venue, date: '2025-09-10' },
        ),
      },
    ],
    optional: true,
  },
  earn('earn', 'FlexibleSaving', say('Interest and rewards')),
  earn('earn-staking', 'OnChain', say('Staking rewards')),
  {
    id: 'trading-income',
    label: say('Interest in the trading account'),
    keepsDays: 730,
    days: 7,
    limit: 50,
    full: nextOfLog,
    call: implicit('privateGetV5AccountTransactionLog', ({ since, until, limit, more }) => ({
      accountType: 'UNIFIED',
      type: LOG_KINDS[0],
      startTime: since,
      endTime: until,
      limit,
      ...more,
    })),
    rowsOf: rowsIn('list'),
    draft: draftLog,
    missing: ({ venueName: venue }) => [
      {
        what: 'history:trading-income:other',
        reason: say(
          'Bonuses, loans and what only the bills of the funding account of {venue} tell are not read; import a CSV for them.',
          { venue },
        ),
      },
    ],
    optional: true,
  },
]

export const bybitHistory = featureStreams(() => specs)
