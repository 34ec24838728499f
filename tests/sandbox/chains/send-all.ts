/** Sends many transactions from the faucet in few blocks, and fails if one of them did. */
import * as v from 'valibot'
import type { Anvil } from './anvil'
import { FAUCET } from './well-known'

export interface Sending {
  to: string
  data: string
  /** Wei that goes with it. */
  value?: bigint
}

const Receipts = v.array(v.object({ status: v.string(), to: v.nullable(v.string()) }))
const GAS = 400_000n
/** As many as fit the block's 60 million gas at the limit above. */
const PER_BLOCK = 140

const hex = (value: bigint) => `0x${value.toString(16)}`

/** @throws Error naming the address whose transaction was reverted */
export async function sendAll(anvil: Anvil, sendings: readonly Sending[]): Promise<void> {
  if (sendings.length === 0) return
  await anvil.batch([
    { method: 'anvil_setBalance', params: [FAUCET, hex(2n ** 200n)] },
    { method: 'anvil_impersonateAccount', params: [FAUCET] },
    { method: 'evm_setAutomine', params: [false] },
  ])
  let nonce = BigInt(String(await anvil.rpc('eth_getTransactionCount', FAUCET, 'latest')))
  for (let from = 0; from < sendings.length; from += PER_BLOCK) {
    const part = sendings.slice(from, from + PER_BLOCK)
    const transactions = part.map(({ to, data, value = 0n }) => ({
      from: FAUCET,
      to,
      data,
      value: hex(value),
      gas: hex(GAS),
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
