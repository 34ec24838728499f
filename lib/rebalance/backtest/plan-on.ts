/** The question that the plan is asked on a day of the past: the simulated exchange at that day's closes. */
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { marketKey } from '@/lib/core/order'
import { CASH, type Sleeve, type StrategySpec, type TargetRow } from '@/lib/core/rebalance'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { ExchangePlace, PlanHolding, PlanQuestion } from '../plan/question'
import { DayMoments } from './day-moments'
import type { LotsOn } from './followed-lots'
import type { Played } from './played-sleeves'
import type { Standing } from './simulate'
import { amountOf, type Costs, marketOn, marketRules, SIMULATED } from './simulated-place'
import { bufferOn, endOf, type TargetsWorld } from './targets-on'

/** What of the simulated exchange is the same on every day. */
export interface SimulatedWorld extends TargetsWorld {
  costs: Costs
  money: AssetId
  /** By sleeve. */
  markets: readonly MarketRules[]
  /** Sleeve by the key of its market. */
  byMarket: ReadonlyMap<string, number>
  /** Absent: no bound of the strategy asks for lots, and at one exchange nothing else goes by them. */
  lotsOn?: LotsOn | undefined
}

/** @param money counts as dollars; of the money that a strategy names, the first */
export function simulatedWorld({
  played: { sleeves },
  money = 'fiat:usd' as AssetId,
  ...rest
}: Pick<SimulatedWorld, 'firstDay' | 'symbols' | 'costs' | 'lotsOn'> & {
  played: Pick<Played, 'sleeves'>
  money: AssetId | undefined
}): SimulatedWorld {
  const markets = sleeves.map(({ asset }, at) => marketRules({ asset, money, code: String(at) }))
  return {
    ...rest,
    sleeves,
    moments: new DayMoments(sleeves),
    money,
    markets,
    byMarket: new Map(markets.map(({ market }, at) => [marketKey(market), at])),
  }
}

export interface PlanChoice {
  spec: StrategySpec
  targets: readonly TargetRow[]
  standing: Standing
  flow: PlanQuestion['flow']
  aim: PlanQuestion['aim']
  limits: PlanQuestion['limits']
}

/** @example planRebalance(planQuestionOn(world, { spec, targets, standing, flow: 'both', aim: 'target', limits: spec.limits })) */
export function planQuestionOn(world: SimulatedWorld, choice: PlanChoice): PlanQuestion {
  const { spec, targets, standing, flow, aim, limits } = choice
  const at = endOf(world, standing.place)
  return {
    at,
    places: [placeOn(world, standing.place, at)],
    holdings: holdingsOn(world, standing),
    prices: pricesOn(world, standing.place),
    sleeves: [...spec.sleeves, moneySleeve(world.money)],
    targets,
    bufferUsd: amountOf(bufferOn(spec, standing.value)),
    others: 'leave',
    aim,
    flow,
    limits,
    lots: world.lotsOn?.(standing) ?? [],
  }
}

function placeOn({ sleeves, markets, costs }: SimulatedWorld, place: number, at: number): ExchangePlace {
  return {
    kind: 'exchange',
    account: SIMULATED,
    label: '',
    markets: sleeves.flatMap(({ prices }, sleeve) => {
      const [close = Number.NaN, rules] = [prices[place], markets[sleeve]]
      return rules && close > 0 ? [marketOn(rules, { close, at, costs })] : []
    }),
    withdrawalFees: new Map(),
  }
}

function holdingsOn({ sleeves, money }: SimulatedWorld, { pot }: Standing): PlanHolding[] {
  const holding = (asset: AssetId, value: number): PlanHolding[] => {
    if (!(value > 0)) return []
    const quantity = amountOf(value)
    return [{ account: SIMULATED, asset, quantity, free: quantity }]
  }
  return [
    ...sleeves.flatMap(({ asset }, at) => holding(asset, pot.held[at] ?? 0)),
    ...holding(money, pot.cash),
  ]
}

function pricesOn({ sleeves, money }: SimulatedWorld, place: number): Map<AssetId, Amount> {
  const prices = new Map<AssetId, Amount>([[money, ONE]])
  for (const { asset, prices: closes } of sleeves) {
    const close = closes[place] ?? Number.NaN
    if (close > 0) prices.set(asset, amountOf(close))
  }
  return prices
}

const ONE = amount('1')

const moneySleeve = (money: AssetId): Sleeve => ({ id: CASH, name: '', assets: [money], isLocked: false })
