/**
 * Venues that are open: each once, whoever uses it, and for a while after the last has let go. A venue that could not be
 * opened is opened anew when somebody asks again.
 */
import type { Clock } from './clock'
import type { MarketPlace, OpenVenueMarkets, VenueMarkets } from './venue-feeds'

export interface VenueShelf {
  /** Keeps the venue open, once it is, until the returned function is called. */
  hold: (place: MarketPlace) => () => void
  /** @throws what opening it ends with */
  use: (place: MarketPlace) => Promise<VenueMarkets>
  close: () => void
}

interface Kept {
  markets?: Promise<VenueMarkets>
  holders: number
  cancelEnd: () => void
}

/** One text a place; for maps. @example placeKey({ venue: 'kraken' }) // 'kraken ' */
export const placeKey = ({ venue, endpoint }: MarketPlace): string => `${venue} ${endpoint ?? ''}`

/** Lists of markets are megabytes: they are not kept for somebody who might come back in an hour. */
const LINGER_MS = 60_000

/** @example const release = shelf.hold(place); const markets = await shelf.use(place); release() */
export function createVenueShelf(open: OpenVenueMarkets, clock: Clock): VenueShelf {
  const shelf = new Map<string, Kept>()
  let isClosed = false

  const keptAt = (place: MarketPlace): Kept => {
    const key = placeKey(place)
    const kept = shelf.get(key) ?? { holders: 0, cancelEnd: () => {} }
    shelf.set(key, kept)
    return kept
  }
  const end = (kept: Kept) => {
    const { markets } = kept
    delete kept.markets
    // One that could not be opened has nothing to close.
    markets?.then(({ close }) => close()).catch(() => undefined)
  }

  return {
    hold(place) {
      const kept = keptAt(place)
      kept.holders += 1
      kept.cancelEnd()
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        kept.holders -= 1
        if (kept.holders === 0 && !isClosed) kept.cancelEnd = clock.after(LINGER_MS, () => end(kept))
      }
    },
    use({ venue, endpoint }) {
      const place: MarketPlace = endpoint === undefined ? { venue } : { venue, endpoint }
      const kept = keptAt(place)
      if (kept.markets) return kept.markets
      const opening = open(place)
      kept.markets = opening
      opening.then(
        ({ close }) => void (isClosed && close()),
        () => {
          if (kept.markets === opening) delete kept.markets
        },
      )
      return opening
    },
    close() {
      isClosed = true
      for (const kept of shelf.values()) {
        kept.cancelEnd()
        end(kept)
      }
      shelf.clear()
    },
  }
}
