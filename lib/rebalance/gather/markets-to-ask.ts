/**
 * Which markets of a venue a plan looks at: those between its coins, and, for a coin that its money does not buy there, one more
 * step over the money that venues quote in. Each costs a question, so there are no more than it needs. Pure.
 */
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'

const idsOf = (ids: readonly string[]): AssetId[] => ids.map((id) => id as AssetId)

/** Dollars and euros, and what stands for them. */
const MONEY = idsOf(['fiat:usd', 'coin:tether', 'coin:usd-coin', 'fiat:eur', 'fiat:gbp'])

/** What coins are quoted in, most usual first: a trade may go over it. */
export const routeMoney: readonly AssetId[] = [...MONEY, ...idsOf(['coin:bitcoin', 'coin:ethereum'])]

/** @example isMoney('coin:tether' as AssetId) // true */
export const isMoney = (asset: AssetId): boolean => MONEY.includes(asset)

/** Over so many other coins a purchase is looked at. */
const MOST_ROUTES = 2
/** Of markets between two coins; each costs a question, and most trades go over money. */
const MOST_CROSSES = 12
const MOST = 60

export interface AskedMarket {
  market: MarketRef
  /** Collections. */
  base: AssetId
  quote: AssetId
}

export interface MarketsQuestion {
  /** Of all connected venues. */
  lines: readonly MarketLine[]
  place: Pick<MarketRef, 'venue' | 'endpoint'>
  /** Collections that the plan may trade there, with its money. */
  coins: ReadonlySet<AssetId>
  /** The money among them, the preferred one first. */
  cash: readonly AssetId[]
}

/**
 * Those that buy a coin with money first, then ways over other money, then coins against coins.
 * @example marketsToAsk({ lines, place: kraken, coins, cash: ['coin:usd-coin'] }).map(({ market }) => market.symbol) // ['BTC/USDC', 'SOL/USD', 'USDC/USD']
 */
export function marketsToAsk({ lines, place, coins, cash }: MarketsQuestion): AskedMarket[] {
  const here = lines.filter(({ market }) => isPlace(market, place))
  const all = here
    .map(({ market, base, quote }) => ({
      market,
      base: assetAt(market, base),
      quote: assetAt(market, quote),
    }))
    .filter(({ base, quote }) => base !== quote && (coins.has(base) || coins.has(quote)))
  const direct = all.filter(({ base, quote }) => coins.has(base) && coins.has(quote))
  const money = new Set(cash)
  const isWithMoney = ({ base, quote }: AskedMarket) => money.has(base) || money.has(quote)
  const isReached = (coin: AssetId) =>
    direct.some((each) => isWithMoney(each) && (each.base === coin || each.quote === coin))
  const routed = [...coins]
    .filter((coin) => !money.has(coin) && !isReached(coin))
    .flatMap((coin) => routesOf(coin, { all, cash }))
  const [bought, crosses] = [direct.filter(isWithMoney), direct.filter((each) => !isWithMoney(each))]
  const asked = [...bought, ...routed, ...crosses.slice(0, MOST_CROSSES)]
  return [...new Map(asked.map((each) => [each.market.symbol, each])).values()].slice(0, MOST)
}

/** Another server that speaks like a venue is another place. */
export const isPlace = (market: MarketRef, { venue, endpoint = '' }: MarketsQuestion['place']): boolean =>
  market.venue === venue && (market.endpoint ?? '') === endpoint

/** Both steps of each way, or neither. */
function routesOf(
  coin: AssetId,
  { all, cash }: { all: readonly AskedMarket[]; cash: readonly AssetId[] },
): AskedMarket[] {
  const between = (one: AssetId, other: AssetId) =>
    all.find(({ base, quote }) => (base === one && quote === other) || (base === other && quote === one))
  const ways = routeMoney.flatMap((money) => {
    const first = money === coin ? undefined : between(coin, money)
    const second = first && cash.map((each) => between(money, each)).find((market) => market !== undefined)
    return first && second ? [[first, second]] : []
  })
  return ways.slice(0, MOST_ROUTES).flat()
}

const assetAt = ({ venue }: MarketRef, symbol: string): AssetId =>
  collectionOf(mapVenueSymbol({ venue, symbol }))
