/** The number of a piece as a line has room for it: many are hashes of 78 digits, told by both of their ends. */

const LONGEST = 16
const END = 6

/** @example pieceNumber(117007n) // '117007' @example pieceNumber(2n ** 255n) // '578960…819968' */
export function pieceNumber(id: bigint): string {
  const text = id.toString()
  return text.length <= LONGEST ? text : `${text.slice(0, END)}…${text.slice(-END)}`
}
