/**
 * What lies over the full page: the palette, the sheet of shortcuts, and the keys that open both. It stands inside of the vault's gate,
 * so nothing of it exists while Holdfast is locked.
 */
import { lazy, Suspense, useEffect, useState } from 'react'
import { usePreferences, useView } from '@/components/shell/live.hooks'
import { navigate, useSegments } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { openTour } from '@/components/tour/open-tour'
import { useToast } from '@/components/ui/toast'
import type { CommandAct } from '@/lib/commands/define-command'
import { COMMANDS } from '@/lib/commands/registry'
import { toAppError } from '@/lib/core/errors'
import { useCommandKeys } from './command-keys.hooks'
import { openPalette } from './open-palette'
import type { PaletteChoice } from './palette-choice'
import { runCommand } from './run-command'

const FullPalette = lazy(async () => ({ default: (await import('./full-palette')).FullPalette }))
const ShortcutsSheet = lazy(async () => ({ default: (await import('./shortcuts-sheet')).ShortcutsSheet }))

/** Of the browser's own shortcut, which may find Holdfast locked: the palette comes when it is open. */
const SEARCH_ROUTE = 'search'

type Shown = 'palette' | 'shortcuts' | null

/** @example <AppFrame …><Routes routes={routes} /><CommandLayer /></AppFrame> */
export function CommandLayer() {
  const { sentence } = useT()
  const toast = useToast()
  const { head } = useView()
  const [preferences] = usePreferences()
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  const act = (what: CommandAct) => {
    if ('route' in what) return navigate(what.route)
    const place = {
      // Not known yet: it must not be shown by a key that was pressed too early.
      hideAmounts: head?.hideAmounts ?? false,
      showPalette: () => setShown('palette'),
      showShortcuts: () => setShown('shortcuts'),
      showTour: () => void openTour.hand(null),
    }
    runCommand(what.run, place).catch((thrown: unknown) =>
      toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' }),
    )
  }
  const choose = ({ act: what }: PaletteChoice) => {
    close()
    // The dialog gives the focus back first; what is opened may take it then.
    queueMicrotask(() => ('open' in what ? what.open() : act(what)))
  }
  useCommandKeys(COMMANDS, (command) => act(command.act))
  useEffect(() => openPalette.follow(() => setShown('palette')), [])
  const [first] = useSegments()
  useEffect(() => {
    if (first !== SEARCH_ROUTE) return
    setShown('palette')
    // Going back must not open it once more.
    location.replace('#/')
  }, [first])
  return (
    <Suspense fallback={null}>
      {shown === 'palette' ? <FullPalette onChoose={choose} onClose={close} /> : null}
      {shown === 'shortcuts' ? <ShortcutsSheet singleKeys={preferences.singleKeys} onClose={close} /> : null}
    </Suspense>
  )
}
