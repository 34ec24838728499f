/** One page of a list. @example pageOf(['a', 'b', 'c'], { offset: 1, limit: 1 }) // ['b'] */
export const pageOf = <T>(rows: readonly T[], { offset, limit }: { offset: number; limit: number }): T[] =>
  rows.slice(offset, offset + limit)
