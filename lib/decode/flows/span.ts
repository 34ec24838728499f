/** Units of a token between two bounds: what calldata tell of an amount before it is known. Exact where both are equal. */
export interface Span {
  least: bigint
  /** Absent: no bound. */
  most?: bigint
}

/** With a bound on both sides, as everything that is paid has. */
export interface BoundedSpan extends Span {
  most: bigint
}

/** @example exactly(5n) // { least: 5n, most: 5n } */
export const exactly = (units: bigint): BoundedSpan => ({ least: units, most: units })
export const atLeast = (units: bigint): Span => ({ least: units })
export const atMost = (units: bigint): BoundedSpan => ({ least: 0n, most: units })
export const NOTHING: BoundedSpan = exactly(0n)

/** @example addSpans(exactly(2n), atLeast(3n)) // { least: 5n } */
export const addSpans = (one: Span, other: Span): Span => ({
  least: one.least + other.least,
  ...(one.most === undefined || other.most === undefined ? {} : { most: one.most + other.most }),
})

/** May go below zero: that is a debt. @example takeSpan(exactly(5n), atMost(2n)) // { least: 3n, most: 5n } */
export const takeSpan = (from: Span, taken: BoundedSpan): Span => ({
  least: from.least - taken.most,
  ...(from.most === undefined ? {} : { most: from.most - taken.least }),
})

/** For what cannot be below zero. @example notBelowZero({ least: -1n, most: 2n }) // { least: 0n, most: 2n } */
export const notBelowZero = ({ least, most }: Span): Span => ({
  least: least > 0n ? least : 0n,
  ...(most === undefined ? {} : { most: most > 0n ? most : 0n }),
})

/** Less than the minimum, and it is reverted. @example wanted(atLeast(0n), 7n) // { least: 7n } */
export const wanted = ({ least, ...rest }: Span, minimum: bigint): Span => ({
  ...rest,
  least: minimum > least ? minimum : least,
})

export const isBounded = (span: Span): span is BoundedSpan => span.most !== undefined
export const isExact = ({ least, most }: Span): boolean => least === most
export const isNothing = ({ most }: Span): boolean => most === 0n
