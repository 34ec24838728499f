/** Values of typed data as pages write them, read exactly: what is no whole number in its range is refused, not rounded. */
import * as v from 'valibot'

const DIGITS = /^(?:\d{1,78}|0x[0-9a-fA-F]{1,64})$/

/** A number, decimal or hex digits. @example v.parse(whole(48), '0xff') // 255n */
export const whole = (bits: number) =>
  v.pipe(
    v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.pipe(v.string(), v.regex(DIGITS))]),
    v.transform((told) => BigInt(told)),
    v.check((told) => BigInt.asUintN(bits, told) === told),
  )

/** Lower case. */
export const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase())

export const hexBytes = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-fA-F]{2})*$/), v.toLowerCase())

export const ZERO = `0x${'0'.repeat(40)}`
/** What several protocols write for the native coin. */
export const NATIVE_MARK = `0x${'e'.repeat(40)}`

/** Nobody owns so much. */
const UNLIMITED = 2n ** 255n

/** @example unitsOf(2n ** 256n - 1n) // 'unlimited' */
export const unitsOf = (units: bigint): bigint | 'unlimited' => (units >= UNLIMITED ? 'unlimited' : units)

/** Seconds that are exact in milliseconds; pages send greater ones for "never". */
const FAR = 2n ** 43n

/** @returns ms, `undefined` for what is too far away @example momentOf(1700000000n) // 1700000000000 */
export const momentOf = (seconds: bigint): number | undefined =>
  seconds < FAR ? Number(seconds) * 1000 : undefined

/** Of a right. @example endsAt(1700000000n) // { expiresAt: 1700000000000 } */
export const endsAt = (seconds: bigint): { expiresAt?: number } =>
  seconds < FAR ? { expiresAt: Number(seconds) * 1000 } : {}

/** Of a swap. @example dueBy(1700000000n) // { deadline: 1700000000 } */
export const dueBy = (seconds: bigint): { deadline?: number } =>
  seconds < FAR ? { deadline: Number(seconds) } : {}
