/**
 * How often pages may make the engine work: by tab and by origin, so that neither many tabs nor many frames get around it; at
 * once, and over minutes, for each request costs nodes and exchanges dozens of questions and has a place in the journal. Pure.
 */

const LIMITS = [
  { withinMs: 10_000, tab: 8, origin: 12 },
  { withinMs: 600_000, tab: 60, origin: 60 },
] as const
const LONGEST_MS = 600_000
/** Names that are remembered; a browser has fewer tabs that ask at once. */
const MOST_NAMES = 200

/** When each was let through lately, by name. */
export type AskedTimes = Readonly<Record<string, readonly number[]>>

export interface Limited {
  passes: boolean
  times: AskedTimes
}

/** @example limitAsking({}, { tab: 5, origin: 'https://app.example', now }).passes // true */
export function limitAsking(
  before: AskedTimes,
  { tab, origin, now }: { tab: number; origin: string; now: number },
): Limited {
  const recent = Object.entries(before)
    .map(([name, times]) => [name, times.filter((at) => at > now - LONGEST_MS && at <= now)] as const)
    .filter(([, times]) => times.length > 0)
    .slice(-MOST_NAMES)
  const times = new Map<string, readonly number[]>(recent)
  const names = { tab: `tab ${tab}`, origin: `origin ${origin}` }
  const countOf = (name: string, withinMs: number) =>
    (times.get(name) ?? []).filter((at) => at > now - withinMs).length
  const passes = LIMITS.every(
    ({ withinMs, ...most }) =>
      countOf(names.tab, withinMs) < most.tab && countOf(names.origin, withinMs) < most.origin,
  )
  if (passes) for (const name of Object.values(names)) times.set(name, [...(times.get(name) ?? []), now])
  return { passes, times: Object.fromEntries(times) }
}
