/**
 * Loads one venue's ccxt class as a lazy chunk (31 kB in the median). ccxt's package has no export for single files, so
 * they are found by path. Only the engine may do this: a Chromium service worker refuses `import()`.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CcxtClass } from './ccxt-exchange'
import { loadChunk } from './load-chunk.client'

const chunks = import.meta.glob<{ default: CcxtClass }>('/node_modules/ccxt/js/src/*.js')

/** @throws AppError `not-found` for a venue that this version does not know, `internal` when the chunk does not load */
export async function loadVenueClass(id: string): Promise<CcxtClass> {
  const load = chunks[`/node_modules/ccxt/js/src/${id}.js`]
  if (!load)
    throw new AppError(
      'not-found',
      say('This version of Holdfast does not know the exchange {venue}.', { venue: id }),
    )
  return loadChunk(load, id)
}

/** Ids of every class that is bundled. */
export const bundledVenues = (): string[] =>
  Object.keys(chunks).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.js'.length))
