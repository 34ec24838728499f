/** An offer from the ways that were chosen: what comes, the least of it, what it costs, and the call that does it. Pure. */
import { fromUnits } from '@/lib/core/amount'
import { toUnits } from '@/lib/core/wallet-tx'
import type { QuoteContext, QuoteOffer } from '../define-quote-source'
import { gasOfAll } from './choose-route'
import type { Deployment } from './data/deployments'
import { nameRoute } from './name-route'
import type { RouteQuote } from './quote-calls'
import type { RoutePart } from './route'
import type { Standing } from './standing'
import { minimumOf, type SwapPlan } from './swap-plan'
import { wayOf } from './way-of'

/** A way and how much of what is sold goes it. */
export interface ChosenPart extends RouteQuote {
  units: bigint
}

type OfferContext = Pick<QuoteContext, 'address' | 'sells' | 'buys'>

export interface OfferInput {
  deployment: Deployment
  /** Ticker of the native coin. */
  nativeSymbol: string
  parts: readonly ChosenPart[]
  /** Absent when the native coin is sold. */
  standing?: Standing
  /** Ratio. */
  slippage: number
  context: OfferContext
  /** ms */
  now: number
}

/** A price of pools changes with every block; the least that comes is guaranteed all the same. */
const OFFER_MS = 180_000
/** For a transaction that waits in the pool for cheaper gas. */
const DEADLINE_S = 600
const PPM = 1_000_000

/** Rounded up, so that it is never less than the user allows. @example leastOf(1000n, 0.005) // 995n */
export function leastOf(out: bigint, slippage: number): bigint {
  const kept = BigInt(PPM - Math.floor(slippage * PPM + 1e-6))
  return (out * kept + BigInt(PPM - 1)) / BigInt(PPM)
}

/** @example makeOffer({ deployment, nativeSymbol: 'ETH', parts, standing, slippage: 0.005, context, now }) */
export function makeOffer(input: OfferInput): QuoteOffer {
  const { deployment, parts, slippage, context, now } = input
  const { sells, buys } = context
  const plan: SwapPlan = {
    parts: parts.map(
      ({ route, units, out }): RoutePart => ({ route, units, minimum: leastOf(out, slippage) }),
    ),
    sellsNative: sells.token === undefined,
    buysNative: buys.token === undefined,
    token: sells.token ?? deployment.wrapped.address,
    owner: context.address,
    deadline: Math.floor(now / 1000) + DEADLINE_S,
  }
  const out = parts.reduce((sum, part) => sum + part.out, 0n)
  const { way, allowance, extraGas } = wayOf(deployment, plan, input.standing)
  return {
    chain: deployment.chain,
    sells,
    buys: { ...buys, units: toUnits(out), quantity: fromUnits(out, buys.decimals) },
    minimum: toUnits(minimumOf(plan)),
    route: nameRoute({ ...input, sells, buys }),
    gas: toUnits(gasOfAll(parts) + extraGas),
    ...(allowance === undefined ? {} : { allowance }),
    way,
    exposedToMev: true,
    remarks: [],
    at: now,
    validUntil: now + OFFER_MS,
  }
}
