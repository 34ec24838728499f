/**
 * The id that an order carries to its venue. It follows from our own, so that a row of the journal always knows it: written
 * before anything is sent, and asked for after an answer was lost. Pure.
 */
import { fromBase64, hex } from '@/lib/core/bytes'
import type { OrderId } from '@/lib/core/order'

/**
 * `hex`: 32 digits (Binance takes 36 of `[a-zA-Z0-9-_]`, OKX 32 letters and digits, Kraken a UUID without dashes).
 * `uuid`: where nothing else is taken (Coinbase). `gate`: `t-` and 26 digits, the longest that Gate takes.
 */
export type ClientIdForm = 'hex' | 'uuid' | 'gate'

/** @param id 22 characters of base64url, 16 random bytes. @example clientIdOf('hex', id) // '0f1e2d3c4b5a69788796a5b4c3d2e1f0' */
export function clientIdOf(form: ClientIdForm, id: OrderId): string {
  const bytes = fromBase64(`${id.replaceAll('-', '+').replaceAll('_', '/')}==`)
  switch (form) {
    case 'hex':
      return hex(bytes)
    case 'gate':
      return `t-${hex(bytes).slice(0, 26)}`
    case 'uuid':
      return uuidOf(bytes)
    default:
      return form satisfies never
  }
}

/** RFC 9562, version 4: six of the bits say so. */
function uuidOf(bytes: Uint8Array): string {
  const marked = bytes.map((byte, index) =>
    index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
  )
  const text = hex(marked)
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}
