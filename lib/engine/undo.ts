/**
 * Acts that can be taken back for as long as somebody may want to: what was removed waits in the engine's memory, exactly as it was, and
 * goes with a lock. The page learns an id only, so nothing can be put back that was not there.
 */
import { AppError } from '@/lib/core/errors'
import { randomId, type UndoId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'

/** @throws AppError where it cannot be put back any more: its name is taken by now */
export type PutBack = () => Promise<void>
export type KeepUndo = (putBack: PutBack) => { undo: UndoId }

export interface Undo {
  keep: KeepUndo
  /** Once. @throws AppError `not-found` for what was put back already, or waits no more */
  run: (id: UndoId) => Promise<void>
}

const KEPT_MOST = 20

/** Also of what was put back already, or stands otherwise by now. */
export const goneForGood = () => new AppError('not-found', say('This cannot be undone any more.'))

/** @example const undo = createUndo(randomBytes); return undo.keep(await removeRule(db, id)) */
export function createUndo(randomBytes: (length: number) => Uint8Array): Undo {
  const kept = new Map<UndoId, PutBack>()
  return {
    keep: (putBack) => {
      const undo = randomId<UndoId>(randomBytes(16))
      kept.set(undo, putBack)
      const [oldest] = kept.keys()
      if (kept.size > KEPT_MOST && oldest !== undefined) kept.delete(oldest)
      return { undo }
    },
    run: async (id) => {
      const putBack = kept.get(id)
      if (!putBack) throw goneForGood()
      // Taken first: a second press while the first one works finds nothing.
      kept.delete(id)
      try {
        await putBack()
      } catch (error) {
        kept.set(id, putBack)
        throw error
      }
    },
  }
}
