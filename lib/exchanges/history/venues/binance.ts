/**
 * Binance's past, which stands in some fifteen lists: trades by market, everything else by spans of time. A list that the key may not see,
 * or that does not exist where the user lives, is said and left out; every other failure leaves the cursor where it was.
 * https://developers.binance.com/docs
 */
import { AppError } from '@/lib/core/errors'
import type { HistoryStream } from '@/lib/core/history-source'
import type { Sentence } from '@/lib/core/sentence'
import { say } from '@/lib/core/sentence'
import type { VenueSession } from '../../session'
import { defineVenueHistory, type VenueHistoryContext, type VenueHistoryPage } from '../define-venue-history'
import { readWindows, type WindowedStream } from '../read-windows'
import { binanceConverts, binanceDust, binanceEthStaking } from './binance-conversions'
import { binanceDeals, binanceFiatOrders, binancePayments, C2C_KEEPS_DAYS } from './binance-fiat'
import { binanceDividends, binanceFlexible, binanceLocked } from './binance-income'
import { readBinanceTrades } from './binance-trades'
import { binanceDeposits, binanceWithdrawals } from './binance-transfers'

interface ListedStream extends Omit<HistoryStream, 'id'> {
  open: (session: VenueSession, context: VenueHistoryContext) => WindowedStream
}

/** Cheap lists first: what they name are markets to search first. Bank transfers cost half a minute each. */
const WINDOWED: Readonly<Record<string, ListedStream>> = {
  'c2c-bought': c2c('BUY', say('Purchases from other users')),
  'c2c-sold': c2c('SELL', say('Sales to other users')),
  deposits: { label: say('Deposits'), order: 1, open: binanceDeposits },
  dividends: { label: say('Distributions'), order: 2, open: binanceDividends },
  dust: { label: say('Small balances swept'), order: 3, open: binanceDust },
  converts: { label: say('Conversions'), order: 4, open: binanceConverts },
  withdrawals: { label: say('Withdrawals'), order: 10, open: binanceWithdrawals },
  'earn-bonus': earn('BONUS', say('Savings: bonus')),
  'earn-realtime': earn('REALTIME', say('Savings: running interest')),
  'earn-rewards': earn('REWARDS', say('Savings: earlier rewards')),
  'earn-locked': { label: say('Locked savings'), order: 12, open: binanceLocked },
  'eth-staked': staking('stake', say('ETH staked')),
  'eth-unstaked': staking('unstake', say('ETH unstaked')),
  'card-bought': card(0, say('Purchases by card')),
  'card-sold': card(1, say('Sales to a card')),
  'bank-in': bank(0, say('Bank deposits')),
  'bank-out': bank(1, say('Bank withdrawals')),
}

function c2c(type: 'BUY' | 'SELL', label: Sentence): ListedStream {
  return {
    label,
    order: 20,
    keepsDays: C2C_KEEPS_DAYS,
    open: (session, context) => binanceDeals(session, context, type),
  }
}
function earn(kind: 'BONUS' | 'REALTIME' | 'REWARDS', label: Sentence): ListedStream {
  return { label, order: 12, open: (session, context) => binanceFlexible(session, context, kind) }
}
function staking(way: 'stake' | 'unstake', label: Sentence): ListedStream {
  return { label, order: 14, open: (session, context) => binanceEthStaking(session, context, way) }
}
function card(direction: 0 | 1, label: Sentence): ListedStream {
  return { label, order: 16, open: (session, context) => binancePayments(session, context, direction) }
}
function bank(direction: 0 | 1, label: Sentence): ListedStream {
  return { label, order: 60, open: (session, context) => binanceFiatOrders(session, context, direction) }
}

const TRADES: HistoryStream[] = [
  { id: 'trades', label: say('Trades of likely markets'), order: 5 },
  { id: 'trades:all', label: say('Trades of all markets'), order: 100 },
]

async function read(
  session: VenueSession,
  streamId: string,
  cursor: string | undefined,
  context: VenueHistoryContext,
): Promise<VenueHistoryPage> {
  if (streamId === 'trades') return readBinanceTrades(session, context, 'likely', cursor)
  if (streamId === 'trades:all') return readBinanceTrades(session, context, 'every', cursor)
  const listed = WINDOWED[streamId]
  if (!listed)
    throw new AppError(
      'not-found',
      say('{venue} has no list "{list}".', { venue: 'Binance', list: streamId }),
    )
  try {
    return await readWindows(listed.open(session, context), cursor, context.now())
  } catch (error) {
    if (NEEDED.has(streamId) || !isWithheld(error)) throw error
    return withheld(listed.label, cursor)
  }
}

/** Without these the past of an account means nothing: when they are refused, the key has to be changed. */
const NEEDED = new Set(['deposits', 'withdrawals'])

const isWithheld = (error: unknown): boolean =>
  error instanceof AppError &&
  ['credentials-refused', 'not-supported', 'permission-missing'].includes(error.code)

/** Nothing is proven, and the list is asked for again when the history is due. */
const withheld = (list: Sentence, cursor = ''): VenueHistoryPage => ({
  entries: [],
  cursor,
  provenUntil: 0,
  done: true,
  progress: { done: 0 },
  missing: [
    {
      what: `list:${list.template}`,
      reason: say('Binance does not tell this key one of its lists: what stands in it alone is missing.'),
    },
  ],
})

export const binanceHistory = defineVenueHistory({
  paced: true,
  streams: () =>
    Promise.resolve([
      ...TRADES,
      ...Object.entries(WINDOWED).map(([id, { open: _open, ...stream }]) => ({ id, ...stream })),
    ]),
  read,
})
