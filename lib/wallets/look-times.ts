/** When a chain is asked what became of a transaction. Pure. */
import type { SignerRef } from '@/lib/db/rows'

const SECOND = 1000
const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A review ends then; with a device in the hand it takes longer to read. */
export const reviewLimitOf = ({ kind }: SignerRef): number => (kind === 'ledger' ? 2 * MINUTE : MINUTE)

/** Longer nobody stands before a signer without the page telling; what it tells later counts all the same. */
export const handedLimitOf = ({ kind }: SignerRef): number => (kind === 'ledger' ? 5 * MINUTE : 3 * MINUTE)

const PACE = [
  { until: MINUTE, every: 4 * SECOND },
  { until: 10 * MINUTE, every: 15 * SECOND },
  { until: HOUR, every: MINUTE },
  { until: DAY, every: 10 * MINUTE },
]
const SELDOM = HOUR

/** @param since when it was sent or handed (ms). @example nextLookAt(now - 30_000, now) // now + 4_000 */
export function nextLookAt(since: number, now: number): number {
  const pace = PACE.find(({ until }) => now - since < until)
  return now + (pace?.every ?? SELDOM)
}

/** The engine stays for a transaction whose end is not known, but not for ever: ticks go on asking. */
export const isWorthWaiting = (since: number, now: number): boolean => Math.abs(now - since) < 10 * MINUTE

/** Blocks on top of its own after which nobody expects a block to be taken back. */
export const DEEP_BLOCKS = 5
/** A block that young is looked at again so often. */
export const DEPTH_EVERY_MS = 15 * SECOND
