/**
 * When a contract was made: asked of those who tell address histories, else searched for at a node that keeps old states. What
 * nobody tells is unknown, and no contract counts as old because of that.
 */
import * as v from 'valibot'
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { askEtherscan } from '@/lib/chains/history/etherscan.client'
import { type EvmNode, evmNode } from '@/lib/chains/history/evm-node.client'
import { evmHistorySources, type HistorySettings } from '@/lib/chains/history/evm-sources'
import { openTxNode } from '@/lib/chains/tx/tx-node.client'
import { AppError } from '@/lib/core/errors'

/** Of one source: the check that asks has six seconds in all. */
const PATIENCE_MS = 2_000
/** Heights that are asked for at once while a node is searched. */
const ASKED_AT_ONCE = 16

const creations = v.pipe(
  v.array(
    v.object({
      contractAddress: v.pipe(v.string(), v.toLowerCase()),
      txHash: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), v.toLowerCase()),
      timestamp: v.nullish(v.pipe(v.string(), v.regex(/^\d{9,11}$/), v.transform(Number))),
    }),
  ),
  v.maxLength(5),
)

/** @param address lower case, of a contract @returns ms; `undefined` when nobody tells */
export async function madeAt(
  address: string,
  options: EvmRpcOptions,
  settings: HistorySettings,
): Promise<number | undefined> {
  for (const source of evmHistorySources(options.chain, settings)) {
    const told = await orUnknown(() => creationAt(address, source, options))
    if (told !== undefined) return told
  }
  const [url] = options.health.order(options.rpcs ?? options.chain.rpcs, options.now())
  return url === undefined ? undefined : orUnknown(() => searchNode(evmNode(url, options), address))
}

async function orUnknown<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

async function creationAt(
  address: string,
  source: ReturnType<typeof evmHistorySources>[number],
  options: EvmRpcOptions,
): Promise<number | undefined> {
  const { fetch, now, chain } = options
  const result = await askEtherscan(
    { source, fetch, now, chain: chain.name, timeoutMs: PATIENCE_MS },
    { module: 'contract', action: 'getcontractcreation', contractaddresses: address },
  )
  const parsed = v.safeParse(creations, result)
  const found = parsed.success ? parsed.output.find((each) => each.contractAddress === address) : undefined
  if (!found) return undefined
  if (typeof found.timestamp === 'number') return found.timestamp * 1000
  const { time } = await openTxNode(options).read(found.txHash)
  return time * 1000
}

/** @throws AppError at a node without old states */
async function searchNode(node: EvmNode, address: string): Promise<number | undefined> {
  const latest = await node.latest()
  const [hasNow] = await node.hadCode(address, [latest.number])
  if (hasNow !== true) return undefined
  // There was none after `without`, and there is some after `within`.
  let [without, within] = [-1, latest.number]
  while (within - without > 1) {
    const heights = between(without, within)
    const had = await node.hadCode(address, heights)
    const at = had.indexOf(true)
    within = heights[at] ?? within
    without = (at === -1 ? heights.at(-1) : heights[at - 1]) ?? without
  }
  const [block] = await node.blocks([within])
  return block && block.timestamp * 1000
}

/** Heights that cut the gap into equal parts, ends not among them. */
function between(low: number, high: number): number[] {
  const parts = Math.min(ASKED_AT_ONCE, high - low - 1)
  return Array.from({ length: parts }, (_, at) => low + Math.ceil(((high - low) * (at + 1)) / (parts + 1)))
}
