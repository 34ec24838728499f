/**
 * An offer from ways that were chosen: through SwapRouter02 with an exact allowance, or through the Universal Router with
 * Permit2. The latter for pools of V4, and when Permit2 may take the tokens already and SwapRouter02 may not: then there is one
 * transaction less. Pure.
 */
import { fromUnits } from '@/lib/core/amount'
import { toUnits } from '@/lib/core/wallet-tx'
import type { QuoteContext, QuoteOffer } from '../define-quote-source'
import type { NeededAllowance, RouteHop, SwapQuote } from '../quote'
import { gasOf } from './choose-route'
import { type Deployment, NATIVE_CURRENCY } from './data/deployments'
import { HUBS } from './data/hubs'
import { encodeSwapRouter02 } from './encode-swap-router-02'
import { encodeUniversalRouter } from './encode-universal-router'
import { type Permit, permitTypedData } from './permit-single'
import type { RouteQuote } from './quote-calls'
import { hopsOf, type RoutePart } from './route'
import type { Standing } from './standing'
import { minimumOf, type SwapPlan, unitsOf } from './swap-plan'

/** A way and how much of what is sold goes it. */
export interface ChosenPart extends RouteQuote {
  units: bigint
}

type OfferContext = Pick<QuoteContext, 'address' | 'sells' | 'buys'>

export interface OfferInput {
  deployment: Deployment
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
/** Checking Permit2's signature and writing the allowance down. */
const PERMIT_GAS = 40_000n
const PPM = 1_000_000

/** Rounded up, so that it is never less than the user allows. @example leastOf(1000n, 0.005) // 995n */
export function leastOf(out: bigint, slippage: number): bigint {
  const kept = BigInt(PPM - Math.floor(slippage * PPM + 1e-6))
  return (out * kept + BigInt(PPM - 1)) / BigInt(PPM)
}

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
  const gas = parts.reduce((sum, part) => sum + gasOf(part), 0n)
  const { way, allowance, extraGas } = wayOf(input, plan)
  return {
    chain: deployment.chain,
    sells,
    buys: { ...buys, units: toUnits(out), quantity: fromUnits(out, buys.decimals) },
    minimum: toUnits(minimumOf(plan)),
    route: routeOf(input),
    gas: toUnits(gas + extraGas),
    ...(allowance === undefined ? {} : { allowance }),
    way,
    exposedToMev: true,
    remarks: [],
    at: now,
    validUntil: now + OFFER_MS,
  }
}

interface Way {
  way: SwapQuote['way']
  allowance?: NeededAllowance
  extraGas: bigint
}

function wayOf({ deployment, parts, standing, context }: OfferInput, plan: SwapPlan): Way {
  const isV4 = parts.every(({ route }) => route.kind === 'v4')
  const units = unitsOf(plan)
  const call = (to: string, data: string) => ({
    chain: deployment.chain,
    from: context.address,
    to,
    value: toUnits(plan.sellsNative ? units : 0n),
    data,
  })
  const { swapRouter02, universalRouter } = deployment
  const allows = (via: 'erc20' | 'permit2', spender: string, current: bigint): NeededAllowance => ({
    token: plan.token,
    spender,
    units: toUnits(units),
    via,
    current: toUnits(current),
  })
  if (plan.sellsNative || standing === undefined) {
    const way = isV4
      ? call(universalRouter, encodeUniversalRouter(plan))
      : call(swapRouter02, encodeSwapRouter02(plan))
    return { way: { kind: 'transaction', call: way }, extraGas: 0n }
  }
  if (!isV4 && !prefersPermit2(standing, units)) {
    return {
      way: { kind: 'transaction', call: call(swapRouter02, encodeSwapRouter02(plan)) },
      allowance: allows('erc20', swapRouter02, standing.toRouter02),
      extraGas: 0n,
    }
  }
  const permit = permitFor(standing, { plan, units, spender: universalRouter })
  return {
    way: {
      kind: 'transaction',
      call: call(universalRouter, encodeUniversalRouter(plan, permit)),
      ...(permit === undefined ? {} : { permit: permitTypedData(deployment, permit) }),
    },
    allowance: allows('permit2', universalRouter, standing.toPermit2),
    extraGas: permit === undefined ? 0n : PERMIT_GAS,
  }
}

const prefersPermit2 = ({ toRouter02, toPermit2, permitted }: Standing, units: bigint): boolean =>
  toRouter02 < units && toPermit2 >= units && permitted !== undefined

/** @returns `undefined` when the router may take it without another word */
function permitFor(
  { permitted }: Standing,
  { plan, units, spender }: { plan: SwapPlan; units: bigint; spender: string },
): Permit | undefined {
  const { deadline, token } = plan
  if (permitted && permitted.units >= units && permitted.until >= deadline) return undefined
  return { token, units, nonce: permitted?.nonce ?? 0n, spender, until: deadline }
}

function routeOf({ deployment, parts, context }: OfferInput): RouteHop[] {
  const { sells, buys } = context
  const whole = parts.reduce((sum, { units }) => sum + units, 0n)
  const names = new Map<string, string>([
    ...(HUBS[deployment.chainId] ?? []).map(({ symbol, address }): [string, string] => [
      address.toLowerCase(),
      symbol,
    ]),
    [deployment.wrapped.address, deployment.wrapped.symbol],
    [
      NATIVE_CURRENCY,
      sells.token === undefined ? sells.symbol : buys.token === undefined ? buys.symbol : 'ETH',
    ],
    ...[sells, buys].flatMap(({ token, symbol }): [string, string][] => (token ? [[token, symbol]] : [])),
  ])
  return parts.flatMap(({ route, units }) => {
    const share = parts.length === 1 ? undefined : Number((units * 10_000n) / whole) / 10_000
    return hopsOf(route, (coin) => names.get(coin) ?? coin, share)
  })
}
