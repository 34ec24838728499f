/**
 * Finds out once how well an endpoint simulates, with code that counts up at an address of nobody: it shows that code can
 * be put somewhere for a call, and that the second call of a simulation sees what the first one did.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import type { Rpc } from '../rpc.client'
import type { RpcFault } from '../rpc-answer'
import type { SimulationMethod } from '../simulation'
import { simulatedBlocks } from './simulated-call'

/** Nobody's: the last 20 bytes of keccak-256 of `Holdfast asks how well you simulate`. */
const NOBODY = '0x5c1f0f5a8f6ac0c3a1d07c2b3bd7b8e8b6d3e0a7'
/** Adds one to its storage and answers with it. */
const COUNTER = '0x6000546001018060005560005260206000f3'
const ONE = `0x${'1'.padStart(64, '0')}`
const TWO = `0x${'2'.padStart(64, '0')}`

/** Says nothing about the method: the node is busy. */
const isBusy = ({ code, message }: RpcFault) =>
  code === -32005 || code === 429 || /rate|limit exceeded|too many|busy|capacity/i.test(message)

/**
 * @param options with one endpoint
 * @throws AppError `unreachable` or `rate-limited`: then nothing was learned
 */
export async function learnMethod(options: EvmRpcOptions): Promise<SimulationMethod> {
  const rpc = createEvmRpc(options)
  if (await canSimulate(rpc, options)) return 'simulate-v1'
  return (await canOverride(rpc, options)) ? 'prober' : 'call'
}

const override = { [NOBODY]: { code: COUNTER } }
const call = { from: NOBODY, to: NOBODY }
const details = ({ chain }: EvmRpcOptions) => ({
  schema: v.unknown(),
  isFinal: (fault: RpcFault) => !isBusy(fault),
  purpose: `${chain.name}: how well it simulates`,
  sends: 'nothing private',
})

function canSimulate(rpc: Rpc, options: EvmRpcOptions): Promise<boolean> {
  return offers(async () => {
    const block = { stateOverrides: override, calls: [call, call] }
    const answer = await rpc.ask({
      ...details(options),
      method: 'eth_simulateV1',
      params: [{ blockStateCalls: [block] }, 'latest'],
    })
    const parsed = answer.ok ? v.safeParse(simulatedBlocks(2), answer.value) : undefined
    const [first, second] = parsed?.success ? (parsed.output[0]?.calls ?? []) : []
    return first?.returnData === ONE && second?.returnData === TWO
  })
}

function canOverride(rpc: Rpc, options: EvmRpcOptions): Promise<boolean> {
  return offers(async () => {
    const params = [call, 'latest', override]
    const answer = await rpc.ask({ ...details(options), method: 'eth_call', params })
    return answer.ok && answer.value === ONE
  })
}

/** Some refuse a method with a status of HTTP; what time heals is not learned. */
async function offers(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof AppError) || !['unavailable', 'bad-answer', 'too-large'].includes(error.code))
      throw error
    return false
  }
}
