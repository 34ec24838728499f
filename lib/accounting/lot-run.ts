/**
 * Lots in the order of time, taken from the front (oldest first) or the back (newest first). Lots nearly always arrive in
 * order, so that adding and taking cost next to nothing; one that comes late (a transfer brings its own date) is put in
 * its place.
 */
export class LotRun<T> {
  private lots: T[] = []
  private head = 0

  constructor(
    private readonly before: (a: T, b: T) => boolean,
    private readonly takes: 'front' | 'back',
  ) {}

  get rows(): readonly T[] {
    return this.head === 0 ? this.lots : this.lots.slice(this.head)
  }

  peek(): T | undefined {
    return this.takes === 'front'
      ? this.lots[this.head]
      : this.lots.length > this.head
        ? this.lots[this.lots.length - 1]
        : undefined
  }

  push(lot: T): void {
    const last = this.lots[this.lots.length - 1]
    if (last === undefined || this.lots.length === this.head || !this.before(lot, last)) this.lots.push(lot)
    else this.lots.splice(this.placeOf(lot), 0, lot)
  }

  pop(): void {
    if (this.takes === 'back') {
      this.lots.pop()
      return
    }
    this.head += 1
    // What has been taken is let go of in large pieces, so that each lot is moved a few times at most.
    if (this.head > 1024 && this.head * 2 > this.lots.length) {
      this.lots = this.lots.slice(this.head)
      this.head = 0
    }
  }

  /** Behind all that are not after it. */
  private placeOf(lot: T): number {
    let low = this.head
    let high = this.lots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.before(lot, this.lots[middle] as T)) high = middle
      else low = middle + 1
    }
    return low
  }
}
