/**
 * An exchange account as a place of a plan: the markets between the plan's coins with rules, fees and books, what is free there, and
 * what a withdrawal costs, all asked now. A place that cannot be asked, or may not trade, is told as closed with its reason.
 */
import { type Amount, add, ZERO } from '@/lib/core/amount'
import { AppError, type ErrorShape, toAppError, toErrorShape } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { AccountRow } from '@/lib/db/rows'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { refuseUnlessMayTrade } from '@/lib/trading/may-trade'
import type { TradingContext } from '@/lib/trading/trading-context'
import type { ExchangePlace } from '../plan/question'
import { type AskedMarket, isPlace, marketsToAsk } from './markets-to-ask'
import { type ListedMarket, readMarkets } from './read-markets.client'

export interface ExchangeContext {
  openDesk: TradingContext['openDesk']
  venueName: (account: AccountRow) => string
}

export interface ExchangeQuestion {
  account: AccountRow
  place: Pick<MarketRef, 'venue' | 'endpoint'>
  /** Of all connected venues. */
  lines: readonly MarketLine[]
  coins: ReadonlySet<AssetId>
  cash: readonly AssetId[]
}

export interface AskedExchange {
  place: ExchangePlace
  /** What can be sold now, by collection, as the venue has just told; absent: it was not asked. */
  free?: ReadonlyMap<AssetId, Amount>
  /** Why it could not be asked. */
  failure?: { label: string; error: ErrorShape }
  remarks: Sentence[]
}

/** A venue that does not answer keeps nobody waiting. */
const VENUE_MS = 20_000
/** Until then books are asked for; what is missing then is left out, and said. */
const BOOKS_MS = 14_000

/** Never rejects. @example (await askExchange(context, question)).place.markets[0]?.book */
export async function askExchange(
  context: ExchangeContext,
  question: ExchangeQuestion,
): Promise<AskedExchange> {
  const { account } = question
  try {
    refuseUnlessMayTrade(account)
  } catch (error) {
    return { place: closedPlace(account, toAppError(error).sentence), remarks: [] }
  }
  const venueName = context.venueName(account)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
  }, BOOKS_MS)
  const late = () =>
    new AppError('unreachable', say('{source} did not answer in time.', { source: venueName }))
  try {
    return await within(
      VENUE_MS,
      ask(context, question, () => isLate),
      late,
    )
  } catch (error) {
    const failure = { label: account.label, error: toErrorShape(error) }
    return { place: closedPlace(account, failure.error.sentence), failure, remarks: [] }
  } finally {
    clearTimeout(timer)
  }
}

/** @example closedPlace(account, say('…')).closed // { template: '…' } */
export const closedPlace = (
  { id, label }: Pick<AccountRow, 'id' | 'label'>,
  closed: Sentence,
): ExchangePlace => ({
  kind: 'exchange',
  account: id,
  label,
  markets: [],
  withdrawalFees: new Map(),
  closed,
})

async function ask(
  { openDesk }: ExchangeContext,
  { account, place, lines, coins, cash }: ExchangeQuestion,
  isLate: () => boolean,
): Promise<AskedExchange> {
  if (!lines.some(({ market }) => isPlace(market, place)))
    throw new AppError(
      'unavailable',
      say('The markets of {account} are not known now. Try again in a moment.', { account: account.label }),
    )
  const { desk } = await openDesk(account.id)
  if (!desk.findable.offered) return { place: closedPlace(account, desk.findable.reason), remarks: [] }
  const wanted = marketsToAsk({ lines, place, coins, cash })
  const listed = (await Promise.all(wanted.map((each) => withRules(desk, each)))).filter(
    ({ rules }) => rules.active,
  )
  const codes = codesOf(listed, coins)
  const [free, fees, markets] = await Promise.all([
    freeAt(desk, { codes, listed }),
    desk.withdrawalFees?.([...codes.keys()]),
    readMarkets(desk, listed, isLate),
  ])
  return {
    place: {
      kind: 'exchange',
      account: account.id,
      label: account.label,
      markets: markets.flatMap((market) => ('book' in market ? [market] : [])),
      withdrawalFees: byCollection(fees ?? {}, codes),
    },
    free,
    remarks: markets.flatMap((market) => ('book' in market ? [] : [market.unread])),
  }
}

const withRules = async (desk: VenueDesk, asked: AskedMarket): Promise<ListedMarket> => ({
  ...asked,
  rules: await desk.rules(asked.market.symbol),
})

/** The venue's codes of the coins of the plan, as its markets name them. */
function codesOf(listed: readonly ListedMarket[], coins: ReadonlySet<AssetId>): Map<string, AssetId> {
  return new Map(
    listed.flatMap(({ rules, base, quote }) =>
      [[rules.base, base] as const, [rules.quote, quote] as const].filter(([, coin]) => coins.has(coin)),
    ),
  )
}

/** One question where the venue takes it; two codes may be the same coin. */
async function freeAt(
  desk: VenueDesk,
  { codes, listed }: { codes: ReadonlyMap<string, AssetId>; listed: readonly ListedMarket[] },
): Promise<ReadonlyMap<AssetId, Amount>> {
  const free = new Map<AssetId, Amount>()
  if (codes.size === 0) return free
  const put = (asset: AssetId, quantity: Amount) => free.set(asset, add(free.get(asset) ?? ZERO, quantity))
  if (desk.freeOf) {
    const told = await desk.freeOf([...codes.keys()])
    for (const [at, asset] of [...codes.values()].entries()) put(asset, told[at] ?? ZERO)
    return free
  }
  const left = new Set(codes.keys())
  for (const { rules } of listed) {
    if (!left.has(rules.base) && !left.has(rules.quote)) continue
    const told = await desk.free(rules)
    for (const [name, quantity] of [[rules.base, told.base] as const, [rules.quote, told.quote] as const]) {
      const asset = codes.get(name)
      if (asset !== undefined && left.delete(name)) put(asset, quantity)
    }
  }
  return free
}

function byCollection(
  fees: Readonly<Record<string, Amount>>,
  codes: ReadonlyMap<string, AssetId>,
): Map<AssetId, Amount> {
  return new Map(
    Object.entries(fees).flatMap(([code, fee]): [AssetId, Amount][] => {
      const asset = codes.get(code)
      return asset === undefined ? [] : [[asset, fee]]
    }),
  )
}
