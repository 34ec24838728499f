/**
 * A node of an EVM chain that has one owner's past on it, for what `eth_getLogs`, receipts and the state of old blocks tell.
 * It limits ranges, keeps an archive or not, and forgets old receipts, as public nodes do. Blocks come every twelve seconds.
 */
import { AbiCoder } from 'ethers'
import type { TrueEvmMove, TrueEvmTransaction } from '../ledger/history/evm-history'
import { contractInterface } from './artifact'
import { answerJsonRpc, methodNotFound, RpcError } from './json-rpc'
import { MULTICALL3 } from './well-known'

export interface LogNodeOptions {
  chainId: number
  /** Lower case. */
  owner: string
  /** Oldest first; `at` in whole blocks. */
  history: readonly TrueEvmTransaction[]
  /** Time of the newest block (ms). */
  now: number
  /** Blocks and logs that one answer has room for. */
  maxRange?: number
  maxLogs?: number
  /** State of old blocks is gone. */
  noArchive?: boolean
  /** Receipts and logs of earlier blocks are gone, and nothing says so. */
  keepsFrom?: number
  /** The owner is a contract from this block on. */
  codeFrom?: number
  /** Every block has a transaction of strangers. */
  isBusy?: boolean
  /** Changes what is answered: a node that is broken or lies. */
  distort?: (method: string, result: unknown) => unknown
}

export interface NodeLog {
  address: string
  topics: string[]
  data: string
  blockNumber: string
  transactionHash: string
  logIndex: string
  removed: boolean
}

const BLOCK_MS = 12_000
const PRICE = 12_000_000_000n
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
const multicall = contractInterface('Multicall3')
const token = contractInterface('Token')

export const heightAt = (at: number): number => Math.floor(at / BLOCK_MS)
const hex = (value: number | bigint): string => `0x${value.toString(16)}`
const word = (value: bigint | number): string => value.toString(16).padStart(64, '0')
const topic = (address: string): string => `0x${address.slice(2).padStart(64, '0')}`
const blockHash = (height: number): string => `0x${word(height)}`

/** @returns what answers a body. @example createLogNode({ chainId: 56, owner, history, now })('{"method":"eth_chainId",…}') */
export function createLogNode(options: LogNodeOptions): (body: string) => string {
  const {
    chainId,
    owner,
    history,
    now,
    noArchive = false,
    keepsFrom = 0,
    codeFrom = Infinity,
    isBusy = false,
  } = options
  const newest = heightAt(now)
  const byHash = new Map(history.map((tx) => [tx.hash, tx]))
  const logs = history.flatMap((tx) => (tx.failed ? [] : logsOf(tx)))
  const height = (text: unknown): number => (text === 'latest' ? newest : Number(text))
  const kept = (hash: unknown) => {
    const tx = byHash.get(String(hash)) ?? strangers(String(hash))
    return tx && heightAt(tx.at) >= keepsFrom ? tx : undefined
  }
  const stateAt = (tag: unknown): readonly TrueEvmTransaction[] => {
    if (noArchive && newest - height(tag) > 128) throw new RpcError(-32000, 'missing trie node 0x12 (path )')
    return history.filter(({ at }) => heightAt(at) <= height(tag))
  }
  const methods: Record<string, (params: unknown[]) => unknown> = {
    eth_chainId: () => hex(chainId),
    eth_blockNumber: () => hex(newest),
    eth_getBlockByNumber: ([tag, isFull]) =>
      height(tag) > newest ? null : blockOf(height(tag), { history, isFull: isFull === true, isBusy }),
    eth_getTransactionByHash: ([hash]) => sentOf(kept(hash)),
    eth_getTransactionReceipt: ([hash]) => receiptOf(kept(hash)),
    eth_getTransactionCount: ([, tag]) => hex(stateAt(tag).filter(({ from }) => from === owner).length),
    eth_getBalance: ([, tag]) => hex(stateAt(tag).reduce((sum, tx) => sum + changeOf(tx, owner), 0n)),
    eth_getCode: ([, tag]) => (stateAt(tag) && height(tag) >= codeFrom ? '0x6000' : '0x'),
    eth_getLogs: ([filter]) => search(filter as LogFilter, { ...options, logs, newest }),
    eth_call: ([call]) => callTokens((call as { data: string; to: string }) ?? {}, history),
  }
  return (body) =>
    answerJsonRpc(body, (method, params) => {
      const answer = methods[method]
      if (!answer) throw methodNotFound(method)
      const result = answer(params)
      return options.distort ? options.distort(method, result) : result
    })
}

