/** Sends many transactions of one sender, the faucet unless told, in few blocks, and fails if one of them did. */
import * as v from 'valibot'
import type { Anvil } from './anvil'
import { FAUCET } from './well-known'

export interface Sending {
  to: string
  data: string
  /** Wei that goes with it. */
  value?: bigint
  /** Limit; 400,000 when absent. What makes a pool wants more. */
  gas?: bigint
}

const Receipts = v.array(v.object({ status: v.string(), to: v.nullable(v.string()) }))
const GAS = 400_000n
/** Limits of one block's transactions together, a little below the block's 60 million. */
const BLOCK_GAS = 56_000_000n

const hex = (value: bigint) => `0x${value.toString(16)}`

/** @throws Error naming the address whose transaction was reverted */
export async function sendAll(
  anvil: Anvil,
  sendings: readonly Sending[],
  from: string = FAUCET,
): Promise<void> {
  if (sendings.length === 0) return
  await anvil.batch([
    { method: 'anvil_setBalance', params: [from, hex(2n ** 200n)] },
    { method: 'anvil_impersonateAccount', params: [from] },
    { method: 'evm_setAutomine', params: [false] },
  ])
  let nonce = BigInt(String(await anvil.rpc('eth_getTransactionCount', from, 'latest')))
  for (const part of blocksOf(sendings)) {
    const transactions = part.map(({ to, data, value = 0n, gas = GAS }) => ({
      from,
      to,
      data,
      value: hex(value),
      gas: hex(gas),
      nonce: hex(nonce++),
    }))
    await anvil.batch(transactions.map((each) => ({ method: 'eth_sendTransaction', params: [each] })))
    await anvil.rpc('anvil_mine', '0x1')
    const receipts = v.parse(Receipts, await anvil.rpc('eth_getBlockReceipts', 'latest'))
    const failed = receipts.find(({ status }) => status !== '0x1')
    if (failed) throw new Error(`a set-up transaction to ${failed.to} was reverted`)
    if (receipts.length !== part.length)
      throw new Error(`${receipts.length} of ${part.length} transactions were mined`)
  }
  await anvil.rpc('evm_setAutomine', true)
}

function blocksOf(sendings: readonly Sending[]): Sending[][] {
  const blocks: Sending[][] = []
  let left = 0n
  for (const sending of sendings) {
    const { gas = GAS } = sending
    if (left < gas) {
      blocks.push([])
      left = BLOCK_GAS
    }
    blocks.at(-1)?.push(sending)
    left -= gas
  }
  return blocks
}
