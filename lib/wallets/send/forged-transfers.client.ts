/**
 * Whether somebody has forged a transfer of nothing from the user to an address: most tokens let anybody "move" zero of another
 * person's tokens, which writes the address into that person's history, to be copied from there. Only the newest blocks are searched.
 */
import * as v from 'valibot'
import { TRANSFER, topicOf } from '@/lib/chains/history/log-topics'
import type { Rpc } from '@/lib/chains/rpc.client'
import { blockNumber, hexBytes } from '@/lib/chains/rpc-quantity'
import { AppError } from '@/lib/core/errors'

/** What public nodes search in one question. */
const BLOCKS = 9_000

const logs = v.array(v.object({ data: hexBytes, topics: v.array(v.string()) }))

/**
 * @returns `undefined` when the nodes do not tell
 * @example await hasForgedTransfer(rpc, { from: me, to }) // true
 */
export async function hasForgedTransfer(
  rpc: Rpc,
  { from, to }: { from: string; to: string },
): Promise<boolean | undefined> {
  try {
    const head = await rpc.ask({
      method: 'eth_blockNumber',
      params: [],
      schema: blockNumber,
      purpose: 'forged transfers to a recipient',
      sends: 'nothing',
    })
    if (!head.ok) return undefined
    const fromBlock = `0x${Math.max(0, head.value - BLOCKS).toString(16)}`
    const found = await rpc.ask({
      method: 'eth_getLogs',
      params: [{ fromBlock, toBlock: 'latest', topics: [TRANSFER, topicOf(from), topicOf(to)] }],
      schema: logs,
      // A node that does not search so far is no broken node.
      isFinal: () => true,
      purpose: 'forged transfers to a recipient',
      sends: '2 addresses',
    })
    if (!found.ok) return undefined
    // Pieces (ERC-721) have a fourth topic, and their number there.
    const transfers = found.value.filter(({ topics }) => topics.length === 3)
    return transfers.length > 0 && transfers.every(({ data }) => /^0x0*$/.test(data))
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
