/**
 * The logs of a range of blocks that name an address. Nodes have limits of their own and word them in their own ways: every
 * fault of a wide range counts as one. What is none comes again for a single block, and is thrown.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { Rpc, RpcRequest } from '../rpc.client'
import type { RpcFault } from '../rpc-answer'
import { type ChainLog, logSchema } from './chain-rows'
import { unreadable } from './etherscan.client'
import { isAnswer, LOG_QUESTIONS, topicsOf } from './log-topics'

/** Both ends included. */
export interface Range {
  from: number
  to: number
}

/** The node wants a smaller range, or a much smaller one. */
export type Refusal = 'too-wide' | 'too-slow'

/** A node that hangs over a range may answer for a smaller one; below this it is the node. */
const SMALL_RANGE = 100
const BUSY = /rate.?limit|too many requests|per second|capacity/i

interface LogSearch {
  rpc: Rpc
  host: string
  details: Pick<RpcRequest<unknown>, 'purpose' | 'maxBytes'>
}

/** @throws AppError `bad-answer` for logs that were not asked for: a node that ignores topics may ignore blocks as well */
export async function findLogs(
  search: LogSearch,
  account: string,
  range: Range,
): Promise<ChainLog[] | Refusal> {
  try {
    return await ask(search, account, range)
  } catch (error) {
    const width = range.to - range.from
    if (!(error instanceof AppError) || width === 0) throw error
    if (error.code === 'too-large') return 'too-wide'
    if (error.code === 'unreachable' && width >= SMALL_RANGE) return 'too-slow'
    throw error
  }
}

async function ask({ rpc, host, details }: LogSearch, account: string, range: Range) {
  const { from, to } = range
  const isWide = to > from
  const blocks = { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` }
  const answers = await rpc.askMany(
    {
      ...details,
      method: 'eth_getLogs',
      schema: v.array(logSchema),
      sends: '1 address',
      isFinal: (fault) => isWide && !isAboutNode(fault),
      canAskForLess: isWide,
    },
    LOG_QUESTIONS.map((question) => [{ ...blocks, topics: topicsOf(question, account) }]),
  )
  const found: ChainLog[] = []
  for (const [index, question] of LOG_QUESTIONS.entries()) {
    const answer = answers[index]
    if (!answer?.ok) return 'too-wide'
    const isHonest = (log: ChainLog) =>
      !log.removed && isWithin(log, range) && isAnswer(question, account, log)
    if (!answer.value.every(isHonest)) throw unreadable(host)
    found.push(...answer.value)
  }
  return found
}

/** Whether the node searches logs at all, told by one block. @throws AppError when it cannot be asked now */
export async function canFindLogs({ rpc, details }: LogSearch, account: string, height: number) {
  const block = `0x${height.toString(16)}`
  const request = { ...details, method: 'eth_getLogs', schema: v.array(logSchema), sends: '1 address' }
  const answers = await rpc.askMany(
    { ...request, isFinal: (fault) => fault.code === -32601 || !isAboutNode(fault) },
    LOG_QUESTIONS.map((question) => [
      { fromBlock: block, toBlock: block, topics: topicsOf(question, account) },
    ]),
  )
  return answers.every(({ ok }) => ok)
}

const isWithin = ({ blockNumber }: ChainLog, { from, to }: Range) => blockNumber >= from && blockNumber <= to

/** No such method, or asked too often: a smaller range would change nothing. */
const isAboutNode = ({ code, message }: RpcFault) => code === 429 || code === -32601 || BUSY.test(message)
