/**
 * A history for a Bitcoin address that ends in a given balance: some coins came and stayed, one came and went. All of
 * it follows from the address and the balance, so that statistics, unspent outputs and transactions agree.
 */
import { createHash } from 'node:crypto'

export interface SandboxCoin {
  txid: string
  vout: number
  satoshi: bigint
  /** Height of its block; absent while it waits in the mempool. */
  height?: number
  /** The transaction that spent it. */
  spentBy?: { txid: string; height: number }
}

export interface AddressLedger {
  address: string
  coins: readonly SandboxCoin[]
}

export const TIP_HEIGHT = 880_123

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** @param pending satoshi that is still in the mempool, on top of `confirmed` */
export function addressLedger(address: string, confirmed: bigint, pending = 0n): AddressLedger {
  const seed = digest(address)
  const height = (at: number) => TIP_HEIGHT - 1000 * (at + 1) - seed.readUInt8(at)
  const txid = (name: string) => digest(`${address}/${name}`).toString('hex')
  const kept = split(confirmed, seed).map((satoshi, at) => ({
    txid: txid(`in${at}`),
    vout: at,
    satoshi,
    height: height(at),
  }))
  if (confirmed === 0n && pending === 0n) return { address, coins: [] }
  const passed: SandboxCoin = {
    txid: txid('passed'),
    vout: 1,
    satoshi: 50_000n + BigInt(seed.readUInt16BE(0)),
    height: height(10),
    spentBy: { txid: txid('spend'), height: height(9) },
  }
  const waiting = pending > 0n ? [{ txid: txid('waiting'), vout: 0, satoshi: pending }] : []
  return { address, coins: [passed, ...kept, ...waiting] }
}

/** Up to three coins; each at least one satoshi. */
function split(satoshi: bigint, seed: Buffer): bigint[] {
  if (satoshi === 0n) return []
  if (satoshi < 1000n) return [satoshi]
  const first = (satoshi * BigInt(seed.readUInt8(2) + 1)) / 512n
  const second = (satoshi * BigInt(seed.readUInt8(3) + 1)) / 1024n
  return [first, second, satoshi - first - second].filter((part) => part > 0n)
}
