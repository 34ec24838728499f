/** The user's thresholds: read, changed and stored in one transaction, so that two pages cannot undo each other. */
import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { changeChoices } from './choices'
import type { xrayMessages } from './messages'

export interface XrayDeps {
  context: Pick<EngineContext, 'db' | 'announce'>
  /** The ledger's surroundings (its settings among them) are other ones now. */
  onChanged: () => void
}

export const createXrayHandlers = ({
  context: { db, announce },
  onChanged,
}: XrayDeps): Handlers<typeof xrayMessages> => ({
  'xray.change': async (change) => {
    const { xray } = await db.transaction('rw', db.settings, async () =>
      storeSettings(db, { xray: changeChoices((await readSettings(db)).xray, change) }),
    )
    announce('settings')
    onChanged()
    return xray
  },
})
