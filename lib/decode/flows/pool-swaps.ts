/** A swap through pools as a step of a router's script: what is paid goes in, what is bought goes to whom it names. */
import type { Ends } from './read-path'
import {
  emptyOwnPart,
  heldOf,
  NATIVE,
  type Party,
  pay,
  ROUTER,
  type RouterFlows,
  SENDER,
  takeFromRouter,
  takeFromSender,
  Unclear,
} from './router-flows'
import { type BoundedSpan, isNothing, type Span } from './span'

export type Payer = (flows: RouterFlows, token: string, span: BoundedSpan) => void

export const bySender: Payer = takeFromSender
export const byRouter: Payer = takeFromRouter

/** Uniswap's first routers pay a pool of the wrapped coin with the native one, when they have enough of it. */
export const withNativeFirst =
  (otherwise: Payer): Payer =>
  (flows, token, span) => {
    const native = heldOf(flows, NATIVE)
    if (token !== flows.wrapped || isNothing(native)) return otherwise(flows, token, span)
    // Whether it is enough depends on what the pool asks for: either coin may be paid.
    if (native.least < span.most) throw new Unclear('either coin')
    return takeFromRouter(flows, NATIVE, span)
  }

export interface PoolSwap extends Ends {
  payer: Payer
  /** `held`: all that the router has of it. */
  paid: BoundedSpan | 'held'
  given: Span
  to: Party
}

export function swapInPools(flows: RouterFlows, { first, last, payer, paid, given, to }: PoolSwap): void {
  if (paid === 'held') emptyOwnPart(flows, first)
  else payer(flows, first, paid)
  finish(flows, { token: last, to, span: given })
}

/** The pool was paid by its address, by the step before. */
export function swapPaidBefore(
  flows: RouterFlows,
  { first, last, given, to }: Omit<PoolSwap, 'payer' | 'paid'>,
) {
  const at = flows.payments.findLastIndex(({ token, kind }) => token === first && kind === 'rest')
  if (at < 0) throw new Unclear('nobody paid the pool')
  flows.payments = flows.payments.filter((_, index) => index !== at)
  finish(flows, { token: last, to, span: given })
}

function finish(flows: RouterFlows, bought: { token: string; to: Party; span: Span }): void {
  flows.swaps++
  pay(flows, bought)
}

const FIRST = `0x${'1'.padStart(40, '0')}`
const SECOND = `0x${'2'.padStart(40, '0')}`

/** Newer routers take the address 1 for who sends and 2 for themselves. */
export function partyOf(address: string, router: string): Party {
  if (address === FIRST) return SENDER
  return address === SECOND ? ROUTER : namedParty(address, router)
}

/** Where an address is only itself. */
export const namedParty = (address: string, router: string): Party => (address === router ? ROUTER : address)
