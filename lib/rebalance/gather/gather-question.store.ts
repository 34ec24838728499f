/** Everything that a plan is made of, asked now: what is held where, prices, markets with their books, gas, lots. */
import { native } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, amount, compare, multiply } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type StrategySpec, type Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import type { Ledger } from '@/lib/ledger/ledger.client'
import { createPricing, type Pricing } from '@/lib/portfolio/pricing'
import { freshPrice } from '@/lib/swaps/gather-quotes.store'
import type { PlanReview } from '../messages'
import type { PlanQuestion } from '../plan/question'
import { askLots } from './ask-lots.store'
import { type AskedPlace, askPlaces, type PlacesContext } from './ask-places.store'
import { freeNow } from './free-now'
import { heldByPlace } from './held-by-place'
import { routeMoney } from './markets-to-ask'
import type { PortfolioNow } from './portfolio-now.store'
import type { WeighedScope } from './weigh-scope'

export interface GatherContext extends PlacesContext {
  context: Pick<EngineContext, 'db' | 'now'>
  ledger: Pick<Ledger, 'ask'>
}

export interface Gathering {
  /** With `flow` and `aim` as they are asked for. */
  spec: StrategySpec
  now: PortfolioNow
  weighed: WeighedScope
  targets: Targets
}

export interface Gathered {
  question: PlanQuestion
  failures: PlanReview['failures']
  remarks: Sentence[]
}

/** Coins that a strategy speaks of, its money last. @example coinsOf(spec) // ['coin:bitcoin', 'coin:usd-coin'] */
export const coinsOf = ({ sleeves, cash }: Pick<StrategySpec, 'sleeves' | 'cash'>): AssetId[] => [
  ...sleeves.flatMap(({ assets }) => assets),
  ...cash.assets,
]

/** @returns a sentence when a price is missing without which every weight is a wrong one */
export async function gatherQuestion(
  gather: GatherContext,
  { spec, now, weighed, targets }: Gathering,
): Promise<Gathered | { unknown: Sentence }> {
  const at = gather.context.now()
  const { rows, view } = now
  const pricing = createPricing({ ...rows, settings: { currency: 'usd' } }, at)
  const own = new Set(coinsOf(spec))
  const lines = [...view.lines, ...(view.paper ?? [])].filter(({ excluded }) => excluded === undefined)
  // Of what is to be sold beside the sleeves, what has no price is left out, as in the portfolio's total.
  const counted = lines.filter(
    ({ asset, value }) => own.has(asset) || (spec.others === 'sell' && value !== null),
  )
  const holdings = heldByPlace(counted, weighed.accounts)
  const coins = new Set([...own, ...holdings.map(({ asset }) => asset)])
  const old = lines.find(
    ({ asset, price }) =>
      own.has(asset) && price?.stale === true && holdings.some((held) => held.asset === asset),
  )
  if (old)
    return {
      unknown: say('The price of {symbol} is too old to plan with. Try again in a moment.', {
        symbol: old.symbol,
      }),
    }
  const accounts = rows.accounts.filter(({ id }) => weighed.accounts.includes(id))
  const [asked, { lots, remarks: lotRemarks }] = await Promise.all([
    askPlaces(gather, {
      accounts,
      coins,
      cash: spec.cash.assets,
      rows,
      priceOf: (asset) => freshPrice(pricing, asset),
    }),
    askLots(gather.ledger, {
      assets: [...coins],
      accounts: weighed.accounts,
      at,
      rateOf: (currency) => rateOf(currency, now, at),
    }),
  ])
  return {
    question: {
      at,
      places: asked.map(({ place }) => place),
      holdings: freeNow(holdings, asked, rows.holdings),
      prices: pricesOf(pricing, [...coins, ...routeMoney, ...nativesOf(asked)]),
      sleeves: [...spec.sleeves, { id: CASH, name: 'Cash', assets: spec.cash.assets, isLocked: false }],
      targets: targets.rows,
      bufferUsd: bufferOf(spec, weighed.whole),
      others: spec.others,
      aim: spec.aim,
      flow: spec.flow,
      limits: spec.limits,
      lots,
    },
    failures: asked.flatMap(({ failure }) => (failure ? [failure] : [])),
    remarks: [...asked.flatMap(({ remarks }) => remarks), ...lotRemarks],
  }
}

function pricesOf(pricing: Pricing, assets: readonly AssetId[]): Map<AssetId, Amount> {
  return new Map(
    assets.flatMap((asset): [AssetId, Amount][] => {
      const price = freshPrice(pricing, asset)
      return price === undefined ? [] : [[asset, price]]
    }),
  )
}

const nativesOf = (asked: readonly AskedPlace[]): AssetId[] =>
  asked.flatMap(({ place }) => (place.kind === 'wallet' ? [collectionOf(native(place.chain))] : []))

/** The larger of the two that are kept. */
function bufferOf({ cash }: StrategySpec, whole: Amount): Amount {
  const part = multiply(whole, amount(String(cash.bufferRatio)))
  return compare(part, cash.bufferUsd) > 0 ? part : cash.bufferUsd
}

function rateOf(currency: string, { rows }: PortfolioNow, at: number): Amount | undefined {
  const pricing = createPricing({ ...rows, settings: { currency } }, at)
  return pricing.currency === currency ? pricing.rate : undefined
}
