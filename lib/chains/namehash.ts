/** EIP-137: the number under which ENS keeps a name. Takes normalised names only; see `normalise-ens-name.ts`. */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hex, utf8 } from '@/lib/core/bytes'

/** @example namehash('eth') // '0x93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae' */
export function namehash(name: string): string {
  const labels = name === '' ? [] : name.split('.')
  let node: Uint8Array = new Uint8Array(32)
  for (const label of labels.reverse()) node = keccak_256(concatBytes(node, keccak_256(utf8(label))))
  return `0x${hex(node)}`
}
