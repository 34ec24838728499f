/** A binary heap: the next lot in the method's order in logarithmic time, however many lots there are. */
export class Heap<T> {
  readonly rows: T[] = []
  constructor(private readonly before: (a: T, b: T) => boolean) {}

  peek(): T | undefined {
    return this.rows[0]
  }

  push(row: T): void {
    const { rows } = this
    let at = rows.length
    rows.push(row)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = rows[parent] as T
      if (!this.before(row, above)) break
      rows[at] = above
      at = parent
    }
    rows[at] = row
  }

  pop(): T | undefined {
    const { rows } = this
    const top = rows[0]
    const last = rows.pop()
    if (rows.length === 0 || last === undefined) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= rows.length) break
      if (child + 1 < rows.length && this.before(rows[child + 1] as T, rows[child] as T)) child += 1
      if (!this.before(rows[child] as T, last)) break
      rows[at] = rows[child] as T
      at = child
    }
    rows[at] = last
    return top
  }
}
