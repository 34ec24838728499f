/** Derives receive and change addresses from an account's extended public key: BIP-44, BIP-49, BIP-84, BIP-86. */
import type { HDKey } from '@scure/bip32'
import { p2pkh, p2sh, p2tr, p2wpkh } from '@scure/btc-signer'
import type { BitcoinScript } from './parse-bitcoin'

/** 0: addresses for receiving. 1: change. */
export type Branch = 0 | 1

export interface DeriveOptions {
  key: HDKey
  script: BitcoinScript
  branch: Branch
  /** First index. */
  from: number
  count: number
}

/** @example deriveBitcoinAddresses({ key, script: 'wpkh', branch: 0, from: 0, count: 20 }) // ['bc1q...', ...] */
export function deriveBitcoinAddresses({ key, script, branch, from, count }: DeriveOptions): string[] {
  const parent = key.deriveChild(branch)
  return Array.from({ length: count }, (_, index) => {
    const { publicKey } = parent.deriveChild(from + index)
    if (!publicKey) throw new RangeError('key without public key')
    return addressOf(publicKey, script)
  })
}

function addressOf(publicKey: Uint8Array, script: BitcoinScript): string {
  const address = outputOf(publicKey, script).address
  if (address === undefined) throw new RangeError('output without address')
  return address
}

function outputOf(publicKey: Uint8Array, script: BitcoinScript): { address?: string } {
  switch (script) {
    case 'pkh':
      return p2pkh(publicKey)
    case 'sh-wpkh':
      return p2sh(p2wpkh(publicKey))
    case 'wpkh':
      return p2wpkh(publicKey)
    case 'tr':
      return p2tr(publicKey.subarray(1))
    default:
      return script satisfies never
  }
}
