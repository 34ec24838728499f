/** Takes an act back by the id that it answered with. Runs in the engine, and is refused while the vault or the screen is locked. */
import * as v from 'valibot'
import type { UndoId } from '@/lib/core/ids'
import { engineUi, type Handlers } from '@/lib/messages/define'
import { id } from '@/lib/messages/id-fields'
import type { Undo } from './undo'

export const undoMessages = {
  'undo.run': engineUi('undo.run', v.strictObject({ undo: id<UndoId>() })).returns<null>(),
} as const

export const createUndoHandlers = ({ run }: Pick<Undo, 'run'>): Handlers<typeof undoMessages> => ({
  'undo.run': async ({ undo }) => {
    await run(undo)
    return null
  },
})
