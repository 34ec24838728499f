/** What senders on Optimism, Base and Scroll also paid for the layer below: the receipt tells it, few sources do. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import { hexQuantity } from '../rpc-quantity'
import type { EvmRows, NormalRow } from './etherscan-rows'

const PAYS_BELOW = new Set([10, 8453, 534352])
const BATCH = 50
const receipt = v.nullable(v.object({ transactionHash: v.string(), l1Fee: v.nullish(hexQuantity) }))

/**
 * @returns the rows with the fee where a node tells it, and the own transactions that lack it
 * @throws AppError `unreachable` or `rate-limited`: time heals that, and an entry is stored once only
 */
export async function withLayerFees(
  rows: EvmRows,
  account: string,
  options: EvmRpcOptions,
): Promise<{ rows: EvmRows; lacking: ReadonlySet<string> }> {
  if (!PAYS_BELOW.has(options.chain.chainId)) return { rows, lacking: new Set() }
  // Without a price of gas it is a deposit from below, which pays no fee at all and has none in its receipt.
  const pays = ({ from, gasPrice }: NormalRow) => from === account && gasPrice > 0n
  const untold = rows.normal.filter((row) => pays(row) && row.L1FeesPaid === undefined)
  const fees = new Map<string, bigint>()
  for (let start = 0; start < untold.length; start += BATCH) {
    const batch = untold.slice(start, start + BATCH).map(({ hash }) => hash)
    for (const [hash, fee] of await ask(batch, options)) fees.set(hash, fee)
  }
  const normal = rows.normal.map((row): NormalRow => {
    const fee = fees.get(row.hash)
    return fee === undefined ? row : { ...row, L1FeesPaid: fee }
  })
  const lacking = untold.map(({ hash }) => hash).filter((hash) => !fees.has(hash))
  return { rows: { ...rows, normal }, lacking: new Set(lacking) }
}

async function ask(hashes: readonly string[], options: EvmRpcOptions): Promise<Map<string, bigint>> {
  const request = {
    method: 'eth_getTransactionReceipt',
    schema: receipt,
    purpose: `${options.chain.name}: fees`,
    sends: `${hashes.length} transactions`,
  }
  try {
    const answers = await createEvmRpc(options).askMany(
      request,
      hashes.map((hash) => [hash]),
    )
    const told = answers.flatMap((answer, index): [string, bigint][] => {
      const hash = hashes[index]
      const found = answer.ok ? answer.value : null
      const isIts = hash !== undefined && found?.transactionHash.toLowerCase() === hash
      return isIts && found?.l1Fee !== null && found?.l1Fee !== undefined ? [[hash, found.l1Fee]] : []
    })
    return new Map(told)
  } catch (error) {
    // A node that keeps no old receipts will not have them tomorrow either.
    const isForGood =
      error instanceof AppError && ['unavailable', 'bad-answer', 'too-large'].includes(error.code)
    if (isForGood) return new Map()
    throw error
  }
}
