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
/** Tokens that are asked for one by one in one reading: a request each. */
const MOST_ALONE = 20
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

/** An approval, and the block in which it was given. */
export interface GivenPair extends AllowancePair {
  since: number
}

/**
 * The transfers of all tokens are asked for at once; where a node will not search so much, of each token alone.
 * @returns by `token spender` the block of the last use; missing: never seen among the newest transfers, or nobody could tell
 */
export async function lastUses(search: UseSearch, pairs: readonly GivenPair[]): Promise<Map<string, number>> {
  // What goes through Permit2 goes to routers of all kinds: it has no transactions of its own.
  const asked = pairs.filter((pair) => !isDoor(pair) && pair.via !== 'permit2')
  const together = await unlessUnanswered(findUses(search, asked))
  if (together) return together
  const alone: Map<string, number>[] = []
  for (const pair of asked.slice(0, MOST_ALONE))
    alone.push((await unlessUnanswered(findUses(search, [pair]))) ?? new Map())
  return new Map(alone.flatMap((uses) => [...uses]))
}

export const useName = ({ token, spender }: AllowancePair): string => `${token} ${spender}`

/** Dates are told where they can be; nothing else waits for them. */
async function unlessUnanswered<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** @returns `undefined` when no node searches as far as this */
async function findUses(
  search: UseSearch,
  pairs: readonly GivenPair[],
): Promise<Map<string, number> | undefined> {
  const newest = pairs.length === 0 ? new Map<string, string[]>() : await newestTransfers(search, pairs)
  if (!newest) return undefined
  const hashes = [...new Set([...newest.values()].flat())]
  if (hashes.length === 0) return new Map()
  const { rpc, chain } = search
  const told = await rpc.askMany(
    { ...detailsOf(chain), method: 'eth_getTransactionByHash', schema: v.nullable(transactionSchema) },
    hashes.map((hash) => [hash]),
  )
  const transactions = new Map(hashes.map((hash, index) => [hash, told[index]]))
  return new Map(
    pairs.flatMap((pair) => {
      const uses = (newest.get(pair.token) ?? []).flatMap((hash) => {
        const each = transactions.get(hash)
        const isUse = each?.ok && each.value?.to === pair.spender
        return isUse && each.value ? [Number(each.value.blockNumber)] : []
      })
      const past = uses.filter((block) => block >= pair.since)
      return past.length === 0 ? [] : [[useName(pair), Math.max(...past)] as const]
    }),
  )
}

const detailsOf = (chain: string) => ({ purpose: `${chain}: use of an approval`, sends: '1 address' })

/** Hashes of the newest transactions that took tokens from the owner, by token, newest first. */
async function newestTransfers(
  { rpc, chain, owner, head }: UseSearch,
  pairs: readonly GivenPair[],
): Promise<Map<string, string[]> | undefined> {
  const tokens = [...new Set(pairs.map(({ token }) => token))]
  const logs = await rpc.ask({
    ...detailsOf(chain),
    method: 'eth_getLogs',
    params: [
      {
        address: tokens,
        fromBlock: `0x${Math.min(...pairs.map(({ since }) => since)).toString(16)}`,
        toBlock: `0x${head.toString(16)}`,
        topics: [TRANSFER, topicOf(owner)],
      },
    ],
    schema: v.array(logSchema),
    isFinal: () => true,
    canAskForLess: true,
  })
  if (!logs.ok) return undefined
  const newest = new Map<string, string[]>()
  for (const { address: token, transactionHash } of logs.value.toReversed()) {
    const hashes = newest.get(token) ?? []
    if (hashes.length < LOOKED_AT && !hashes.includes(transactionHash)) hashes.push(transactionHash)
    newest.set(token, hashes)
  }
  return newest
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
