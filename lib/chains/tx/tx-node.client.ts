/**
 * What a chain's nodes are asked about single transactions. One node's "I do not know it" proves nothing: all are asked
 * before a transaction counts as unknown. Sending is only ever of bytes that were signed before.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Units } from '@/lib/core/wallet-tx'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import type { ChainTransaction } from '../history/chain-rows'
import { evmNode } from '../history/evm-node.client'
import { hexBytes, hexQuantity } from '../rpc-quantity'
import { type ChainTx, chainTxSchema } from './chain-tx'
import {
  countAt,
  findByNumber,
  heightOf,
  type NumberAnswer,
  type NumberQuestion,
} from './find-by-number.client'
import { bestAnswer, type SendAnswer, sendAnswerOf } from './send-answer'

export interface TxNode {
  /**
   * Gives the bytes to every node; the best answer counts. @throws AppError when none of them answered: whether one has
   * them nobody knows, and they may be sent again, which is the same transaction
   */
  send: (raw: string) => Promise<SendAnswer>
  /** In a block or waiting. @returns `undefined` when none of the nodes that answer knows it */
  find: (hash: string) => Promise<ChainTx | undefined>
  /** With what became of it. @throws AppError when no node tells the whole of it */
  read: (hash: string) => Promise<ChainTransaction>
  findByNumber: (question: NumberQuestion) => Promise<NumberAnswer>
  /** How many transactions the address has sent: in blocks (`latest`), or with those that wait. */
  count: (address: string, when: 'latest' | 'pending') => Promise<number>
  height: () => Promise<number>
  /** Wei. */
  balance: (address: string) => Promise<bigint>
  /** Whether there is a contract at the address. */
  hasCode: (address: string) => Promise<boolean>
}

/** @example openTxNode({ chain, fetch, now, health }).height() */
export function openTxNode(options: EvmRpcOptions): TxNode {
  const urls = [...new Set(options.rpcs ?? options.chain.rpcs)]
  const about = (sends: string) => ({ purpose: `${options.chain.name}: a transaction of yours`, sends })
  const ordered = () => options.health.order(urls, options.now())
  const one = async <T>(
    method: string,
    params: unknown[],
    schema: v.GenericSchema<unknown, T>,
  ): Promise<T> => {
    const request = { method, params, schema, isFinal: () => false, ...about('1 address') }
    const answer = await createEvmRpc(options).ask(request)
    if (!answer.ok) throw silent(options)
    return answer.value
  }
  return {
    send: async (raw) => {
      const ends = await Promise.allSettled(urls.map((url) => sendTo(url, raw, options)))
      const best = bestAnswer(ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : [])))
      if (best) return best
      const [first] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))
      throw first ?? silent(options)
    },
    find: (hash) =>
      firstThatKnows(ordered(), options, async (url) => {
        const answer = await createEvmRpc({ ...options, rpcs: [url] }).ask({
          method: 'eth_getTransactionByHash',
          params: [hash],
          schema: v.nullable(chainTxSchema),
          isFinal: () => false,
          ...about('1 transaction'),
        })
        const tx = answer.ok ? answer.value : null
        return tx?.hash === hash ? tx : undefined
      }),
    read: async (hash) => {
      const found = await firstThatKnows(ordered(), options, async (url) => {
        return (await evmNode(url, options).transactions([hash]))[0]
      })
      if (!found) throw silent(options)
      return found
    },
    findByNumber: (question) => findByNumber(options, question),
    count: (address, when) => countAt(options, address, when),
    height: () => heightOf(options),
    balance: (address) => one('eth_getBalance', [address, 'latest'], hexQuantity),
    hasCode: async (address) => (await one('eth_getCode', [address, 'latest'], hexBytes)) !== '0x',
  }
}

async function sendTo(url: string, raw: string, options: EvmRpcOptions): Promise<SendAnswer> {
  const answer = await createEvmRpc({ ...options, rpcs: [url] }).ask({
    method: 'eth_sendRawTransaction',
    params: [raw],
    schema: v.string(),
    // Whatever a node says to it is its answer; which hash it has is known before.
    isFinal: ({ code }) => code !== 429 && code !== -32005,
    purpose: `${options.chain.name}: sends what you signed`,
    sends: '1 signed transaction',
  })
  return answer.ok ? 'taken' : sendAnswerOf(answer.fault)
}

/** @throws AppError the first failure, when no node knows it and one of them did not answer */
async function firstThatKnows<T>(
  urls: readonly string[],
  options: EvmRpcOptions,
  ask: (url: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const failures: unknown[] = []
  for (const url of urls) {
    try {
      const known = await ask(url)
      if (known !== undefined) return known
    } catch (error) {
      if (!(error instanceof AppError) || options.signal?.aborted) throw error
      failures.push(error)
    }
  }
  if (failures.length < urls.length) return undefined
  throw failures[0] ?? silent(options)
}

const silent = ({ chain }: EvmRpcOptions) =>
  new AppError('unavailable', say('No node of {chain} could tell.', { chain: chain.name }))

/** Gas and what the layer below cost, in wei. @example gasCostOf(tx) // '21000000000000' */
export const gasCostOf = ({ gasUsed, gasPrice, l1Fee = 0n }: ChainTransaction): Units =>
  (gasUsed * gasPrice + l1Fee).toString() as Units
