/**
 * The approvals that an address has ever given, by the logs that they leave. Nodes take ranges of different widths and say so
 * in their own ways: the whole is asked first, and halved on each refusal; what a pass does not reach, the next one goes on with.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { AllowancePair } from '../allowance'
import { logSchema } from '../history/chain-rows'
import { APPROVAL, topicOf } from '../history/log-topics'
import type { Rpc } from '../rpc.client'
import { pairsOfLogs } from '../simulate/allowance-pairs'

/** Permit2: `Approval(address,address,address,uint160,uint48)` and `Permit(address,address,address,uint160,uint48,uint48)`. */
const PERMIT2_GIVEN = [
  '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec',
]

export interface FoundApproval extends AllowancePair {
  /** Block in which it was last given. */
  block: number
}

export interface ApprovalSearch {
  rpc: Rpc
  /** Name of the chain, for the request log. */
  chain: string
  /** Lower case. */
  owner: string
}

export interface SearchRange {
  /** First block that is not searched yet, and the last one of the chain. */
  next: number
  head: number
  /** Width that the nodes took last; absent: the whole is tried. */
  width?: number
}

/** Requests of one pass: seconds at a public node. */
const MAX_REQUESTS = 24
/** A block that is refused alone is a node that does not search logs. */
const MAX_BYTES = 8 * 1024 * 1024

/**
 * @returns what was found, and where the next pass goes on (`next` above `head`: all is searched); a node that stops to answer
 * (429) ends the pass, and what was found before stands
 * @throws AppError when no node answers at all
 */
export async function searchApprovals(
  search: ApprovalSearch,
  range: SearchRange,
): Promise<{ found: FoundApproval[]; range: SearchRange }> {
  const found = new Map<string, FoundApproval>()
  let { next } = range
  let width = range.width ?? Math.max(1, range.head - next + 1)
  for (let asked = 0; asked < MAX_REQUESTS && next <= range.head; asked++) {
    const to = Math.min(range.head, next + width - 1)
    const hasCome = next > range.next
    const answer = await ask(search, next, to).catch((error: unknown) => {
      if (hasCome && error instanceof AppError && error.code !== 'refused') return 'no-answer' as const
      throw error
    })
    if (answer === 'no-answer') break
    if (answer === 'too-wide') {
      if (width === 1) break
      width = Math.max(1, Math.floor((to - next + 1) / 8))
      continue
    }
    for (const each of answer) found.set(`${each.via} ${each.token} ${each.spender}`, each)
    next = to + 1
  }
  return { found: [...found.values()], range: { next, head: range.head, width } }
}

async function ask(
  { rpc, chain, owner }: ApprovalSearch,
  from: number,
  to: number,
): Promise<FoundApproval[] | 'too-wide'> {
  const isWide = to > from
  try {
    const answer = await rpc.ask({
      method: 'eth_getLogs',
      params: [
        {
          fromBlock: `0x${from.toString(16)}`,
          toBlock: `0x${to.toString(16)}`,
          topics: [[APPROVAL, ...PERMIT2_GIVEN], topicOf(owner)],
        },
      ],
      schema: v.array(logSchema),
      isFinal: () => isWide,
      canAskForLess: isWide,
      purpose: `${chain}: approvals`,
      sends: '1 address',
      maxBytes: MAX_BYTES,
    })
    if (!answer.ok) return 'too-wide'
    return answer.value.flatMap(({ address, topics, data, blockNumber: block, removed }) =>
      removed || block < from || block > to
        ? []
        : pairsOfLogs([{ address, topics, data }], owner).map((pair) => ({ ...pair, block })),
    )
  } catch (error) {
    if (isWide && error instanceof AppError && (error.code === 'too-large' || error.code === 'unreachable'))
      return 'too-wide'
    throw error
  }
}
