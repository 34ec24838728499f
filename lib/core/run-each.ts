/** For cleaning up: one part after the other, and none is left out because an earlier one failed. Pure. */

/**
 * @throws what the first part that failed has thrown, when all of them have been run
 * @example await runEach([forgetTexts, forgetDigest, paintLockedBadge])
 */
export async function runEach(parts: readonly (() => unknown)[]): Promise<void> {
  const failed: { thrown: unknown }[] = []
  for (const part of parts) {
    try {
      await part()
    } catch (thrown) {
      failed.push({ thrown })
    }
  }
  const [first] = failed
  if (first) throw first.thrown
}
