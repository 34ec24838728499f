/** The least that every node can do: say whether the call would be reverted. What it would change stays unknown. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { isFate, isUnfunded, UNFUNDED_REASON } from '../call-fate'
import { callParams } from '../call-params'
import { createEvmRpc } from '../evm-rpc.client'
import type { RpcFault } from '../rpc-answer'
import { blockNumber, hexBytes, hexQuantity } from '../rpc-quantity'
import type { Simulation } from '../simulation'
import type { Trial } from './options'
import { revertReason } from './revert-reason'

export async function plainCall({ calls, options }: Trial): Promise<Simulation> {
  const { chain, now } = options
  const [call, ...others] = calls
  if (!call || others.length > 0) {
    const why = say(
      'The nodes of {chain} can try one transaction only, and this one needs another before it. It can be simulated when that one is mined.',
      { chain: chain.name },
    )
    return { outcome: 'unavailable', why, at: now() }
  }
  const rpc = createEvmRpc(options)
  const details = {
    isFinal: isFate,
    purpose: `${chain.name}: simulation`,
    sends: 'the transaction, unsigned',
  }
  const head = await rpc.ask({ ...details, method: 'eth_blockNumber', params: [], schema: blockNumber })
  if (!head.ok) throw unreadable(chain.name)
  const reverts = (fault: RpcFault): Simulation => {
    const reason = isUnfunded(fault) ? UNFUNDED_REASON : revertReason(fault.data ?? '0x')
    const told = reason === undefined ? {} : { reason }
    return { outcome: 'reverts', method: 'call', ...told, block: head.value, at: now() }
  }
  const params = callParams(call)
  const tried = await rpc.ask({
    ...details,
    method: 'eth_call',
    params: [params, 'latest'],
    schema: hexBytes,
  })
  if (!tried.ok) return reverts(tried.fault)
  const gas = await rpc.ask({ ...details, method: 'eth_estimateGas', params: [params], schema: hexQuantity })
  if (!gas.ok) return reverts(gas.fault)
  return {
    outcome: 'works',
    method: 'call',
    changes: 'unknown',
    allowances: 'unknown',
    gasUsed: toUnits(gas.value),
    block: head.value,
    at: now(),
  }
}

const unreadable = (chain: string) =>
  new AppError('bad-answer', say('A node of {chain} sent a simulation that Holdfast cannot read.', { chain }))
