/** What Uniswap's contracts may take of a token already: asked together with the prices. Pure. */
import type { Call } from '@/lib/chains/aggregate3-codec'
import type { CallOutcome } from '@/lib/chains/call-many.client'
import { readUint } from '@/lib/chains/token-calls'
import { addressWord, callData } from './abi-words'
import { type Deployment, PERMIT2 } from './data/deployments'

const ALLOWANCE = '0xdd62ed3e' // allowance(address,address)
const PERMIT2_ALLOWANCE = '0x927da105' // allowance(address,address,address)

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
export function standingCalls(
  { swapRouter02, universalRouter }: Deployment,
  { token, owner }: { token: string; owner: string },
): Call[] {
  const spenders = [swapRouter02, PERMIT2]
  const [ofOwner, ofToken, toRouter] = [owner, token, universalRouter].map(addressWord)
  return [
    ...spenders.map((spender) => ({
      target: token,
      callData: `${ALLOWANCE}${addressWord(owner)}${addressWord(spender)}`,
    })),
    {
      target: PERMIT2,
      callData: callData(PERMIT2_ALLOWANCE, [ofOwner ?? '', ofToken ?? '', toRouter ?? '']),
    },
  ]
}

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
