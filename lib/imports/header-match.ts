/** How well a header fits: every column named must be there; the more of the file they cover, the better. */

/**
 * @returns 0 when a column is missing, else 0.5 to 1
 * @example headerMatch(['a', 'b'])(['a', 'b']) // 1
 */
export const headerMatch =
  (...variants: readonly (readonly string[])[]) =>
  (header: readonly string[]): number => {
    const present = new Set(header)
    const scores = variants.map((columns) =>
      columns.every((column) => present.has(column))
        ? 0.5 + (0.5 * columns.length) / Math.max(1, header.length)
        : 0,
    )
    return Math.min(1, Math.max(0, ...scores))
  }

/** For headers of few and common words: only these columns, in whatever order. */
export const headerIs =
  (...variants: readonly (readonly string[])[]) =>
  (header: readonly string[]): number => {
    const present = new Set(header)
    return variants.some(
      (columns) => columns.length === header.length && columns.every((column) => present.has(column)),
    )
      ? 1
      : 0
  }
