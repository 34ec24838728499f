/** One answer of several: that it did not come is told beside the others, and takes none of them away. */
import { AppError } from '@/lib/core/errors'

/** @returns `undefined` when the other side failed; a fault of our own is thrown */
export async function orUnknown<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
