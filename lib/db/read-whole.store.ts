/** Reads rows that may be damaged without giving up everything that depends on them. */
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

/**
 * Rows that open; a damaged one keeps no other from being read. For work that goes on without it, never for a figure.
 * @example await readWholeRows(await db.orders.where('settleAt').below(now).primaryKeys(), (id) => db.orders.get(id))
 */
export async function readWholeRows<T, K>(
  keys: readonly K[],
  read: (key: K) => PromiseLike<T | undefined>,
): Promise<T[]> {
  const rows: T[] = []
  for (const key of keys) {
    const { row } = await readWhole(read(key))
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** @returns `otherwise` where a row that it needs is damaged. @example await unlessDamaged(syncer.nextDueAt(), NEVER) */
export async function unlessDamaged<T>(reading: PromiseLike<T>, otherwise: T): Promise<T> {
  const { damaged, row } = await readWhole(reading)
  return damaged || row === undefined ? otherwise : row
}
