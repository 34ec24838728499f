/** Everything that the palette of the full page finds: commands, settings, articles of the guide, and what the published view and the settings know already. */
import { useMemo } from 'react'
import { useSettings, useView } from '@/components/shell/live.hooks'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { handedMarket } from '@/components/trading/handed-market'
import { venueLabel } from '@/components/trading/venue-label'
import type { VenueId } from '@/lib/core/ids'
import { assetOpeners } from './asset-openers'
import { commandPaletteChoices, settingPaletteChoices } from './command-palette-choices'
import { guideChoices } from './guide-choices'
import { holdingChoices } from './holding-choices'
import { marketChoices } from './market-choices'
import type { PaletteChoice } from './palette-choice'

const NOTHING: readonly PaletteChoice[] = []

export function usePaletteChoices(): readonly PaletteChoice[] {
  const translator = useT()
  const { head, full } = useView()
  const { desk } = useSettings()
  const view = full ?? head
  const known = useMemo(() => commandPaletteChoices(translator), [translator])
  const fields = useMemo(() => settingPaletteChoices(translator), [translator])
  const articles = useMemo(() => guideChoices(translator), [translator])
  const held = useMemo(
    () => (view === null ? NOTHING : holdingChoices({ view, openers: assetOpeners, t: translator.t })),
    [view, translator],
  )
  const markets = useMemo(
    () =>
      marketChoices(
        desk.favourites,
        (venue) => venueLabel(venue as VenueId),
        (key) => {
          handedMarket.hand({ key })
          navigate('trading')
        },
      ),
    [desk.favourites],
  )
  // Among equals what is owned comes before the fields of the settings.
  return useMemo(
    () => [...known, ...held, ...markets, ...fields, ...articles],
    [known, held, markets, fields, articles],
  )
}
