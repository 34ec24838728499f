import { randomId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import { removeIndex, storeIndex } from './indexes.store'
import type { indexMessages } from './messages'

export interface IndexDeps {
  context: Pick<EngineContext, 'db' | 'randomBytes'>
  /** The ledger's surroundings are other ones now. */
  onChanged: () => void
}

export const createIndexHandlers = ({
  context: { db, randomBytes },
  onChanged,
}: IndexDeps): Handlers<typeof indexMessages> => ({
  'indexes.save': async ({ name, points }) => {
    const id = randomId<string>(randomBytes(16))
    await storeIndex(db, { id, name, points })
    onChanged()
    return { id }
  },
  'indexes.remove': async ({ id }) => {
    await removeIndex(db, id)
    onChanged()
    return null
  },
})
