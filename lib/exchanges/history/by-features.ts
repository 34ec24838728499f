/**
 * The history of venues without a plug-in of their own, by what ccxt says that they offer and by what ccxt's class was seen to
 * send (`data/history-calls.json`). Where a class cannot be asked for the rest of a full answer, that is said.
 */
import * as v from 'valibot'
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import callsTable from '../data/history-calls.json'
import type { VenueSession } from '../session'
import type { VenueHistory } from './define-venue-history'
import { draftConversion } from './feature-convert'
import { featureStreams } from './feature-history'
import { draftIncome } from './feature-ledger'
import { leftOut, notOffered } from './feature-missing'
import type { StreamSpec } from './feature-stream'
import { draftTrade } from './feature-trade'
import { draftTransfer } from './feature-transfer'
import { unified } from './feature-unified'

/** Letters of a method: `s` sends the beginning, `u` the end, `l` the number of rows, `m` wants a market, `c` a currency. */
type Letters = string
const calls = callsTable as Record<string, Partial<Record<string, Letters>>>

/** ccxt writes 100000 where it does not know. */
const ANY_DAYS = 10_000
/** Where nothing is known of a venue's longest span: what most of them allow for transfers. */
const CAREFUL_DAYS = 30
const FEW_ROWS = 100

const told = v.looseObject({
  limit: v.nullish(v.number()),
  daysBack: v.nullish(v.number()),
  untilDays: v.nullish(v.number()),
})
type Told = v.InferOutput<typeof told>

function featuresOf({ exchange }: VenueSession, method: string): Told {
  const spot = (exchange['features'] as Record<string, unknown> | undefined)?.['spot']
  const parsed = v.safeParse(told, (spot as Record<string, unknown> | null | undefined)?.[method])
  return parsed.success ? parsed.output : {}
}

const known = (days: number | null | undefined): number | undefined =>
  days === null || days === undefined || days >= ANY_DAYS ? undefined : days

type Shape = Pick<StreamSpec, 'by' | 'keepsDays' | 'days' | 'limit' | 'sizes' | 'full' | 'call' | 'unit'>

/** How a method is asked, from its letters. */
function shapeOf(session: VenueSession, method: string, letters: Letters): Shape {
  const { limit, daysBack, untilDays } = featuresOf(session, method)
  const bounded = letters.includes('s') && letters.includes('u')
  const keepsDays = known(daysBack)
  const days = known(untilDays) ?? (method === 'fetchMyTrades' ? undefined : CAREFUL_DAYS)
  return {
    ...(letters.includes('m') ? { by: 'symbol' as const } : {}),
    ...(letters.includes('c') ? { by: 'code' as const } : {}),
    ...(keepsDays === undefined ? {} : { keepsDays }),
    ...(bounded && days !== undefined ? { days } : {}),
    limit: Math.min(limit ?? FEW_ROWS, 1000),
    sizes: 'unproven',
    full: bounded ? 'halve' : letters.includes('s') ? 'climb' : 'cut',
    unit: 's',
    call: unified(method, {
      ...(letters.includes('u') ? {} : { until: null }),
      ...(letters.includes('s') ? {} : { since: false as const }),
      ...(letters.includes('l') ? {} : { limit: false as const }),
    }),
  }
}

/** What this venue cannot tell, whichever stream is read. */
function lacksOf({ exchange, venueName }: VenueSession): NotIncluded[] {
  const sent = calls[exchange.id] ?? {}
  const contractsOnly = exchange.has['spot'] === false
  const both = sent['fetchDepositsWithdrawals'] !== undefined
  return [
    ...(contractsOnly ? [leftOut(venueName, 'trades', 'derivatives')] : []),
    ...(!contractsOnly && sent['fetchMyTrades'] === undefined ? [notOffered(venueName, 'trades')] : []),
    ...(sent['fetchDeposits'] === undefined && !both ? [notOffered(venueName, 'deposits')] : []),
    ...(sent['fetchWithdrawals'] === undefined && !both ? [notOffered(venueName, 'withdrawals')] : []),
    ...(ledgerOf(sent) === undefined ? [notOffered(venueName, 'income')] : []),
  ]
}

/** A ledger that wants a currency with each question is not read. */
const ledgerOf = (sent: Partial<Record<string, Letters>>): Letters | undefined =>
  sent['fetchLedger']?.includes('c') ? undefined : sent['fetchLedger']

/** @example specsFor(session).map(({ id }) => id) // ['trades', 'deposits', 'withdrawals'] */
export function specsFor(session: VenueSession): StreamSpec[] {
  const { exchange } = session
  const sent = calls[exchange.id] ?? {}
  const contractsOnly = exchange.has['spot'] === false
  const trades = contractsOnly ? undefined : sent['fetchMyTrades']
  const both = sent['fetchDepositsWithdrawals']
  const deposits = sent['fetchDeposits']
  const withdrawals = sent['fetchWithdrawals']
  const missing = () => lacksOf(session)
  const specs: StreamSpec[] = []
  const add = (
    id: string,
    method: string,
    letters: Letters | undefined,
    rest: Pick<StreamSpec, 'label' | 'draft' | 'optional'>,
  ) => {
    if (letters !== undefined) specs.push({ id, ...rest, ...shapeOf(session, method, letters), missing })
  }
  add('trades', 'fetchMyTrades', trades, { label: say('Trades'), draft: draftTrade() })
  if (deposits !== undefined && withdrawals !== undefined) {
    add('deposits', 'fetchDeposits', deposits, {
      label: say('Deposits'),
      draft: draftTransfer({ kind: 'deposit' }),
    })
    add('withdrawals', 'fetchWithdrawals', withdrawals, {
      label: say('Withdrawals'),
      draft: draftTransfer({ kind: 'withdrawal' }),
    })
  } else if (both !== undefined) {
    add('transfers', 'fetchDepositsWithdrawals', both, {
      label: say('Deposits and withdrawals'),
      draft: draftTransfer(),
    })
  } else {
    add('deposits', 'fetchDeposits', deposits, {
      label: say('Deposits'),
      draft: draftTransfer({ kind: 'deposit' }),
    })
    add('withdrawals', 'fetchWithdrawals', withdrawals, {
      label: say('Withdrawals'),
      draft: draftTransfer({ kind: 'withdrawal' }),
    })
  }
  add('conversions', 'fetchConvertTradeHistory', sent['fetchConvertTradeHistory'], {
    label: say('Conversions'),
    draft: draftConversion,
    optional: true,
  })
  add('income', 'fetchLedger', ledgerOf(sent), {
    label: say('Interest and rewards'),
    draft: draftIncome,
    optional: true,
  })
  return specs
}

const streams = featureStreams(specsFor)
const NOTHING = 'nothing'

/** A venue that tells nothing has one stream, so that this is said as well. */
export const featureHistory: VenueHistory = {
  async streams(session, context) {
    const told = await streams.streams(session, context)
    return told.length > 0 ? told : [{ id: NOTHING, label: say('History'), order: 10 }]
  },
  async read(session, streamId, cursor, context) {
    if (streamId !== NOTHING) return streams.read(session, streamId, cursor, context)
    const missing = lacksOf(session)
    return { entries: [], cursor: '{}', provenUntil: 0, done: true, progress: { done: 0 }, missing }
  },
}
