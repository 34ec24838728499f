/** Our own readings of a price: dense of late, thinner the farther they lie back. Pure. */
import type { Amount } from '@/lib/core/amount'

export interface Sample {
  at: number
  usd: Amount
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Up to this age one reading a step is kept (ms). Windows of rules are told by about a tenth of their length. */
const STEPS = [
  { age: HOUR, step: MINUTE },
  { age: 4 * HOUR, step: 5 * MINUTE },
  { age: 26 * HOUR, step: 20 * MINUTE },
  { age: 8 * 24 * HOUR, step: 3 * HOUR },
  { age: 31 * 24 * HOUR, step: 12 * HOUR },
] as const

/**
 * @param samples oldest first; one from the future is of a clock that was set back, and goes
 * @example thinSamples([...samples, { at: now, usd }], now)
 */
export function thinSamples(samples: readonly Sample[], now: number): Sample[] {
  const taken = new Set<string>()
  const kept: Sample[] = []
  for (const sample of samples) {
    const place = STEPS.find(({ age }) => now - sample.at <= age)
    if (!place || sample.at > now) continue
    const slot = `${place.step} ${Math.floor(sample.at / place.step)}`
    if (taken.has(slot)) continue
    taken.add(slot)
    kept.push(sample)
  }
  // The newest is always there.
  const last = samples.at(-1)
  if (last && last.at <= now && kept.at(-1) !== last) kept.push(last)
  return kept
}
