/** Raw DEFLATE (RFC 1951) by the platform's own streams. Never await it inside an IndexedDB transaction. */

type Bytes = Uint8Array<ArrayBuffer>

/** @example await inflate(await deflate(utf8('aaaa')), 100) // the bytes of 'aaaa' */
export const deflate = (plain: Bytes): Promise<Bytes> =>
  collect(plain, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)

/**
 * @param most bytes of the result; a small text may claim to be an endless one
 * @throws RangeError beyond `most`, TypeError for what is no DEFLATE stream
 */
export const inflate = (packed: Bytes, most: number): Promise<Bytes> =>
  collect(packed, new DecompressionStream('deflate-raw'), most)

async function collect(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes> {
  const writer = stream.writable.getWriter()
  // What is wrong with the bytes is told by the reader; both sides reject with it.
  const written = Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined)
  const parts: Bytes[] = []
  let length = 0
  const reader = stream.readable.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value)
    length += step.value.length
    if (length > most) {
      await reader.cancel()
      throw new RangeError(`more than ${most} bytes`)
    }
  }
  await written
  return joined(parts, length)
}

function joined(parts: readonly Bytes[], length: number): Bytes {
  // What is short comes in one piece.
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
