/**
 * Waits so that a source's counters are not reached. As at checkpoints, a debugger that is attached to the engine may set
 * `globalThis.holdfastWait` in front of a world that counts nothing; in the product every wait is real.
 */

declare global {
  var holdfastWait: ((ms: number) => void | Promise<void>) | undefined
}

/** @example await spareLimits(1500) // a second and a half later */
export async function spareLimits(ms: number): Promise<void> {
  if (globalThis.holdfastWait) return globalThis.holdfastWait(ms)
  await new Promise<void>((resolve) => setTimeout(resolve, ms))
}
