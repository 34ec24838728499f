/**
 * Closes as chart figures, by asset and day, kept once they were asked: making one from exact text costs more than all that is
 * computed with it. Days lie in pieces of 512, so that a piece of old days is shared by the books that come after.
 */
import type { AssetId } from '@/lib/core/ids'

const PIECE_BITS = 9
const PIECE = 1 << PIECE_BITS
/** No price is that; a debt's is below zero. */
const NOT_ASKED = Number.NEGATIVE_INFINITY

export class CloseNumbers {
  readonly #pieces: Map<AssetId, Map<number, Float64Array>>

  constructor(pieces = new Map<AssetId, Map<number, Float64Array>>()) {
    this.#pieces = pieces
  }

  /** @param make asked once for each day; NaN: nobody knows */
  of(asset: AssetId, day: number, make: (asset: AssetId, day: number) => number): number {
    const piece = this.#pieceOf(asset, day >> PIECE_BITS)
    const at = day & (PIECE - 1)
    let close = piece[at] ?? NOT_ASKED
    if (close === NOT_ASKED) piece[at] = close = make(asset, day)
    return close
  }

  /** As `of` for as many days in a row as there are places in `closes`, in a fraction of the time. */
  read(
    closes: Float64Array,
    { asset, firstDay }: { asset: AssetId; firstDay: number },
    make: (asset: AssetId, day: number) => number,
  ): void {
    let at = 0
    while (at < closes.length) {
      const day = firstDay + at
      const piece = this.#pieceOf(asset, day >> PIECE_BITS)
      const shift = (day & (PIECE - 1)) - at
      for (const end = Math.min(closes.length, PIECE - shift); at < end; at += 1) {
        let close = piece[at + shift] ?? NOT_ASKED
        if (close === NOT_ASKED) piece[at + shift] = close = make(asset, firstDay + at)
        closes[at] = close
      }
    }
  }

  #pieceOf(asset: AssetId, number: number): Float64Array {
    let pieces = this.#pieces.get(asset)
    if (!pieces) this.#pieces.set(asset, (pieces = new Map()))
    let piece = pieces.get(number)
    if (!piece) pieces.set(number, (piece = new Float64Array(PIECE).fill(NOT_ASKED)))
    return piece
  }

  /** What is known of the days before this one, for a book that tells the same of them. */
  before(day: number): CloseNumbers {
    const [last, end] = [day >> PIECE_BITS, day & (PIECE - 1)]
    const kept = new Map<AssetId, Map<number, Float64Array>>()
    for (const [asset, pieces] of this.#pieces) {
      const earlier = new Map<number, Float64Array>()
      for (const [number, piece] of pieces)
        if (number < last) earlier.set(number, piece)
        else if (number === last) earlier.set(number, piece.slice().fill(NOT_ASKED, end))
      kept.set(asset, earlier)
    }
    return new CloseNumbers(kept)
  }
}
