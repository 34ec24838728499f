/**
 * Lists that are only added to, up to millions of rows. A plain list that is full moves all it has to a larger place, again and
 * again, and keeps up to a third of that place empty; here references stand in pages that stay where they are, and numbers
 * outside of the heap, where no collection looks at them. Pure.
 */

/** Rows of a page: so many references are a large object, which a collection does not move. */
const PAGE = 2 ** 15

export class LongList<T> {
  private readonly pages: T[][] = []
  /** The last one, and how many rows it has; full at first, so that a short list has no page too much. */
  private page: T[] = []
  private used = PAGE

  /** @example list.push('a'); list.at(0) // 'a' */
  push(row: T): void {
    if (this.used === PAGE) this.turn()
    this.page[this.used] = row
    this.used += 1
  }

  at(place: number): T | undefined {
    return this.pages[Math.floor(place / PAGE)]?.[place % PAGE]
  }

  /** The first page grows as it is filled: most lists are short. */
  private turn(): void {
    this.page = []
    if (this.pages.length > 0) this.page.length = PAGE
    this.pages.push(this.page)
    this.used = 0
  }
}

/** Numbers of a page; even a short list has a whole one. */
const NUMBERS = 2 ** 12

/** Whole numbers of 32 bits. */
export class LongNumbers {
  private readonly pages: Int32Array[] = []
  private page = new Int32Array(0)
  private used = NUMBERS
  length = 0

  /** @param number -2^31 to 2^31 - 1 */
  push(number: number): void {
    if (this.used === NUMBERS) this.turn()
    this.page[this.used] = number
    this.used += 1
    this.length += 1
  }

  at(place: number): number | undefined {
    return place < this.length ? this.pages[Math.floor(place / NUMBERS)]?.[place % NUMBERS] : undefined
  }

  private turn(): void {
    this.page = new Int32Array(NUMBERS)
    this.pages.push(this.page)
    this.used = 0
  }
}
