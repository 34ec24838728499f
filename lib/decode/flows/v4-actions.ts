/**
 * What Uniswap V4 is asked for in one go: swaps make debts and credits with its pool manager, which have to be settled and
 * taken before the end. Sources: v4-periphery 1.0 (`Actions`, `V4Router`) and its later form, in which swaps name a price for
 * each pool.
 */
import { codesOf } from './codes-of'
import { partyOf } from './pool-swaps'
import {
  emptyOwnPart,
  NATIVE,
  type Party,
  pay,
  payCut,
  portionOf,
  type RouterFlows,
  SENDER,
  takeFromRouter,
  takeFromSender,
  Unclear,
} from './router-flows'
import {
  addSpans,
  atLeast,
  atMost,
  type BoundedSpan,
  exactly,
  NOTHING,
  notBelowZero,
  type Span,
  takeSpan,
  wanted,
} from './span'
import { dataArguments } from './take-arguments'

export interface V4Run {
  flows: RouterFlows
  router: string
  /** Swaps name a price for each pool. */
  pricesHops: boolean
}

interface Unlocked extends V4Run {
  /** Currency -> what the router has with the pool manager; below zero: what it owes. */
  deltas: Map<string, Span>
}

/** Stand for "all that is owed" or "all that is due", and for all that the router has. */
const OPEN = 0n
const ROUTER_BALANCE = 2n ** 255n
const WHOLE = 10_000n

type Action = (run: Unlocked, data: string) => void

/** @throws Unclear when an action is not known, or when something would be left open and all of it be reverted */
export function runV4Actions(run: V4Run, actions: string, parameters: readonly string[]): void {
  const codes = codesOf(actions)
  if (codes.length !== parameters.length) throw new Unclear('not one for each')
  const unlocked: Unlocked = { ...run, deltas: new Map() }
  for (const [at, code] of codes.entries()) {
    const action = ACTIONS[code]
    if (!action) throw new Unclear('not listed')
    action(unlocked, parameters[at] ?? '')
  }
  for (const { least, most } of unlocked.deltas.values())
    if (least > 0n || (most !== undefined && most < 0n)) throw new Unclear('left open')
}

const POOL = '(address,address,uint24,int24,address)'
const WAY = '(address,uint24,int24,address,bytes)[]'

const ACTIONS: Readonly<Record<number, Action>> = {
  0x06: (run, data) => exactIn(run, oneOf(run, data)),
  0x07: (run, data) => {
    const { named, way, ...units } = wayOf(run, data)
    exactIn(run, { first: named, last: way.at(-1) ?? named, ...units })
  },
  0x08: (run, data) => exactOut(run, oneOf(run, data)),
  // Its way leads from what is sold to the pool before what is bought, which is named apart.
  0x09: (run, data) => {
    const { named, way, ...units } = wayOf(run, data)
    exactOut(run, { first: way[0] ?? named, last: named, ...units })
  },
  0x0b: (run, data) => {
    const { number, text, flag } = dataArguments('address,uint256,bool', data)
    const currency = tokenOf(text(0))
    settle(run, currency, { units: number(1), bySender: flag(2) })
  },
  0x0c: (run, data) => {
    const { number, text } = dataArguments('address,uint256', data)
    const currency = tokenOf(text(0))
    const owed = debt(run, currency)
    if (owed.least > number(1)) throw new Unclear('more than it may be')
    payDebt(run, currency, { span: { ...owed, most: smaller(owed.most, number(1)) }, bySender: true })
    run.deltas.set(currency, NOTHING)
  },
  0x0e: (run, data) => {
    const { number, text } = dataArguments('address,address,uint256', data)
    take(run, tokenOf(text(0)), { to: partyOf(text(1), run.router), units: number(2) })
  },
  0x0f: (run, data) => {
    const { number, text } = dataArguments('address,uint256', data)
    const currency = tokenOf(text(0))
    const all = credit(run, currency)
    if (all.most !== undefined && number(1) > all.most) throw new Unclear('more than is due')
    run.deltas.set(currency, NOTHING)
    pay(run.flows, { token: currency, to: SENDER, span: wanted(all, number(1)) })
  },
  0x10: (run, data) => {
    const { number, text } = dataArguments('address,address,uint256', data)
    const currency = tokenOf(text(0))
    const { rest, ...cut } = portionOf(credit(run, currency), { parts: number(2), of: WHOLE })
    run.deltas.set(currency, rest)
    payCut(run.flows, { token: currency, to: partyOf(text(1), run.router), ...cut })
  },
}