interface LogFilter {
  fromBlock: string
  toBlock: string
  topics: (string | string[] | null)[]
}

type Searched = LogNodeOptions & { logs: readonly NodeLog[]; newest: number }

function search({ fromBlock, toBlock, topics }: LogFilter, searched: Searched): NodeLog[] {
  const { logs, newest, maxRange = Infinity, maxLogs = Infinity, keepsFrom = 0 } = searched
  const [from, to] = [Number(fromBlock), Number(toBlock)]
  if (to > newest) throw new RpcError(-32602, 'invalid block range params')
  if (to - from + 1 > maxRange)
    throw new RpcError(-32602, `range ${to - from + 1} exceeds limit of ${maxRange}`)
  const isMatch = (log: NodeLog) =>
    Number(log.blockNumber) >= Math.max(from, keepsFrom) &&
    Number(log.blockNumber) <= to &&
    topics.every((wanted, at) => wanted === null || [wanted].flat().includes(log.topics[at] ?? ''))
  const found = logs.filter(isMatch)
  if (found.length > maxLogs) throw new RpcError(-32005, `query returned more than ${maxLogs} results`)
  return found
}

interface BlockWanted {
  history: readonly TrueEvmTransaction[]
  isFull: boolean
  isBusy: boolean
}

const STRANGERS = '0x57'

function strangers(hash: string): TrueEvmTransaction | undefined {
  if (!hash.startsWith(STRANGERS)) return undefined
  const [from, to] = [`0x${'8'.repeat(40)}`, `0x${'9'.repeat(40)}`]
  const at = Number(`0x${hash.slice(STRANGERS.length)}`) * BLOCK_MS
  return { hash, at, from, to, units: 0n, gas: 0n, failed: false }
}

function blockOf(height: number, { history, isFull, isBusy }: BlockWanted): object {
  const others = isBusy ? strangers(`${STRANGERS}${height.toString(16).padStart(62, '0')}`) : undefined
  const own = [...(others ? [others] : []), ...history.filter(({ at }) => heightAt(at) === height)]
  return {
    number: hex(height),
    hash: blockHash(height),
    timestamp: hex((height * BLOCK_MS) / 1000),
    transactions: own.map((tx) => (isFull ? sentOf(tx) : tx.hash)),
  }
}

function sentOf(tx: TrueEvmTransaction | undefined): object | null {
  if (!tx) return null
  const { hash, at, from, to, units } = tx
  const call = `0xa9059cbb${word(BigInt(to))}${word(units)}`
  return {
    hash,
    blockNumber: hex(heightAt(at)),
    blockHash: blockHash(heightAt(at)),
    from,
    to: tx.token?.address ?? to,
    value: hex(tx.token ? 0n : units),
    input: tx.token ? call : '0x',
    gasPrice: hex(PRICE),
  }
}

function receiptOf(tx: TrueEvmTransaction | undefined): object | null {
  if (!tx) return null
  return {
    transactionHash: tx.hash,
    blockNumber: hex(heightAt(tx.at)),
    blockHash: blockHash(heightAt(tx.at)),
    status: tx.failed ? '0x0' : '0x1',
    gasUsed: hex(tx.gas === 0n ? 21_000n : tx.gas / PRICE),
    effectiveGasPrice: hex(PRICE),
    contractAddress: null,
    logs: tx.failed ? [] : logsOf(tx),
  }
}

