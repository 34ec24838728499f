/** Reads one row that may be damaged without giving up everything that depends on it. */
import { AppError } from '@/lib/core/errors'

export type WholeRow<T> = { damaged: false; row: T | undefined } | { damaged: true; row: undefined }

/**
 * Only damage is an answer here: every other failure (closed, aborted) is thrown as it came.
 * @example await readWhole(db.settings.get('settings')) // { damaged: true, row: undefined }
 */
export async function readWhole<T>(reading: PromiseLike<T | undefined>): Promise<WholeRow<T>> {
  try {
    return { damaged: false, row: await reading }
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault-damaged') return { damaged: true, row: undefined }
    throw error
  }
}
