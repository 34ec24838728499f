/** A cap on waiting. The work itself goes on: whoever can end it does so. */

/**
 * @param late makes the error once `ms` milliseconds have passed
 * @example await within(25_000, deriveKey(request), () => new AppError('internal', say('...')))
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const capped = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  try {
    return await Promise.race([work, capped])
  } finally {
    clearTimeout(timer)
  }
}
