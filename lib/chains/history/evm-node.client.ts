/**
 * One EVM node's answers about the past. Nothing is believed that can be checked: heights, hashes and topics must be those that
 * were asked for, and a transaction, its receipt and its block must belong together.
 */
import type * as v from 'valibot'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import { hexBytes, hexQuantity } from '../rpc-quantity'
import {
  blockSchema,
  type ChainBlock,
  type ChainLog,
  type ChainTransaction,
  fullBlockSchema,
  joinedTransaction,
  receiptSchema,
  sentSchema,
} from './chain-rows'
import { unreadable } from './etherscan.client'
import { canFindLogs, findLogs, type Range, type Refusal } from './find-logs.client'

const BATCH = 25
const MAX_BYTES = 32 * 1024 * 1024

/** An address after a block. */
export interface AccountState {
  /** Transactions that it has sent so far. */
  count: bigint
  /** Wei. */
  balance: bigint
}

export interface EvmNode {
  host: string
  latest: () => Promise<ChainBlock>
  /** In the order of the heights. @throws AppError `bad-answer` when the node lacks one */
  blocks: (heights: readonly number[]) => Promise<ChainBlock[]>
  /** Hashes of the block's transactions that the account sent or was sent. */
  involving: (account: string, height: number) => Promise<string[]>
  /** Logs that name the account, unsorted. */
  logs: (account: string, range: Range) => Promise<ChainLog[] | Refusal>
  /** Whether it searches logs at all, asked at a height that it knows. */
  searches: (account: string, height: number) => Promise<boolean>
  /** With what became of them. @throws AppError `bad-answer` when the node does not know one of them */
  transactions: (hashes: readonly string[]) => Promise<ChainTransaction[]>
  /** In the order of the heights. @throws AppError without an archive */
  states: (account: string, heights: readonly number[]) => Promise<AccountState[]>
  /** Whether it has not sent and holds nothing now, and is no contract: then it never had coins. */
  isUnused: (account: string) => Promise<boolean>
  /** Whether there was code at the address, after each block. @throws AppError without an archive */
  hadCode: (account: string, heights: readonly number[]) => Promise<boolean[]>
}

/** @example await evmNode(url, { chain, fetch, now, health }).latest() // { number: 123, hash: '0x…', timestamp: 1731000000, … } */
export function evmNode(url: string, options: EvmRpcOptions): EvmNode {
  const { host } = new URL(url)
  const rpc = createEvmRpc({ ...options, rpcs: [url] })
  const details = { purpose: `${options.chain.name}: history`, maxBytes: MAX_BYTES }
  const askMany = async <T>(
    method: string,
    params: unknown[][],
    schema: v.GenericSchema<unknown, T>,
    sends = 'nothing private',
  ): Promise<T[]> => {
    const found: T[] = []
    for (let start = 0; start < params.length; start += BATCH) {
      const request = { ...details, method, schema, sends, isFinal: () => false }
      for (const answer of await rpc.askMany(request, params.slice(start, start + BATCH))) {
        if (!answer.ok) throw unreadable(host)
        found.push(answer.value)
      }
    }
    return found
  }
  const blocks = async (heights: readonly number[]) => {
    const asked = heights.map((height) => [hex(height), false])
    const found = await askMany('eth_getBlockByNumber', asked, blockSchema)
    if (found.some(({ number }, index) => number !== heights[index])) throw unreadable(host)
    return found
  }
  const ofAccount = (account: string, heights: readonly number[]) =>
    heights.map((height) => [account, hex(height)])
  return {
    host,
    blocks,
    latest: async () => {
      const [found] = await askMany('eth_getBlockByNumber', [['latest', false]], blockSchema)
      if (!found) throw unreadable(host)
      return found
    },
    involving: async (account, height) => {
      const [found] = await askMany('eth_getBlockByNumber', [[hex(height), true]], fullBlockSchema)
      if (found?.number !== height) throw unreadable(host)
      return found.transactions.flatMap(({ hash, from, to }) => ([from, to].includes(account) ? hash : []))
    },
    logs: (account, range) => findLogs({ rpc, host, details }, account, range),
    searches: (account, height) => canFindLogs({ rpc, host, details }, account, height),
    transactions: async (hashes) => {
      const asked = hashes.map((hash) => [hash])
      const sends = `${hashes.length} transactions`
      const sent = await askMany('eth_getTransactionByHash', asked, sentSchema, sends)
      const receipts = await askMany('eth_getTransactionReceipt', asked, receiptSchema, sends)
      const heights = [...new Set(sent.map(({ blockNumber }) => blockNumber))]
      const byHeight = new Map((await blocks(heights)).map((block) => [block.number, block]))
      return hashes.map((hash, index) => {
        const [tx, receipt] = [sent[index], receipts[index]]
        const block = tx && byHeight.get(tx.blockNumber)
        const made = tx && receipt && block && joinedTransaction(tx, receipt, block)
        if (made?.hash !== hash) throw unreadable(host)
        return made
      })
    },
    states: async (account, heights) => {
      const asked = ofAccount(account, heights)
      const counts = await askMany('eth_getTransactionCount', asked, hexQuantity, '1 address')
      const balances = await askMany('eth_getBalance', asked, hexQuantity, '1 address')
      return heights.map((_, index) => {
        const [count, balance] = [counts[index], balances[index]]
        if (count === undefined || balance === undefined) throw unreadable(host)
        return { count, balance }
      })
    },
    isUnused: async (account) => {
      const asked = [[account, 'latest']]
      const counts = await askMany('eth_getTransactionCount', asked, hexQuantity, '1 address')
      const balances = await askMany('eth_getBalance', asked, hexQuantity, '1 address')
      const codes = await askMany('eth_getCode', asked, hexBytes, '1 address')
      return counts[0] === 0n && balances[0] === 0n && codes[0] === '0x'
    },
    hadCode: async (account, heights) => {
      const codes = await askMany('eth_getCode', ofAccount(account, heights), hexBytes, '1 address')
      return codes.map((code) => code !== '0x')
    },
  }
}

const hex = (height: number) => `0x${height.toString(16)}`
