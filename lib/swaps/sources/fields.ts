/** Fields of quote services: whole numbers as text, addresses, bytes. And how services write the native coin. */
import * as v from 'valibot'
import type { SwapSide } from '../quote'

/** A whole number of at most 256 bits, as text. */
export const wholeNumber = v.pipe(
  v.string(),
  v.regex(/^\d{1,78}$/),
  v.transform((text) => BigInt(text)),
)
export const address = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/),
  v.transform((text) => text.toLowerCase()),
)
export const bytes = v.pipe(
  v.string(),
  v.maxLength(262_146),
  v.regex(/^0x(?:[0-9a-fA-F]{2})*$/),
  v.transform((text) => text.toLowerCase()),
)

/** What most services write instead of a contract when the native coin is meant. */
export const NATIVE = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
/** @example tokenOf(side) // '0xeeee…' for the native coin */
export const tokenOf = ({ token }: Pick<SwapSide, 'token'>): string => token ?? NATIVE

/** Hundredths of a percent, as most services take a slippage: never more than is allowed, at least one. @example basisPoints(0.005) // 50 */
export const basisPoints = (slippage: number): number => Math.max(1, Math.floor(slippage * 10_000 + 1e-9))

/** @example lessBy(10_000n, 50) // 9950n */
export const lessBy = (units: bigint, points: number): bigint => (units * BigInt(10_000 - points)) / 10_000n
