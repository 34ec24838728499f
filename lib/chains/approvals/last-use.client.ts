/** When a spender last took something: the newest transfer away from the owner in a transaction that went to that spender. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { type AllowancePair, isDoor } from '../allowance'
import { blockSchema, logSchema } from '../history/chain-rows'
import { TRANSFER, topicOf } from '../history/log-topics'
import type { Rpc } from '../rpc.client'
import { hexQuantity } from '../rpc-quantity'

/** So many of the newest transfers are looked at: one that uses an approval often is among them. */
const LOOKED_AT = 10
const address = v.pipe(
  v.string(),
  v.transform((text) => text.toLowerCase()),
)
const transactionSchema = v.object({ to: v.nullish(address), blockNumber: hexQuantity })

interface UseSearch {
  rpc: Rpc
  chain: string
  owner: string
  /** Last block of the chain. */
  head: number
}

/**
 * @param since block in which the approval was given
 * @returns the block; `undefined`: never seen among the newest transfers, or nobody could tell
 */
export async function lastUse(...asked: Parameters<typeof findUse>): Promise<number | undefined> {
  return unlessUnanswered(findUse(...asked))
}

/** Dates are told where they can be; nothing else waits for them. */
async function unlessUnanswered<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

async function findUse(
  { rpc, chain, owner, head }: UseSearch,
  pair: AllowancePair,
  since: number,
): Promise<number | undefined> {
  // What goes through Permit2 goes to routers of all kinds: it has no transactions of its own.
  if (isDoor(pair) || pair.via === 'permit2') return undefined
  const details = { purpose: `${chain}: use of an approval`, sends: '1 address' }
  const logs = await rpc.ask({
    ...details,
    method: 'eth_getLogs',
    params: [
      {
        address: pair.token,
        fromBlock: `0x${since.toString(16)}`,
        toBlock: `0x${head.toString(16)}`,
        topics: [TRANSFER, topicOf(owner)],
      },
    ],
    schema: v.array(logSchema),
    isFinal: () => true,
    canAskForLess: true,
  })
  if (!logs.ok) return undefined
  const newest = [...new Set(logs.value.toReversed().map(({ transactionHash }) => transactionHash))]
  const hashes = newest.slice(0, LOOKED_AT)
  if (hashes.length === 0) return undefined
  const told = await rpc.askMany(
    { ...details, method: 'eth_getTransactionByHash', schema: v.nullable(transactionSchema) },
    hashes.map((hash) => [hash]),
  )
  const uses = told.flatMap((each) =>
    each.ok && each.value?.to === pair.spender ? [Number(each.value.blockNumber)] : [],
  )
  return uses.length === 0 ? undefined : Math.max(...uses)
}

/** @returns times (ms) by block; a block that nobody tells is missing */
export async function timesOf(
  { rpc, chain }: Pick<UseSearch, 'rpc' | 'chain'>,
  blocks: readonly number[],
): Promise<Map<number, number>> {
  const asked = [...new Set(blocks)]
  if (asked.length === 0) return new Map()
  const told = await unlessUnanswered(
    rpc.askMany(
      {
        method: 'eth_getBlockByNumber',
        schema: v.nullable(blockSchema),
        purpose: `${chain}: times of approvals`,
        sends: 'nothing private',
      },
      asked.map((block) => [`0x${block.toString(16)}`, false]),
    ),
  )
  return new Map(
    (told ?? []).flatMap((each) =>
      each.ok && each.value ? [[each.value.number, each.value.timestamp * 1000] as const] : [],
    ),
  )
}
