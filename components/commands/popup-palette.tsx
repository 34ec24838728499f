/** The palette of popup and side panel: what it finds is shown in the full page, in a tab. Loaded when it is asked for. */
import { useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { useView } from '@/components/shell/view.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { commandPaletteChoices, settingPaletteChoices } from './command-palette-choices'
import { holdingChoices } from './holding-choices'
import { Palette } from './palette'
import type { PaletteChoice } from './palette-choice'
import { useRecentChoices } from './recent-choices.hooks'
import { runCommand } from './run-command'

export interface PopupPaletteProps {
  onClose: () => void
  onError: (thrown: unknown) => void
}

/** Nothing is handed over in the memory of a page that a tab does not share. */
const nowhere = () => undefined
const NO_OPENERS = { holding: nowhere, trade: nowhere, alert: nowhere, entries: nowhere }
/** They are about a page that has them. */
const ONLY_FULL = new Set(['help.shortcuts', 'help.search', 'help.tour'])

const fitsHere = ({ id, act }: PaletteChoice) => !('open' in act) && !ONLY_FULL.has(id)

/** @example <PopupPalette onClose={close} onError={tell} /> */
export function PopupPalette({ onClose, onError }: PopupPaletteProps) {
  const translator = useT()
  const { head, full } = useView()
  const view = full ?? head
  const [recent, remember] = useRecentChoices()
  const choices = useMemo(
    () =>
      [
        ...commandPaletteChoices(translator),
        ...(view ? holdingChoices({ view, openers: NO_OPENERS, t: translator.t }) : []),
        ...settingPaletteChoices(translator),
      ].filter(fitsHere),
    [translator, view],
  )
  const choose = ({ id, act }: PaletteChoice) => {
    remember(id)
    onClose()
    if ('route' in act) return void openTab(`#/${act.route}`).catch(onError)
    if (!('run' in act)) return
    const place = {
      hideAmounts: head?.hideAmounts ?? false,
      showPalette: nowhere,
      showShortcuts: nowhere,
      showTour: nowhere,
    }
    runCommand(act.run, place).catch(onError)
  }
  return <Palette choices={choices} recent={recent} onChoose={choose} onClose={onClose} />
}
