/** The text of a file's bytes: UTF-8, UTF-16 with or without a mark, else Windows-1252 as spreadsheets save it. */

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)

/** @example decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0x00])) // 'a' */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  if (bytes.length > 1 && first !== 0 && second === 0) return decode(bytes, 'utf-16le')
  if (bytes.length > 1 && first === 0 && second !== 0) return decode(bytes, 'utf-16be')
  try {
    return decode(bytes, 'utf-8')
  } catch {
    // Not UTF-8: every byte has a sign in this one, so nothing is lost.
    return decode(bytes, 'windows-1252')
  }
}
