/** What Uniswap's contracts may take of a token already: asked together with the prices. Pure. */
import type { Call } from '@/lib/chains/aggregate3-codec'
import { allowanceCall, PERMIT2 } from '@/lib/chains/allowance'
import type { CallOutcome } from '@/lib/chains/call-many.client'
import { readUint } from '@/lib/chains/token-calls'
import type { Deployment } from './data/deployments'

/** Units; what could not be read is none. */
export interface Standing {
  toRouter02: bigint
  toPermit2: bigint
  /** Of Permit2 to the Universal Router. Absent: it did not answer, so no word for it can be signed. */
  permitted?: {
    units: bigint
    /** Seconds since 1970. */
    until: number
    nonce: bigint
  }
}

/** Three calls, answered by `readStanding`. */
export const standingCalls = (
  { swapRouter02, universalRouter }: Deployment,
  { token, owner }: { token: string; owner: string },
): Call[] => [
  allowanceCall(owner, { token, spender: swapRouter02, via: 'erc20' }),
  allowanceCall(owner, { token, spender: PERMIT2, via: 'erc20' }),
  allowanceCall(owner, { token, spender: universalRouter, via: 'permit2' }),
]

export function readStanding(outcomes: readonly CallOutcome[]): Standing {
  const [toRouter02, toPermit2, permitted] = outcomes.map((outcome) =>
    outcome?.success ? outcome.returnData : undefined,
  )
  const words = permitted?.length === 2 + 3 * 64 ? permitted.slice(2).match(/.{64}/g) : undefined
  const [units, until, nonce] = words?.map((word) => BigInt(`0x${word}`)) ?? []
  return {
    toRouter02: (toRouter02 === undefined ? undefined : readUint(toRouter02)) ?? 0n,
    toPermit2: (toPermit2 === undefined ? undefined : readUint(toPermit2)) ?? 0n,
    ...(units === undefined || until === undefined || nonce === undefined
      ? {}
      : { permitted: { units, until: Number(until), nonce } }),
  }
}
