/**
 * What no order can do: money that lies where nothing that is missing is traded, coins that lie where they cannot be sold. Each is
 * proposed as one transfer, for the user to make; no leg depends on it. Never for less than it is worth.
 */
import { type Amount, amount, multiply, toRatio, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { roundDown } from '@/lib/trading/round-to-step'
import type { PlanTransfer } from './plan'
import { pocketOf } from './purse'
import type { PlanPlace, PlanQuestion } from './question'
import type { Sizing } from './sizing'
import { cashAssets, type Stand } from './stand'
import { tradedFor } from './trades'

/** A weight that stays off because something lies at the wrong place. */
export interface Lack {
  name: string
  assets: readonly AssetId[]
  /** US dollars; below zero: too much of it stays. */
  missing: number
}

interface Asked {
  question: PlanQuestion
  stand: Stand
  sizing: Sizing
}

/** A transfer moves at least this many times what it costs. */
const WORTH_ITS_FEE = 20
/** Coins are told to so many places. */
const FINEST = '0.00000001' as Amount

interface Move {
  asset: AssetId
  from: PlanPlace
  to: PlanPlace
  usd: number
}

interface Moves extends Move {
  isSale: boolean
  names: string[]
}

/** @example transfersOf({ question, stand, sizing }, [{ name: 'BTC', assets, missing: 500 }])[0].asset // 'coin:usd-coin' */
export function transfersOf(asked: Asked, lacks: readonly Lack[]): PlanTransfer[] {
  const moves: Moves[] = []
  let money = spareMoney(asked)
  for (const { name, assets, missing } of [...lacks].sort(
    (a, b) => Math.abs(b.missing) - Math.abs(a.missing),
  )) {
    const isSale = missing < 0
    const most = isSale ? -missing : Math.min(missing, money)
    const move = largest((isSale ? coinMoves : moneyMoves)(asked, assets), most, moves, asked)
    if (move === undefined || move.usd < toRatio(asked.question.limits.leastTradeUsd)) continue
    if (!isSale) money -= move.usd
    const same = moves.find((each) => each.isSale === isSale && isSame(each, move))
    if (same) {
      same.usd += move.usd
      same.names.push(name)
    } else moves.push({ ...move, isSale, names: [name] })
  }
  return moves.flatMap((each) => transferOf(asked, each))
}

type Way = Omit<Move, 'usd'>

const isSame = (a: Way, b: Way): boolean => a.asset === b.asset && a.from === b.from && a.to === b.to

/** Money above its target and the buffer, when all legs are done. */
function spareMoney({ question, stand, sizing }: Asked): number {
  const weight = question.targets.find(({ sleeve }) => sleeve === CASH)?.weight ?? 0
  return toRatio(sizing.moneyUsd) - Math.max(toRatio(question.bufferUsd), weight * toRatio(stand.wholeUsd))
}

/** From places that do not trade what is missing to places that trade it for that money. */
function moneyMoves({ question: { places }, question }: Asked, assets: readonly AssetId[]): Way[] {
  return cashAssets(question).flatMap((asset) => {
    const buys = (place: PlanPlace) => assets.some((each) => tradedFor(place, each).includes(asset))
    const listing = places.filter(buys)
    return places
      .filter((from) => !assets.some((each) => tradedFor(from, each).length > 0))
      .flatMap((from) => listing.map((to) => ({ asset, from, to })))
  })
}

/** From places where a coin cannot become money to places where it can. */
function coinMoves({ question: { places }, question }: Asked, assets: readonly AssetId[]): Way[] {
  const money = cashAssets(question)
  return assets.flatMap((asset) => {
    const sells = (place: PlanPlace) => tradedFor(place, asset).some((each) => money.includes(each))
    return places
      .filter((from) => tradedFor(from, asset).length === 0)
      .flatMap((from) => places.filter(sells).map((to) => ({ asset, from, to })))
  })
}

/** The one that moves most; of those that move as much, the cheapest, and what is not known ranks last. */
function largest(
  ways: readonly Way[],
  most: number,
  before: readonly Moves[],
  asked: Asked,
): Move | undefined {
  const left = ({ asset, from }: Way) =>
    freeUsd(asked, from, asset) -
    before.filter((each) => each.asset === asset && each.from === from).reduce((all, { usd }) => all + usd, 0)
  return ways
    .map((way) => ({ ...way, usd: Math.min(most, left(way)) }))
    .sort((a, b) => b.usd - a.usd || costOf(asked, a) - costOf(asked, b))[0]
}

const costOf = (asked: Asked, way: Way): number => {
  const fee = feeOf(asked, way)
  return fee === undefined ? Number.POSITIVE_INFINITY : toRatio(fee)
}

const priceOf = ({ question }: Asked, asset: AssetId): Amount => question.prices.get(asset) ?? ZERO

const freeUsd = (asked: Asked, place: PlanPlace, asset: AssetId): number =>
  toRatio(multiply(pocketOf(asked.sizing.purse, place, asset).free, priceOf(asked, asset)))

/** US dollars; what sending from a wallet costs is not known here. */
function feeOf(asked: Asked, { asset, from }: Way): Amount | undefined {
  const fee = from.kind === 'exchange' ? from.withdrawalFees.get(asset) : undefined
  return fee && multiply(fee, priceOf(asked, asset))
}

function transferOf(asked: Asked, { asset, from, to, usd, isSale, names }: Moves): PlanTransfer[] {
  const price = priceOf(asked, asset)
  const feeUsd = feeOf(asked, { asset, from, to })
  if (!(toRatio(price) > 0) || (feeUsd !== undefined && usd < WORTH_ITS_FEE * toRatio(feeUsd))) return []
  const { free } = pocketOf(asked.sizing.purse, from, asset)
  const whole = usd >= freeUsd(asked, from, asset)
  const quantity = whole ? free : roundDown(amount(String(usd / toRatio(price))), FINEST)
  const figures = { names: names.join(', ') }
  return [
    {
      asset,
      quantity,
      worthUsd: multiply(quantity, price),
      from: { account: from.account, label: from.label },
      to: { account: to.account, label: to.label },
      ...(feeUsd === undefined ? {} : { feeUsd }),
      why: isSale ? say('To sell {names} there.', figures) : say('To buy {names} there.', figures),
    },
  ]
}
