/**
 * Transfer logs to moves. Whoever writes a contract writes its logs: what is no proper transfer is none, and the tokens that
 * a log names are vouched for by nobody.
 */
import type { ChainLog } from './chain-rows'
import { addressIn, TRANSFER, TRANSFER_BATCH, TRANSFER_SINGLE } from './log-topics'

export interface LogMove {
  standard: 'erc20' | 'erc721' | 'erc1155'
  contract: string
  from: string
  to: string
  units: bigint
  /** Number of the piece, decimal; absent for coins. */
  tokenId?: string
}

const WORD = 64
/** More pieces than one transfer has gas for. */
const MAX_PIECES = 10_000

/** @example movesIn(usdcTransfer) // [{ standard: 'erc20', contract: '0xa0b8…', from: '0x…', to: '0x…', units: 1000000n }] */
export function movesIn(log: Pick<ChainLog, 'address' | 'topics' | 'data'>): LogMove[] {
  const [event, ...names] = log.topics
  switch (event) {
    case TRANSFER:
      return transferIn(log)
    case TRANSFER_SINGLE:
    case TRANSFER_BATCH: {
      const [from, to] = [addressIn(names[1]), addressIn(names[2])]
      if (from === undefined || to === undefined || names.length !== 3) return []
      const pieces = event === TRANSFER_SINGLE ? singleIn(log.data) : batchIn(log.data)
      return pieces.map(([id, units]) => {
        return { standard: 'erc1155', contract: log.address, from, to, units, tokenId: String(id) }
      })
    }
    default:
      return []
  }
}

function transferIn({
  address: contract,
  topics,
  data,
}: Pick<ChainLog, 'address' | 'topics' | 'data'>): LogMove[] {
  const [from, to, id] = [addressIn(topics[1]), addressIn(topics[2]), topics[3]]
  if (from === undefined || to === undefined) return []
  if (id !== undefined && data === '0x')
    return [{ standard: 'erc721', contract, from, to, units: 1n, tokenId: String(BigInt(id)) }]
  if (id !== undefined || data.length !== 2 + WORD) return []
  return [{ standard: 'erc20', contract, from, to, units: BigInt(data) }]
}

const wordAt = (data: string, index: number): bigint | undefined => {
  const word = data.slice(2 + index * WORD, 2 + (index + 1) * WORD)
  return word.length === WORD ? BigInt(`0x${word}`) : undefined
}

function singleIn(data: string): [bigint, bigint][] {
  const [id, units] = [wordAt(data, 0), wordAt(data, 1)]
  return id === undefined || units === undefined || data.length !== 2 + 2 * WORD ? [] : [[id, units]]
}

function batchIn(data: string): [bigint, bigint][] {
  const [ids, units] = [listAt(data, 0), listAt(data, 1)]
  if (!ids || !units || ids.length !== units.length) return []
  return ids.flatMap((id, index): [bigint, bigint][] => {
    const count = units[index]
    return count === undefined ? [] : [[id, count]]
  })
}

/** The ABI's dynamic array whose offset stands in the head. */
function listAt(data: string, head: number): bigint[] | undefined {
  const offset = wordAt(data, head)
  if (offset === undefined || offset % 32n !== 0n || offset > BigInt(data.length)) return undefined
  const start = Number(offset / 32n)
  const length = wordAt(data, start)
  if (length === undefined || length > BigInt(MAX_PIECES)) return undefined
  const list = Array.from({ length: Number(length) }, (_, index) => wordAt(data, start + 1 + index))
  return list.every((word) => word !== undefined) ? list : undefined
}
