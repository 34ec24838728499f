/**
 * Through which router a swap goes: SwapRouter02 with an exact allowance, or the Universal Router with Permit2. The latter for
 * pools of V4, and when Permit2 may take the tokens already and SwapRouter02 may not: then there is one transaction less. Pure.
 */
import { toUnits } from '@/lib/core/wallet-tx'
import type { NeededAllowance, SwapQuote } from '../quote'
import type { Deployment } from './data/deployments'
import { encodeSwapRouter02 } from './encode-swap-router-02'
import { encodeUniversalRouter } from './encode-universal-router'
import { type Permit, permitTypedData } from './permit-single'
import type { Standing } from './standing'
import { type SwapPlan, unitsOf } from './swap-plan'

export interface Way {
  way: SwapQuote['way']
  /** Absent when the native coin is sold. */
  allowance?: NeededAllowance
  /** Gas beside that of the swap itself. */
  extraGas: bigint
}

/** Checking Permit2's signature and writing the allowance down. */
const PERMIT_GAS = 40_000n

/**
 * @param standing absent when the native coin is sold
 * @throws RangeError for tokens through V4 when Permit2 has not told its number
 */
export function wayOf(deployment: Deployment, plan: SwapPlan, standing?: Standing): Way {
  const isV4 = plan.parts.every(({ route }) => route.kind === 'v4')
  if (standing === undefined) return nativeWay(deployment, plan, isV4)
  return isV4 || prefersPermit2(standing, unitsOf(plan))
    ? permit2Way(deployment, plan, standing)
    : router02Way(deployment, plan, standing)
}

const prefersPermit2 = ({ toRouter02, toPermit2, permitted }: Standing, units: bigint): boolean =>
  toRouter02 < units && toPermit2 >= units && permitted !== undefined

const nativeWay = (deployment: Deployment, plan: SwapPlan, isV4: boolean): Way => ({
  way: isV4
    ? transaction(deployment, plan, deployment.universalRouter, encodeUniversalRouter(plan))
    : transaction(deployment, plan, deployment.swapRouter02, encodeSwapRouter02(plan)),
  extraGas: 0n,
})

function router02Way(deployment: Deployment, plan: SwapPlan, { toRouter02 }: Standing): Way {
  const { swapRouter02: spender } = deployment
  return {
    way: transaction(deployment, plan, spender, encodeSwapRouter02(plan)),
    allowance: allowanceOf(plan, { spender, via: 'erc20', current: toRouter02 }),
    extraGas: 0n,
  }
}

function permit2Way(deployment: Deployment, plan: SwapPlan, standing: Standing): Way {
  const { universalRouter: spender } = deployment
  const permit = permitFor(plan, standing, spender)
  const way = transaction(deployment, plan, spender, encodeUniversalRouter(plan, permit))
  return {
    way: permit === undefined ? way : { ...way, permit: permitTypedData(deployment, permit) },
    allowance: allowanceOf(plan, { spender, via: 'permit2', current: standing.toPermit2 }),
    extraGas: permit === undefined ? 0n : PERMIT_GAS,
  }
}

const transaction = ({ chain }: Deployment, plan: SwapPlan, to: string, data: string) => ({
  kind: 'transaction' as const,
  call: { chain, from: plan.owner, to, value: toUnits(plan.sellsNative ? unitsOf(plan) : 0n), data },
})

const allowanceOf = (
  plan: SwapPlan,
  { spender, via, current }: Pick<NeededAllowance, 'spender' | 'via'> & { current: bigint },
): NeededAllowance => ({
  token: plan.token,
  spender,
  units: toUnits(unitsOf(plan)),
  via,
  current: toUnits(current),
})

/** @returns `undefined` when the router may take it without another word */
function permitFor(plan: SwapPlan, { permitted }: Standing, spender: string): Permit | undefined {
  const { deadline: until, token } = plan
  const units = unitsOf(plan)
  if (!permitted) throw new RangeError('Permit2 has not told its number')
  if (permitted.units >= units && permitted.until >= until) return undefined
  return { token, units, nonce: permitted.nonce, spender, until }
}
