/** What an EVM node says of logs, transactions and blocks. Every field is untrusted; hashes and addresses become lower case. */
import * as v from 'valibot'
import { blockNumber, hexBytes, hexQuantity } from '../rpc-quantity'

const hash = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), v.toLowerCase())
const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase())

export const logSchema = v.object({
  address,
  topics: v.pipe(v.array(hash), v.maxLength(4)),
  data: v.pipe(hexBytes, v.toLowerCase()),
  blockNumber,
  transactionHash: hash,
  removed: v.optional(v.boolean(), false),
})
export type ChainLog = v.InferOutput<typeof logSchema>

export const blockSchema = v.object({
  number: blockNumber,
  hash,
  timestamp: blockNumber,
  transactions: v.array(
    v.union([
      hash,
      v.pipe(
        v.object({ hash }),
        v.transform((tx) => tx.hash),
      ),
    ]),
  ),
})
/** With its transactions; of each only who took part. */
export const fullBlockSchema = v.object({
  number: blockNumber,
  transactions: v.array(v.object({ hash, from: address, to: v.nullish(address) })),
})
export type ChainBlock = v.InferOutput<typeof blockSchema>

export const sentSchema = v.object({
  hash,
  blockNumber,
  from: address,
  to: v.nullish(address),
  value: hexQuantity,
  input: v.pipe(hexBytes, v.toLowerCase()),
  gasPrice: v.nullish(hexQuantity),
})

export const receiptSchema = v.object({
  transactionHash: hash,
  blockNumber,
  blockHash: hash,
  /** Absent before Byzantium; what failed then left no log either. */
  status: v.nullish(hexQuantity),
  gasUsed: hexQuantity,
  effectiveGasPrice: v.nullish(hexQuantity),
  contractAddress: v.nullish(address),
  logs: v.array(logSchema),
  l1Fee: v.nullish(hexQuantity),
})

/** A transaction with what became of it. */
export interface ChainTransaction {
  hash: string
  block: number
  /** Seconds since epoch. */
  time: number
  from: string
  to?: string
  created?: string
  value: bigint
  input: string
  failed: boolean
  gasUsed: bigint
  gasPrice: bigint
  /** What was paid beside the gas, for the layer below or else. */
  l1Fee?: bigint
  /** What contracts paid to the account besides, in wei, where it is known. */
  paidOut?: bigint
  logs: ChainLog[]
}

/** Whether the receipt of its transaction has the log, in the block that the log names. */
export const isLogOf = (log: ChainLog, tx: ChainTransaction | undefined): boolean =>
  tx !== undefined && tx.block === log.blockNumber && tx.logs.some((each) => logKey(each) === logKey(log))

export const logKey = ({ transactionHash, address, topics, data }: ChainLog): string =>
  [transactionHash, address, ...topics, data].join(' ')

type Sent = v.InferOutput<typeof sentSchema>
type Receipt = v.InferOutput<typeof receiptSchema>

/** @returns `undefined` when the three do not belong together */
export function joinedTransaction(
  tx: Sent,
  receipt: Receipt,
  block: ChainBlock,
): ChainTransaction | undefined {
  const { hash, from, to, value, input } = tx
  const { gasUsed, status, contractAddress, l1Fee, logs } = receipt
  const gasPrice = receipt.effectiveGasPrice ?? tx.gasPrice
  const isOne =
    receipt.transactionHash === hash &&
    receipt.blockHash === block.hash &&
    receipt.blockNumber === tx.blockNumber &&
    logs.every(({ transactionHash }) => transactionHash === hash)
  if (!isOne || gasPrice === undefined || gasPrice === null) return undefined
  return {
    hash,
    block: block.number,
    time: block.timestamp,
    from,
    ...(to ? { to } : {}),
    ...(contractAddress ? { created: contractAddress } : {}),
    value,
    input,
    failed: status === 0n,
    gasUsed,
    gasPrice,
    ...(l1Fee === undefined || l1Fee === null ? {} : { l1Fee }),
    logs,
  }
}
