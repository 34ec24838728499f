/**
 * Moves of the native coin that no log shows, from the states of an archive: every block that changed the address's coins is
 * looked at, and its transactions must explain the change to the last wei.
 */
import type { ChainTransaction } from './chain-rows'
import { changedBlocks } from './changed-blocks.client'
import type { EvmNode } from './evm-node.client'
import type { Range } from './find-logs.client'
import { isPlain, type LogOwner } from './log-rows'
import type { LogWitness } from './log-witness.client'
import { settleBlock } from './settle-block'

export interface CoinsSettled {
  transactions: ChainTransaction[]
  /** Transactions that coins may be missing of. */
  doubtful: ReadonlySet<string>
  isWhole: boolean
  /** The last block that is settled. */
  until: number
}

interface Settling {
  node: EvmNode
  witness: LogWitness
  owner: LogOwner
}

const NOTHING = { count: 0n, balance: 0n }

/** @param found the transactions of the range that logs have shown */
export async function settleCoins(
  settling: Settling,
  { from, to }: Range,
  found: readonly ChainTransaction[],
): Promise<CoinsSettled> {
  const { node, owner } = settling
  const base = Math.max(0, from - 1)
  const shown = found.flatMap(({ block }) => [block - 1, block])
  const marks = [...new Set([base, ...shown, to])]
    .filter((height) => height >= base)
    .toSorted((a, b) => a - b)
  const { changes, until } = await changedBlocks(node, owner.account, marks)
  const heights = new Set([...changes.keys(), ...found.map(({ block }) => block)])
  const blocks = [...heights]
    .filter((height) => height <= until)
    .toSorted((a, b) => a - b)
    .map((height) => ({
      height,
      change: changes.get(height) ?? NOTHING,
      own: found.filter(({ block }) => block === height),
    }))
  const open = blocks.filter(({ own, change }) => !isExplained(own, change, owner))
  const more = await unshown(settling, open)
  const settled = blocks.map(({ height, change, own }) => {
    return settleBlock([...own, ...more.filter(({ block }) => block === height)], change, owner)
  })
  const transactions = settled.flatMap((block) => block.transactions)
  const unsettled = settled.filter(({ isWhole }) => !isWhole).flatMap((block) => block.transactions)
  const doubtful = new Set(unsettled.filter((tx) => !isPlain(tx, owner)).map(({ hash }) => hash))
  return { transactions, doubtful, isWhole: settled.every(({ isWhole }) => isWhole), until }
}

const isExplained = (own: readonly ChainTransaction[], change: typeof NOTHING, owner: LogOwner): boolean => {
  const { transactions, isWhole } = settleBlock(own, change, owner)
  // What is left over may be another transaction's: only the whole block tells.
  return isWhole && transactions.every((tx) => own.includes(tx))
}

/** Transactions of the blocks that the account sent or was sent, and that no log has shown. */
async function unshown(
  { node, witness, owner }: Settling,
  blocks: readonly { height: number; own: readonly ChainTransaction[] }[],
): Promise<ChainTransaction[]> {
  const hashes: string[] = []
  for (const { height, own } of blocks) {
    const known = new Set(own.map(({ hash }) => hash))
    hashes.push(...(await node.involving(owner.account, height)).filter((hash) => !known.has(hash)))
  }
  const transactions = await node.transactions(hashes)
  await witness.confirm(transactions)
  return transactions
}
