/**
 * What a router's script moves, step by step: from the sender into the router and pools, from there to whom it names. Routers
 * do not say "I sell this for that"; it follows from what their steps leave with whom. Each amount is a span, because a
 * script names bounds. Whatever this cannot follow ends it (`Unclear`): no terms are better than wrong ones.
 */
import {
  addSpans,
  type BoundedSpan,
  exactly,
  isExact,
  isNothing,
  NOTHING,
  notBelowZero,
  type Span,
  takeSpan,
  wanted,
} from './span'

/** The script does something that cannot be followed for certain. */
export class Unclear extends Error {}

export const NATIVE = 'native'
/** `sender`, `router`, or an address in lower case. */
export type Party = string
export const SENDER = 'sender'
export const ROUTER = 'router'

/** A right that the script gives before it takes. */
export interface GivenRight {
  token: string
  spender: string
  units: bigint | 'unlimited'
  /** ms; absent: it does not end. */
  expiresAt?: number
  /** At the token itself; absent: in Permit2. */
  via?: 'erc20'
}

export interface Payment {
  token: string
  to: Party
  span: Span
  /** `cut`: the script takes it out for somebody; `rest`: what is there after that. */
  kind: 'rest' | 'cut'
  /** Of a cut whose units are not known. */
  bps?: number
  /** How many swaps were made before. */
  after: number
}

export interface RouterFlows {
  /** Who sends it, lower case, where that is known: such a recipient is the sender. */
  readonly from: string | undefined
  /** Contract of the wrapped native coin; `undefined`: not known on this chain. */
  readonly wrapped: string | undefined
  /** Token -> what the sender has put in, the native coin that was sent along among it. */
  readonly paid: Map<string, Span>
  /** Token -> what the router has of it by this script. */
  readonly held: Map<string, Span>
  payments: Payment[]
  readonly rights: GivenRight[]
  swaps: number
  /** Seconds; the earliest of those that its parts name. */
  deadline?: bigint
}

/** @param call who sends it, and with how many native units @param wrapped contract of the wrapped coin, where it is known */
export function openFlows(
  { from, value }: { from?: string | undefined; value: bigint },
  wrapped: string | undefined,
): RouterFlows {
  const start = value === 0n ? [] : [[NATIVE, exactly(value)] as const]
  return { from, wrapped, paid: new Map(start), held: new Map(start), payments: [], rights: [], swaps: 0 }
}

/** @param seconds after which a part of the script is reverted, and with it all of it */
export function endBy(flows: RouterFlows, seconds: bigint): void {
  if (flows.deadline === undefined || seconds < flows.deadline) flows.deadline = seconds
}

export const heldOf = ({ held }: RouterFlows, token: string): Span => held.get(token) ?? NOTHING

/** The sender pays out of the own pocket, into the router or past it. */
export const takeFromSender = ({ paid }: RouterFlows, token: string, span: BoundedSpan): void => {
  paid.set(token, addSpans(paid.get(token) ?? NOTHING, span))
}

/** @throws Unclear when it would pay what others have left in the router */
export function takeFromRouter(flows: RouterFlows, token: string, span: BoundedSpan): void {
  const before = heldOf(flows, token)
  if (isNothing(before) ? span.most > 0n : before.most !== undefined && span.least > before.most)
    throw new Unclear('more than the router has')
  flows.held.set(token, notBelowZero(takeSpan(before, span)))
}

/** All that the router has of it. */
export function emptyRouter(flows: RouterFlows, token: string): Span {
  const all = heldOf(flows, token)
  flows.held.set(token, NOTHING)
  return all
}

/** @throws Unclear when the script itself has put nothing there */
export function emptyOwnPart(flows: RouterFlows, token: string): Span {
  const all = emptyRouter(flows, token)
  if (isNothing(all)) throw new Unclear('nothing that is known')
  return all
}

/** Hands over what has left a pool or the router. */
export function pay(flows: RouterFlows, { token, to, span }: { token: string; to: Party; span: Span }): void {
  if (to === ROUTER) flows.held.set(token, addSpans(heldOf(flows, token), span))
  else flows.payments.push({ token, to: knownParty(flows, to), span, kind: 'rest', after: flows.swaps })
}

const knownParty = ({ from }: RouterFlows, to: Party): Party => (to === from ? SENDER : to)

/** A part for somebody; what goes to the sender is no cut. */
export function payCut(flows: RouterFlows, cut: Pick<Payment, 'token' | 'to' | 'span' | 'bps'>): void {
  const to = knownParty(flows, cut.to)
  if (to === SENDER || to === ROUTER) pay(flows, cut)
  else flows.payments.push({ ...cut, kind: 'cut', after: flows.swaps })
}

interface Sweep {
  to: Party
  minimum: bigint
}

/** All of it to somebody, no less than the minimum. */
export const sweep = (flows: RouterFlows, token: string, { to, minimum }: Sweep): void =>
  pay(flows, { token, to, span: leaving(flows, token, minimum) })

/** All of the wrapped coin as the native one. */
export const unwrapAll = (flows: RouterFlows, { to, minimum }: Sweep): void =>
  pay(flows, { token: NATIVE, to, span: leaving(flows, wrappedOf(flows), minimum) })

function leaving(flows: RouterFlows, token: string, minimum: bigint): Span {
  const all = emptyRouter(flows, token)
  if (all.most !== undefined && minimum > all.most) throw new Unclear('more is wanted than comes in')
  return wanted(all, minimum)
}

/** @param units `all`: the native coin that the router has */
export function wrap(flows: RouterFlows, to: Party, units: bigint | 'all'): void {
  const span = units === 'all' ? emptyOwnPart(flows, NATIVE) : exactly(units)
  if (units !== 'all') takeFromRouter(flows, NATIVE, exactly(units))
  pay(flows, { token: wrappedOf(flows), to, span })
}

export interface Portion {
  to: Party
  parts: bigint
  /** Of how many. */
  of: bigint
}

/** A part of what the router has, rounded down. */
export function payPortion(flows: RouterFlows, token: string, { to, ...portion }: Portion): void {
  const { rest, ...cut } = portionOf(heldOf(flows, token), portion)
  flows.held.set(token, rest)
  payCut(flows, { token, to, ...cut })
}

/** @throws Unclear when there is nothing, or more than all of it is wanted */
export function portionOf(
  all: Span,
  { parts, of }: Omit<Portion, 'to'>,
): { span: Span; rest: Span; bps?: number } {
  if (parts > of || isNothing(all)) throw new Unclear('no part of anything')
  const part = (units: bigint) => (units * parts) / of
  const span = onBothBounds(all, part)
  // What stays grows with what there is, so its bounds follow from those of the whole.
  const rest = onBothBounds(all, (units) => units - part(units))
  return { span, rest, ...(isExact(all) ? {} : { bps: (Number(parts) * 10_000) / Number(of) }) }
}

const onBothBounds = ({ least, most }: Span, change: (units: bigint) => bigint): Span => ({
  least: change(least),
  ...(most === undefined ? {} : { most: change(most) }),
})

export function wrappedOf({ wrapped }: RouterFlows): string {
  if (wrapped === undefined) throw new Unclear('no wrapped coin is known')
  return wrapped
}
