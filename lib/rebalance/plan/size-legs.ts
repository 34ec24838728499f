/**
 * From intents to legs: each is sized by what is there when it is its turn, books what it takes and brings, and whatever is cut
 * says why. Money that is short is shared alike by all that it pays for.
 */
import { type Amount, add, compare, divide, multiply, subtract, toRatio, ZERO } from '@/lib/core/amount'
import { CASH, type LegWay, type PlanLeg, type SleeveId } from '@/lib/core/rebalance'
import { middleOf } from '@/lib/trading/walk-book'
import type { Intent } from './order-intents'
import { ratioOf } from './order-limits'
import { pocketOf } from './purse'
import { refuseUnlessAll } from './refuse-typed'
import { type Cut, type OrderSize, sizeOrderLeg } from './size-order-leg'
import { sizeSwapLeg } from './size-swap-leg'
import { availableOf, book, mostMoney, type Sizing, takenKey } from './sizing'
import type { Stand } from './stand'
import { realise, sizeWithinBudget } from './within-budget'

export type Facts = Omit<PlanLeg, 'id' | 'after' | 'account' | 'accountLabel' | 'gain'>

/** What a leg would be, or why there is none. */
export type Sized = { facts: Facts; cut?: Cut } | { cut: Cut }

/** @example sizeLegs(sizing, intents, stand); sizing.legs // PlanLeg[] */
export function sizeLegs(sizing: Sizing, intents: readonly Intent[], stand: Stand): void {
  for (const [index, intent] of intents.entries()) {
    const wanted = shared(sizing, intent, intents.slice(index))
    const sized = sizeWithinBudget(sizing, { ...intent, wanted }, (each) => sizeOne(sizing, each, stand))
    if (intent.isTyped) refuseUnlessAll(intent, sized)
    const shrunk = wanted === intent.wanted ? sized.cut : (sized.cut ?? 'money')
    if (shrunk !== undefined)
      sizing.notes.push({ sleeves: sleevesOf(intent, stand), cut: shrunk, place: intent.way.place })
    if ('facts' in sized) take(sizing, intent, sized.facts)
  }
}

function take(sizing: Sizing, { way, id: known }: Intent, facts: Facts): void {
  const { place } = way
  const id = known ?? String(sizing.legs.length + 1)
  const after = book(sizing, place, { id, pays: facts.pays, receives: facts.receives })
  const { account, label: accountLabel } = place
  const gain = realise(sizing, account, facts)
  sizing.legs.push({ id, account, accountLabel, after, ...facts, ...(gain === undefined ? {} : { gain }) })
  if (way.kind === 'order' && facts.way.kind === 'order') {
    const key = takenKey(way.market, way.side)
    sizing.taken.set(key, add(sizing.taken.get(key) ?? ZERO, facts.way.amount))
  }
}

const sleevesOf = ({ way }: Intent, { sleeveOf }: Stand): SleeveId[] =>
  [way.pays, way.receives]
    .map((asset) => sleeveOf.get(asset))
    .filter((sleeve): sleeve is SleeveId => sleeve !== undefined && sleeve !== CASH)

/** All of it, but for the rounding of numbers. */
const ALL = 1 - 1e-9

/** Its part of what there is, when that is less than all that is to be paid with it. What was typed comes before. */
function shared(sizing: Sizing, intent: Intent, coming: readonly Intent[]): Amount {
  const { way, wanted, usd, isTyped } = intent
  const { question, isMoney } = sizing
  const price = question.prices.get(way.pays)
  if (price === undefined || isTyped || usd <= 0) return wanted
  const here = coming.filter((other) => other.way.place === way.place && other.way.pays === way.pays)
  const inPlace = partFor(here, toRatio(multiply(availableOf(sizing, way.place, way.pays), price)))
  const spends = (other: Intent) => isMoney(other.way.pays) && !isMoney(other.way.receives)
  const ofAll = spends(intent)
    ? partFor(coming.filter(spends), toRatio(subtract(sizing.moneyUsd, question.bufferUsd)))
    : 1
  const share = Math.min(inPlace, ofAll)
  return share > ALL ? wanted : multiply(wanted, ratioOf(share))
}

