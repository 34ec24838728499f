/**
 * A second node's word. One that is short of logs cannot be told from one on which nothing happened; so where another node
 * answers too, what either of them finds is looked at, and both must tell the same of it.
 */
import { AppError } from '@/lib/core/errors'
import { type ChainLog, type ChainTransaction, isLogOf, logKey } from './chain-rows'
import { unreadable } from './etherscan.client'
import type { EvmNode } from './evm-node.client'
import type { Range, Refusal } from './find-logs.client'
import { keeps } from './node-past.client'

export interface LogWitness {
  /** Keeps what it finds. @returns a refusal, or nothing when it agrees to go on */
  search: (account: string, range: Range) => Promise<Refusal | undefined>
  /** What it has found beyond the first node's logs, and stands by. */
  beyond: (first: readonly ChainLog[]) => Promise<ChainLog[]>
  /** @throws AppError `bad-answer` when the two contradict each other */
  confirm: (transactions: readonly ChainTransaction[]) => Promise<void>
}

/** Ranges that are not worth a second opinion: the search would take months. */
const NARROW = 500

/** @returns a witness that only agrees when none of the nodes can tell the blocks */
export async function findWitness(
  nodes: readonly EvmNode[],
  account: string,
  range: { from: number; head: number },
): Promise<LogWitness> {
  for (const node of nodes) {
    // One that cannot be asked now is no witness; the first node's own answers are checked all the same.
    if (await answered(() => keeps(node, account, range), false)) return witnessOf(node)
  }
  return { search: async () => undefined, beyond: async () => [], confirm: async () => undefined }
}

function witnessOf(node: EvmNode): LogWitness {
  let isThere = true
  const found: ChainLog[] = []
  return {
    search: async (account, range) => {
      if (!isThere) return undefined
      const told = await answered(() => node.logs(account, range), undefined, true)
      if (Array.isArray(told)) {
        found.push(...told)
        return undefined
      }
      isThere = told !== undefined && range.to - range.from >= NARROW
      return isThere ? told : undefined
    },
    beyond: async (first) => {
      const known = new Set(first.map(logKey))
      const more = found.filter((log) => !known.has(logKey(log)))
      const hashes = [...new Set(more.map(({ transactionHash }) => transactionHash))]
      const told = await answered(() => node.transactions(hashes), [], true)
      const byHash = new Map(told.map((tx) => [tx.hash, tx]))
      // One whose own receipts do not have its logs bears witness of nothing.
      if (more.every((log) => isLogOf(log, byHash.get(log.transactionHash)))) return more
      isThere = false
      return []
    },
    confirm: async (transactions) => {
      if (!isThere || transactions.length === 0) return
      const hashes = transactions.map(({ hash }) => hash)
      const told = await answered(() => node.transactions(hashes), undefined, true)
      const isSame = told
        ? told.every((tx, index) => plainly(tx) === plainly(transactions[index]))
        : await areInBlocks(node, transactions)
      if (!isSame) throw unreadable(node.host)
    },
  }
}

/** One that has forgotten what became of transactions still knows which blocks they are in. */
async function areInBlocks(node: EvmNode, transactions: readonly ChainTransaction[]): Promise<boolean> {
  const heights = [...new Set(transactions.map(({ block }) => block))]
  const blocks = await answered(() => node.blocks(heights), undefined)
  const listed = new Set(blocks?.flatMap((block) => block.transactions))
  return blocks === undefined || transactions.every(({ hash }) => listed.has(hash))
}

/** @throws AppError `bad-answer`, unless nonsense is to be passed over too: it answers, and does not know what the other one knows */
async function answered<T, U>(ask: () => Promise<T>, otherwise: U, isPatient = false): Promise<T | U> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AppError && (isPatient || error.code !== 'bad-answer')) return otherwise
    throw error
  }
}

/** Without the fee of the layer below, which some nodes leave out. */
const plainly = (tx: ChainTransaction | undefined): string =>
  JSON.stringify({ ...tx, l1Fee: undefined }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
