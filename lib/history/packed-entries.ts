/**
 * Encoded entries as they are sealed: the head deflated, the tail as it is behind it. Segments of the first form are a DEFLATE
 * stream as a whole, and such a stream never begins as ours do (RFC 1951, 3.2.3: blocks of type 3 are reserved). Touches no
 * database.
 */
import { concatBytes } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import { MOST_SEGMENT_BYTES } from './segment-bounds'
import type { Encoded } from './segment-codec-bytes'

type Bytes = Uint8Array<ArrayBuffer>

/** As a DEFLATE stream: the last block, of the reserved type. */
const MARK = 0b111
/** The mark, and four bytes with the length of the packed head, big endian. */
const START = 5

/** @example await unpackEncoded(await packEncoded(encoded)) // equal to `encoded` */
export async function packEncoded({ head, tail }: Encoded): Promise<Bytes> {
  const packed = await deflate(head)
  const start = new Uint8Array(START)
  start[0] = MARK
  new DataView(start.buffer).setUint32(1, packed.length)
  return concatBytes(start, packed, tail)
}

/** @throws RangeError or TypeError when the bytes are of neither form, or unpack to more than a segment may */
export async function unpackEncoded(bytes: Bytes): Promise<Encoded> {
  if (bytes[0] !== MARK)
    return { head: await inflate(bytes, MOST_SEGMENT_BYTES), tail: bytes.subarray(bytes.length) }
  const end = START + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1)
  if (end > bytes.length) throw new RangeError('a segment ends too early')
  return {
    head: await inflate(bytes.subarray(START, end), MOST_SEGMENT_BYTES),
    tail: bytes.subarray(end),
  }
}
