/**
 * What a rollup takes for writing a transaction to the layer below, before it is sent: OP Stack's GasPriceOracle and
 * Scroll's L1GasPriceOracle, `getL1Fee(bytes)`. Arbitrum, Linea and zkSync have it in their gas. Both oracles compress or
 * count the bytes of the unsigned transaction and add the signature themselves, so that bytes of the same size and
 * content are enough; they are no valid transaction.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EvmCall } from '@/lib/core/wallet-tx'
import type { EvmChain } from './data/evm-chains'
import type { Rpc } from './rpc.client'
import { hexBytes } from './rpc-quantity'
import { readUint } from './token-calls'

const OP_STACK = '0x420000000000000000000000000000000000000f'
const ORACLES: Readonly<Record<number, string>> = {
  10: OP_STACK,
  8453: OP_STACK,
  534352: '0x5300000000000000000000000000000000000002',
}
const GET_L1_FEE = '0x49948e0e'
/** Heads of the list, number, gas limit and two prices: what RLP needs beside the call, in bytes. */
const REST = '02f8ff840a0b0c0d82aabb8477359400850ba43b7400830f4240'

/** @returns wei; 0n where no such fee exists @throws AppError when it exists and no node tells it */
export async function readDataFee(rpc: Rpc, call: EvmCall, { chain }: { chain: EvmChain }): Promise<bigint> {
  // A chain that the user added may be of the OP Stack; where it is not, nothing is at that address.
  const oracle = ORACLES[chain.chainId] ?? (chain.isCustom ? OP_STACK : undefined)
  if (oracle === undefined) return 0n
  const answer = await rpc.ask({
    method: 'eth_call',
    params: [{ to: oracle, data: GET_L1_FEE + encodeBytes(unsignedLike(call)) }, 'latest'],
    schema: hexBytes,
    purpose: `${chain.name}: fee for the layer below`,
    sends: 'the transaction, unsigned',
  })
  if (chain.isCustom && (!answer.ok || answer.value === '0x')) return 0n
  const fee = answer.ok ? readUint(answer.value) : undefined
  if (fee !== undefined && fee < 2n ** 96n) return fee
  throw new AppError(
    'bad-answer',
    say('{chain} did not tell its fee for the layer below.', { chain: chain.name }),
  )
}

function unsignedLike({ to, value, data }: EvmCall): string {
  const digits = BigInt(value).toString(16)
  return `${REST}94${to.slice(2)}${digits.padStart(digits.length + (digits.length % 2), '0')}${data.slice(2)}c0`
}

/** ABI: one dynamic `bytes`. */
function encodeBytes(bytes: string): string {
  const word = (value: number) => value.toString(16).padStart(64, '0')
  return `${word(32)}${word(bytes.length / 2)}${bytes}${'0'.repeat((64 - (bytes.length % 64)) % 64)}`
}