const tokenOf = (currency: string): string => (/^0x0+$/.test(currency) ? NATIVE : currency)

interface V4Units {
  /** What is exact, and the bound of the other side. */
  units: bigint
  bound: bigint
}

interface V4Swap extends V4Units {
  /** Currencies: sold, bought. */
  first: string
  last: string
}

function oneOf({ pricesHops }: V4Run, data: string): V4Swap {
  const price = pricesHops ? 'uint256,' : ''
  const given = dataArguments(`(${POOL},bool,uint128,uint128,${price}bytes)`, data).within(0)
  const pool = given.within(0)
  const [zero, one] = [tokenOf(pool.text(0)), tokenOf(pool.text(1))]
  const [first, last] = given.flag(1) ? [zero, one] : [one, zero]
  return { first, last, units: given.number(2), bound: given.number(3) }
}

function wayOf({ pricesHops }: V4Run, data: string): V4Units & { named: string; way: readonly string[] } {
  const prices = pricesHops ? 'uint256[],' : ''
  const given = dataArguments(`(address,${WAY},${prices}uint128,uint128)`, data).within(0)
  const way = given.each(1).map(({ text }) => tokenOf(text(0)))
  if (way.length === 0) throw new Unclear('no way')
  const at = pricesHops ? 3 : 2
  return { named: tokenOf(given.text(0)), way, units: given.number(at), bound: given.number(at + 1) }
}

function exactIn(run: Unlocked, { first, last, units, bound }: V4Swap): void {
  if (units === OPEN) {
    credit(run, first)
    run.deltas.set(first, NOTHING)
  } else run.deltas.set(first, takeSpan(deltaOf(run, first), exactly(units)))
  run.deltas.set(last, addSpans(deltaOf(run, last), atLeast(bound)))
  run.flows.swaps++
}

/** A pool that runs dry gives less than was asked for, and this router does not mind: only what takes it may. */
function exactOut(run: Unlocked, { first, last, units, bound }: V4Swap): void {
  if (units === OPEN) throw new Unclear('as much as is owed')
  run.deltas.set(last, addSpans(deltaOf(run, last), atMost(units)))
  run.deltas.set(first, takeSpan(deltaOf(run, first), atMost(bound)))
  run.flows.swaps++
}

const deltaOf = ({ deltas }: Unlocked, currency: string): Span => deltas.get(currency) ?? NOTHING

/** @throws Unclear where it would be a debt */
function credit(run: Unlocked, currency: string): Span {
  const delta = deltaOf(run, currency)
  if (delta.most !== undefined && delta.most < 0n) throw new Unclear('it is owed')
  return notBelowZero(delta)
}

/** @throws Unclear where it would be a credit */
function debt(run: Unlocked, currency: string): BoundedSpan {
  const { least, most } = deltaOf(run, currency)
  if (least > 0n) throw new Unclear('it is due')
  return { least: most === undefined || most > 0n ? 0n : -most, most: -least }
}

interface Settlement {
  units: bigint
  bySender: boolean
}

function settle(run: Unlocked, currency: string, { units, bySender }: Settlement): void {
  if (units === OPEN) {
    payDebt(run, currency, { span: debt(run, currency), bySender })
    run.deltas.set(currency, NOTHING)
  } else if (units === ROUTER_BALANCE) {
    // As many as the router has, but out of the sender's pocket.
    if (bySender && currency !== NATIVE) throw new Unclear('counted here, paid there')
    run.deltas.set(currency, addSpans(deltaOf(run, currency), emptyOwnPart(run.flows, currency)))
  } else {
    payDebt(run, currency, { span: exactly(units), bySender })
    run.deltas.set(currency, addSpans(deltaOf(run, currency), exactly(units)))
  }
}

/** The native coin is always the router's, which got it with the call. */
function payDebt(
  { flows }: Unlocked,
  currency: string,
  { span, bySender }: { span: BoundedSpan; bySender: boolean },
): void {
  if (bySender && currency !== NATIVE) takeFromSender(flows, currency, span)
  else takeFromRouter(flows, currency, span)
}

function take(run: Unlocked, currency: string, { to, units }: { to: Party; units: bigint }): void {
  const all = credit(run, currency)
  if (units === OPEN) {
    run.deltas.set(currency, NOTHING)
    return pay(run.flows, { token: currency, to, span: all })
  }
  if (all.most !== undefined && units > all.most) throw new Unclear('more than is due')
  run.deltas.set(currency, takeSpan(deltaOf(run, currency), exactly(units)))
  return pay(run.flows, { token: currency, to, span: exactly(units) })
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other)
