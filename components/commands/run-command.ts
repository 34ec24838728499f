/** What the page does for a command that is no route. Each refuses nothing by itself: a failure is handed to who asked. */

import type { CommandRun } from '@/lib/commands/define-command'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import { syncMessages } from '@/lib/sync/messages'
import { vaultMessages } from '@/lib/vault/messages'
import { focusSearch } from './focus-search'

export interface CommandPlace {
  hideAmounts: boolean
  showPalette: () => void
  showShortcuts: () => void
  showTour: () => void
}

/** @throws AppError of the message behind it */
export async function runCommand(run: CommandRun, place: CommandPlace): Promise<void> {
  switch (run) {
    case 'palette':
      return place.showPalette()
    case 'shortcuts':
      return place.showShortcuts()
    case 'search':
      return void focusSearch(document)
    case 'tour':
      return place.showTour()
    case 'sync':
      return void (await call(syncMessages['sync.now'], {}))
    case 'hide-amounts':
      return void (await call(settingsMessages['settings.change'], { hideAmounts: !place.hideAmounts }))
    case 'lock-screen':
      return void (await call(vaultMessages['vault.lockScreen'], {}))
    case 'lock':
      return void (await call(vaultMessages['vault.lock'], {}))
    default: {
      const never: never = run
      return never
    }
  }
}
