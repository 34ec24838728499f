/**
 * Text that comes from a chain or a venue, made safe to show: one short line without control, direction-changing,
 * invisible or tag characters, and without towers of combining marks. It does not judge what the text says.
 */

const MAX_CHARACTERS = 64

/** Format (bidi, zero-width, soft hyphen, tags), private use and lone surrogates, selectors and blank "letters". */
const INVISIBLE =
  /[\p{Cf}\p{Co}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const BLANK = /[\p{Cc}\p{Z}]+/gu
const MARK_TOWER = /(\p{M}{2})\p{M}+/gu

/** Not cut to a length of the reader's; at most its first 4096 units are read. @example visibleText('US\u200bDC ') // 'USDC' */
export function visibleText(text: string): string {
  // Cut first: a megabyte of name must not be searched.
  const visible = text.slice(0, 4096).replace(BLANK, ' ').replace(INVISIBLE, '').replace(MARK_TOWER, '$1')
  return visible.replace(BLANK, ' ').trim()
}

/**
 * @example cleanText('US\u200bDC\u202e ') // 'USDC'
 * @returns at most 64 characters; empty when nothing visible is left
 */
export const cleanText = (text: string): string =>
  Array.from(visibleText(text)).slice(0, MAX_CHARACTERS).join('').trim()
