/**
 * Finds tokens that no list knows by the ERC-20 Transfer logs to an address. It looks at recent blocks only and walks
 * on from a cursor. A log proves nothing but that a contract exists: such tokens are marked `foundBy: 'log'`.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { createEvmRpc, type EvmRpcOptions } from './evm-rpc.client'
import type { Rpc } from './rpc.client'
import { blockNumber } from './rpc-quantity'
import type { TokenCandidate } from './token-candidate'

/** keccak-256 of `Transfer(address,address,uint256)`; ERC-20 and ERC-721 share it. */
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

const RECENT_BLOCKS = 5_000
/** Blocks that are searched again, because they may have been replaced. */
const OVERLAP = 32
const FIRST_RANGE = 1_000
const MAX_RANGE = 10_000
const MAX_REQUESTS = 12
/** Spam rains by the hundred: so many new tokens are taken from one walk, and what is left out is counted. */
const MAX_TOKENS = 1_000

export type DiscoverOptions = EvmRpcOptions & {
  address: string
  /** Last block searched before; absent on the first walk. */
  cursor?: number
  /** Contracts that are read anyway, in lower case: they are not found again. */
  known?: ReadonlySet<string>
}

export interface Discovery {
  tokens: TokenCandidate[]
  /** New contracts beyond the cap of one walk; nothing will find them again. */
  dropped: number
  /** Last block searched; hand it to the next walk. */
  cursor: number
  /** False when blocks up to the newest are left for the next walk. */
  isComplete: boolean
}

const logSchema = v.object({
  address: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase()),
  topics: v.array(v.pipe(v.string(), v.toLowerCase())),
  removed: v.optional(v.boolean(), false),
})

/** @throws AppError when no endpoint answers for even a single block */
export async function discoverTokens(options: DiscoverOptions): Promise<Discovery> {
  const rpc = createEvmRpc(options)
  const height = await askHeight(rpc, options)
  const recipient = `0x${options.address.slice(2).toLowerCase().padStart(64, '0')}`
  const found = new Set<string>()
  let from =
    options.cursor === undefined ? height - RECENT_BLOCKS : Math.min(options.cursor, height) - OVERLAP
  from = Math.max(0, from)
  let range = FIRST_RANGE
  for (let requests = 0; requests < MAX_REQUESTS && from <= height && found.size < MAX_TOKENS; requests++) {
    const to = Math.min(height, from + range - 1)
    const tokens = await searchRange({ rpc, options, recipient, from, to })
    if (tokens === 'too-wide') {
      range = Math.max(1, Math.floor(range / 4))
      continue
    }
    for (const token of tokens) if (!options.known?.has(token)) found.add(token)
    from = to + 1
    range = Math.min(MAX_RANGE, range * 2)
  }
  const tokens = [...found].slice(0, MAX_TOKENS).map((address) => ({ address, foundBy: 'log' as const }))
  return {
    tokens,
    dropped: found.size - tokens.length,
    cursor: Math.max(0, from - 1),
    isComplete: from > height,
  }
}

async function askHeight(rpc: Rpc, { chain }: DiscoverOptions): Promise<number> {
  const answer = await rpc.ask({
    method: 'eth_blockNumber',
    params: [],
    schema: blockNumber,
    purpose: `${chain.name}: newest block`,
    sends: 'nothing private',
  })
  if (answer.ok) return answer.value
  throw new AppError('bad-answer', say('{chain} did not tell its newest block.', { chain: chain.name }))
}

interface RangeOptions {
  rpc: Rpc
  options: DiscoverOptions
  recipient: string
  from: number
  to: number
}

async function searchRange({
  rpc,
  options,
  recipient,
  from,
  to,
}: RangeOptions): Promise<string[] | 'too-wide'> {
  try {
    const answer = await rpc.ask({
      method: 'eth_getLogs',
      params: [{ fromBlock: hex(from), toBlock: hex(to), topics: [TRANSFER, null, recipient] }],
      schema: v.array(logSchema),
      // Every node words its range limit differently, so every fault of a wide range counts as one. What is none
      // fails again on a single block, and then the next endpoint is asked.
      isFinal: ({ code }) => to > from && code !== 429 && code !== -32601,
      canAskForLess: to > from,
      purpose: `${options.chain.name} transfers to the address`,
      sends: '1 address',
    })
    if (!answer.ok) return 'too-wide'
    return answer.value.filter((log) => isTransferTo(log, recipient)).map((log) => log.address)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large') return 'too-wide'
    throw error
  }
}

/** Three topics: ERC-20. A fourth one is the number of an ERC-721 piece, which is no amount. */
const isTransferTo = ({ topics, removed }: v.InferOutput<typeof logSchema>, recipient: string) =>
  !removed && topics.length === 3 && topics[0] === TRANSFER && topics[2] === recipient

const hex = (height: number) => `0x${height.toString(16)}`
