/**
 * A chain on which nobody owns anything, answered in this program: for the default chains that no scenario needs a
 * real node for. Every token exists there and every balance is zero; nothing can be sent.
 */

import { contractInterface } from './artifact'
import { answerJsonRpc, methodNotFound, RpcError } from './json-rpc'
import { MULTICALL3, MULTICALL3_ZKSYNC } from './well-known'

const multicall = contractInterface('Multicall3')
const ZERO = `0x${'0'.repeat(64)}`
const ZERO_HASH = ZERO
const BLOCK = '0x1312d00'

/** Selectors whose answer is the number zero: balanceOf, getEthBalance, totalSupply, allowance. */
const ZERO_READS = new Set(['0x70a08231', '0x4d2301cc', '0x18160ddd', '0xdd62ed3e'])

/** @example quietChain(324)('{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}') // '{…"result":"0x144"}' */
export function quietChain(chainId: number): (body: string) => string {
  const methods: Record<string, (params: unknown[]) => unknown> = {
    eth_chainId: () => `0x${chainId.toString(16)}`,
    net_version: () => String(chainId),
    web3_clientVersion: () => 'quiet/1.0.0',
    eth_blockNumber: () => BLOCK,
    eth_gasPrice: () => '0x3b9aca00',
    eth_getBalance: () => '0x0',
    eth_getTransactionCount: () => '0x0',
    eth_getCode: ([address]) => (isMulticall(address) ? '0x60' : '0x'),
    eth_getStorageAt: () => ZERO,
    eth_getLogs: () => [],
    eth_getBlockByNumber: ([tag]) => blockAt(tag),
    eth_call: ([call]) => callContract(call, chainId),
  }
  return (body) =>
    answerJsonRpc(body, (method, params) => {
      const answer = methods[method]
      if (!answer) throw methodNotFound(method)
      return answer(params)
    })
}

/** A block every three seconds, and none after the newest one. */
function blockAt(tag: unknown): object | null {
  const [newest, height] = [Number(BLOCK), Number(String(tag).startsWith('0x') ? tag : BLOCK)]
  if (height > newest) return null
  return {
    number: `0x${height.toString(16)}`,
    hash: ZERO_HASH,
    timestamp: `0x${(0x6a000000 - 3 * (newest - height)).toString(16)}`,
    baseFeePerGas: '0x1',
    transactions: [],
  }
}

const isMulticall = (address: unknown): boolean =>
  [MULTICALL3, MULTICALL3_ZKSYNC].includes(String(address).toLowerCase())

function callContract(call: unknown, chainId: number): string {
  const { to, data, input } = (call ?? {}) as { to?: string; data?: string; input?: string }
  const calldata = data ?? input ?? '0x'
  // Scanner code without an address would have to be executed: this chain has no machine for it.
  if (to === undefined || to === null) throw new RpcError(-32000, 'execution reverted')
  if (ZERO_READS.has(calldata.slice(0, 10))) return ZERO
  if (isMulticall(to)) return runMulticall(calldata, chainId)
  return '0x'
}

function runMulticall(calldata: string, chainId: number): string {
  const parsed = multicall.parseTransaction({ data: calldata })
  switch (parsed?.name) {
    case 'aggregate3':
    case 'tryAggregate': {
      const calls = Array.from(parsed.args.at(-1) as Iterable<{ target: string; callData: string }>)
      const results = calls.map((each) => [
        true,
        callContract({ to: each.target, data: each.callData }, chainId),
      ])
      return multicall.encodeFunctionResult(parsed.name, [results])
    }
    case 'getChainId':
      return multicall.encodeFunctionResult('getChainId', [chainId])
    case 'getBlockNumber':
      return multicall.encodeFunctionResult('getBlockNumber', [BLOCK])
    default:
      throw new RpcError(3, 'execution reverted')
  }
}
