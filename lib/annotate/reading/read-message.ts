/** Reads `personal_sign` (EIP-191, in both orders of its parameters that pages use) and `eth_sign`. */
import * as v from 'valibot'
import { fromHex, fromUtf8 } from '@/lib/core/bytes'
import { say } from '@/lib/core/sentence'
import { address } from './hex-fields'
import { type Requested, unreadable } from './requested'

const two = v.pipe(v.array(v.unknown()), v.minLength(2))
/** Longer texts are told in part; what a person reads in a note is shorter still. */
const MAX_TEXT = 20_000
const HASH = /^0x[0-9a-fA-F]{64}$/
/** Line ends and tabs are text, other control characters are not. */
const CONTROL = /(?![\n\r\t])\p{Cc}/u

export function readPersonalSign(params: unknown): Requested {
  const asked = signerOf(params, [1, 0])
  if (!asked) return unreadable(say('The request does not say which address would sign.'))
  const { signer, other } = asked
  if (typeof other !== 'string')
    return unreadable(say('The request does not have the form that wallets expect.'), signer)
  if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(other))
    return { kind: 'message', signer, text: other.slice(0, MAX_TEXT) }
  const text = textOf(other)
  if (text !== undefined) return { kind: 'message', signer, text: text.slice(0, MAX_TEXT) }
  // Thirty-two bytes that are no words: the hash of something, as smart wallets sign their transactions.
  if (HASH.test(other)) return { kind: 'blind-hash', signer }
  return { kind: 'message', signer, text: other.slice(0, MAX_TEXT) }
}

/** Whatever its bytes are: they are signed as the hash of something, a transaction for example. */
export function readEthSign(params: unknown): Requested {
  const asked = signerOf(params, [0, 1])
  return asked
    ? { kind: 'blind-hash', signer: asked.signer }
    : unreadable(say('The request does not say which address would sign.'))
}

/** The parameter that is an address, by preference in the place where it belongs. */
function signerOf(params: unknown, places: readonly [number, number]) {
  const parsed = v.safeParse(two, params)
  if (!parsed.success) return undefined
  for (const place of places) {
    const signer = v.safeParse(address, parsed.output[place])
    if (signer.success) return { signer: signer.output, other: parsed.output[1 - place] }
  }
  return undefined
}

function textOf(bytes: string): string | undefined {
  try {
    const text = fromUtf8(fromHex(bytes))
    return CONTROL.test(text) ? undefined : text
  } catch {
    // No UTF-8: shown as the bytes that they are.
    return undefined
  }
}