function logsOf(tx: TrueEvmTransaction): NodeLog[] {
  const moves: TrueEvmMove[] = tx.token
    ? [{ from: tx.from, to: tx.to, units: tx.units, of: { kind: 'coin', token: tx.token } }]
    : []
  return [...moves, ...(tx.more ?? [])].flatMap((move, index) => {
    const told = logOf(move)
    const place = { blockNumber: hex(heightAt(tx.at)), transactionHash: tx.hash, logIndex: hex(index) }
    return told ? [{ ...told, ...place, removed: false }] : []
  })
}

function logOf({
  from,
  to,
  units,
  of,
}: TrueEvmMove): Pick<NodeLog, 'address' | 'topics' | 'data'> | undefined {
  const sides = [topic(from), topic(to)]
  switch (of.kind) {
    case 'ether':
      return undefined
    case 'coin':
      return { address: of.token.address, topics: [TRANSFER, ...sides], data: `0x${word(units)}` }
    case 'erc721':
      return { address: of.address, topics: [TRANSFER, ...sides, `0x${word(BigInt(of.id))}`], data: '0x' }
    case 'erc1155': {
      const data = `0x${word(BigInt(of.id))}${word(units)}`
      return { address: of.address, topics: [SINGLE, topic(from), ...sides], data }
    }
    default:
      return of satisfies never
  }
}

function changeOf(tx: TrueEvmTransaction, owner: string): bigint {
  const gas = tx.from === owner ? tx.gas : 0n
  if (tx.failed) return -gas
  const signed = (from: string, to: string, units: bigint) =>
    (to === owner ? units : 0n) - (from === owner ? units : 0n)
  const own = tx.token ? 0n : signed(tx.from, tx.to, tx.units)
  const moved = (tx.more ?? []).filter(({ of }) => of.kind === 'ether')
  return moved.reduce((sum, { from, to, units }) => sum + signed(from, to, units), own) - gas
}

/** What Multicall3 answers when tokens are asked for their names and decimals. */
function callTokens(
  { to, data }: { to: string; data: string },
  history: readonly TrueEvmTransaction[],
): string {
  const parsed = to.toLowerCase() === MULTICALL3 ? multicall.parseTransaction({ data }) : null
  if (parsed?.name !== 'aggregate3') throw new RpcError(3, 'execution reverted')
  const kinds = history.flatMap(({ token: coin, more = [] }) => [
    ...(coin ? [{ kind: 'coin' as const, token: coin }] : []),
    ...more.map(({ of }) => of),
  ])
  const calls = Array.from(parsed.args.at(-1) as Iterable<{ target: string; callData: string }>)
  const answers = calls.map(({ target, callData }) => wordsOf(target.toLowerCase(), callData, kinds))
  return multicall.encodeFunctionResult('aggregate3', [
    answers.map((each) => [each !== undefined, each ?? '0x']),
  ])
}

function wordsOf(target: string, callData: string, kinds: readonly TrueEvmMove['of'][]): string | undefined {
  const kind = kinds.find(
    (of) => of.kind !== 'ether' && target === ('token' in of ? of.token.address : of.address),
  )
  if (!kind || kind.kind === 'ether') return undefined
  const { symbol, name } = 'token' in kind ? kind.token : { symbol: kind.name, name: kind.name }
  switch (token.getFunction(callData.slice(0, 10))?.name) {
    case 'symbol':
      return AbiCoder.defaultAbiCoder().encode(['string'], [symbol])
    case 'name':
      return AbiCoder.defaultAbiCoder().encode(['string'], [name])
    case 'decimals':
      return 'token' in kind ? `0x${word(kind.token.decimals)}` : undefined
    default:
      return undefined
  }
}
