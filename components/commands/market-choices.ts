/** Markets with a star, as lines of the palette: what is known without asking any exchange. Pure. */
import { marketOfKey } from '@/lib/core/market-of-key'
import type { PaletteChoice } from './palette-choice'

/** @param favourites `marketKey`s: `kraken  BTC/EUR` */
export const marketChoices = (
  favourites: readonly string[],
  nameOfVenue: (venue: string) => string,
  open: (key: string) => void,
): PaletteChoice[] =>
  favourites.flatMap((key): PaletteChoice[] => {
    const market = marketOfKey(key)
    if (market === undefined) return []
    const venue = nameOfVenue(market.venue)
    return [
      {
        id: `market.${key}`,
        title: market.symbol,
        words: [venue, ...market.symbol.split('/')],
        kind: 'market',
        about: venue,
        isOffered: false,
        act: { open: () => open(key) },
      },
    ]
  })
