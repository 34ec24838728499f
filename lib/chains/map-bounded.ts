/** Runs an asynchronous function over a list, a few at a time, and keeps the order of the results. */

/**
 * The first failure stops further starts and is thrown.
 * @example await mapBounded([1, 2, 3], 2, async (n) => n * 2) // [2, 4, 6]
 */
export async function mapBounded<In, Out>(
  list: readonly In[],
  atOnce: number,
  run: (each: In, index: number) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = []
  const queue = list.entries()
  let failed = false
  const worker = async () => {
    for (const [index, each] of queue) {
      if (failed) return
      try {
        results[index] = await run(each, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker))
  return results
}
