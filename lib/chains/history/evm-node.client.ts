/**
 * One EVM node's answers about the past. Nothing is believed that can be checked: heights, hashes and topics must be those that
 * were asked for, and a log counts only when the receipt of its transaction has it too.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import type { RpcFault } from '../rpc-answer'
import { hexBytes, hexQuantity } from '../rpc-quantity'
import {
  blockSchema,
  type ChainBlock,
  type ChainLog,
  type ChainTransaction,
  joinedTransaction,
  logSchema,
  receiptSchema,
  sentSchema,
} from './chain-rows'
import { unreadable } from './etherscan.client'
import { isAnswer, LOG_QUESTIONS, topicsOf } from './log-topics'

const BATCH = 25
const MAX_BYTES = 32 * 1024 * 1024
/** A node that hangs over a range may answer for a smaller one; below this it is the node. */
const SMALL_RANGE = 100
const BUSY = /rate.?limit|too many requests|per second|capacity/i

export interface Range {
  from: number
  to: number
}

export interface EvmNode {
  host: string
  latest: () => Promise<ChainBlock>
  /** In the order of the heights. @throws AppError `bad-answer` when the node lacks one */
  blocks: (heights: readonly number[]) => Promise<ChainBlock[]>
  /** Logs that name the account, unsorted. `too-wide`: the node wants a smaller range; `too-slow`: a much smaller one. */
  logs: (account: string, range: Range) => Promise<ChainLog[] | 'too-wide' | 'too-slow'>
  /** With what became of them. @throws AppError `bad-answer` when the node does not know one of them */
  transactions: (hashes: readonly string[]) => Promise<ChainTransaction[]>
  /** Whether the address had sent, held coins or been a contract after these blocks. @throws AppError without an archive */
  isTouched: (account: string, heights: readonly number[]) => Promise<boolean[]>
}

/** @example await evmNode(url, { chain, fetch, now, health }).latest() // { number: 123, hash: '0x…', timestamp: 1731000000, … } */
export function evmNode(url: string, options: EvmRpcOptions): EvmNode {
  const { host } = new URL(url)
  const rpc = createEvmRpc({ ...options, rpcs: [url] })
  const details = { purpose: `${options.chain.name}: history`, maxBytes: MAX_BYTES, isFinal: () => false }
  const askMany = async <T>(
    method: string,
    params: unknown[][],
    schema: v.GenericSchema<unknown, T>,
    sends = '1 address',
  ): Promise<T[]> => {
    const found: T[] = []
    for (let start = 0; start < params.length; start += BATCH) {
      const batch = params.slice(start, start + BATCH)
      for (const answer of await rpc.askMany({ ...details, method, schema, sends }, batch)) {
        if (!answer.ok) throw unreadable(host)
        found.push(answer.value)
      }
    }
    return found
  }
  const blocks = async (heights: readonly number[]) => {
    const asked = heights.map((height) => [hex(height), false])
    const found = await askMany('eth_getBlockByNumber', asked, blockSchema, 'nothing private')
    if (found.some(({ number }, index) => number !== heights[index])) throw unreadable(host)
    return found
  }
  return {
    host,
    blocks,
    latest: async () => {
      const [found] = await askMany(
        'eth_getBlockByNumber',
        [['latest', false]],
        blockSchema,
        'nothing private',
      )
      if (!found) throw unreadable(host)
      return found
    },
    logs: async (account, { from, to }) => {
      const isFinal = (fault: RpcFault) => to > from && !isAboutNode(fault)
      const request = { ...details, method: 'eth_getLogs', schema: v.array(logSchema), sends: '1 address' }
      const params = LOG_QUESTIONS.map((question) => [
        { fromBlock: hex(from), toBlock: hex(to), topics: topicsOf(question, account) },
      ])
      try {
        const answers = await rpc.askMany({ ...request, isFinal, canAskForLess: to > from }, params)
        const found: ChainLog[] = []
        for (const [index, answer] of answers.entries()) {
          const question = LOG_QUESTIONS[index]
          if (!answer.ok) return 'too-wide'
          const isHonest = (log: ChainLog) =>
            question !== undefined &&
            !log.removed &&
            log.blockNumber >= from &&
            log.blockNumber <= to &&
            isAnswer(question, account, log)
          if (!answer.value.every(isHonest)) throw unreadable(host)
          found.push(...answer.value)
        }
        return found
      } catch (error) {
        if (!(error instanceof AppError) || to === from) throw error
        if (error.code === 'too-large') return 'too-wide'
        if (error.code === 'unreachable' && to - from >= SMALL_RANGE) return 'too-slow'
        throw error
      }
    },
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
    isTouched: async (account, heights) => {
      const asked = heights.map((height) => [account, hex(height)])
      const counts = await askMany('eth_getTransactionCount', asked, hexQuantity)
      const balances = await askMany('eth_getBalance', asked, hexQuantity)
      const codes = await askMany('eth_getCode', asked, hexBytes)
      return heights.map(
        (_, index) => counts[index] !== 0n || balances[index] !== 0n || codes[index] !== '0x',
      )
    },
  }
}

/** No such method, or asked too often: a smaller range would change nothing. */
const isAboutNode = ({ code, message }: RpcFault) => code === 429 || code === -32601 || BUSY.test(message)

const hex = (height: number) => `0x${height.toString(16)}`
