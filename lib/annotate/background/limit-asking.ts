/** How often pages may make the engine work: by tab and by origin, so that neither many tabs nor many frames get around it. Pure. */

const WINDOW_MS = 10_000
const MOST = { tab: 8, origin: 12 } as const
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
    .map(([name, times]) => [name, times.filter((at) => at > now - WINDOW_MS && at <= now)] as const)
    .filter(([, times]) => times.length > 0)
    .slice(-MOST_NAMES)
  const times = new Map<string, readonly number[]>(recent)
  const names = [
    { name: `tab ${tab}`, most: MOST.tab },
    { name: `origin ${origin}`, most: MOST.origin },
  ]
  const passes = names.every(({ name, most }) => (times.get(name)?.length ?? 0) < most)
  if (passes) for (const { name } of names) times.set(name, [...(times.get(name) ?? []), now])
  return { passes, times: Object.fromEntries(times) }
}