function partFor(intents: readonly Intent[], money: number): number {
  const typed = totalOf(intents.filter(({ isTyped }) => isTyped))
  return Math.max(0, Math.min(1, (money - typed) / totalOf(intents.filter(({ isTyped }) => !isTyped))))
}

const totalOf = (intents: readonly Intent[]): number => intents.reduce((all, { usd }) => all + usd, 0)

/** @example sizeOne(sizing, intent, stand) // { facts: { way: { kind: 'order', amount: '0.5', … }, … } } */
export function sizeOne(sizing: Sizing, intent: Intent, stand: Stand): Sized {
  const { way } = intent
  if (way.kind === 'swap') return sizeSwapLeg(sizing, way, intent.wanted)
  const { place, market, side } = way
  const most = mostMoney(sizing, way.pays)
  const price = sizing.question.prices.get(way.pays)
  const isSpent = !sizing.isMoney(way.receives)
  const size = sizeOrderLeg({
    market,
    side,
    wanted: intent.wanted,
    available: availableOf(sizing, place, way.pays),
    ...(most === undefined || price === undefined || !isSpent ? {} : { mostCost: divide(most, price) }),
    slippage: sizing.question.limits.slippage,
    taken: sizing.taken.get(takenKey(market, side)) ?? ZERO,
    pocket: pocketOf(sizing.purse, place, market.base),
    maySellAll: (all) => maySellAll(sizing, intent, all, stand),
  })
  if (!('amount' in size)) return size
  const facts = orderFacts(sizing, way, size)
  if (compare(facts.worthUsd, sizing.question.limits.leastTradeUsd) < 0) return { cut: size.cut ?? 'least' }
  return { facts, ...(size.cut === undefined ? {} : { cut: size.cut }) }
}

/** A sleeve is not brought below its band for a rest of dust. */
function maySellAll(
  { question, legs }: Sizing,
  { way }: Intent,
  all: Amount,
  { sleeveOf, values, wholeUsd }: Stand,
): boolean {
  const sleeve = sleeveOf.get(way.pays)
  const price = question.prices.get(way.pays)
  const row = question.targets.find((target) => target.sleeve === sleeve)
  if (sleeve === undefined || price === undefined || row === undefined) return true
  const soldBefore = legs
    .filter(({ pays }) => sleeveOf.get(pays.asset) === sleeve)
    .reduce((sum, { worthUsd }) => add(sum, worthUsd), ZERO)
  const after = subtract(subtract(values.get(sleeve) ?? ZERO, soldBefore), multiply(all, price))
  return compare(after, multiply(ratioOf(row.low), wholeUsd)) >= 0 || row.weight === 0
}

type OrderWay = Extract<Intent['way'], { kind: 'order' }>

function orderFacts({ question: { prices } }: Sizing, way: OrderWay, size: OrderSize): Facts {
  const { market, side } = way
  const [basePrice, quotePrice] = [prices.get(market.base) ?? ZERO, prices.get(market.quote) ?? ZERO]
  const worthUsd = multiply(size.amount, basePrice)
  const costUsd = multiply(size.walk.cost, quotePrice)
  const middle = middleOf(market.book)
  const order: LegWay = {
    kind: 'order',
    market: market.rules.market,
    side,
    amount: size.amount,
    limit: size.limit,
    ...(middle === undefined ? {} : { middle }),
  }
  return {
    way: order,
    pays: { asset: way.pays, quantity: size.pays },
    receives: { asset: way.receives, quantity: size.receives },
    worthUsd,
    feeUsd: multiply(size.fee.quantity, size.fee.in === 'base' ? basePrice : quotePrice),
    slippageUsd: side === 'sell' ? subtract(worthUsd, costUsd) : subtract(costUsd, worthUsd),
  }
}
