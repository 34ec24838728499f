/**
 * Loads one venue's ccxt class with streams as a lazy chunk; it extends the class that `load-venue.client.ts` loads. MEXC's
 * streams speak protobuf, whose reader is not bundled (`build/stub-ccxt-extras.ts`): it is asked again and again instead.
 */
import type { CcxtClass } from '../ccxt-exchange'
import { loadChunk } from '../load-chunk.client'

const chunks = import.meta.glob<{ default: CcxtClass }>([
  '/node_modules/ccxt/js/src/pro/*.js',
  '!/node_modules/ccxt/js/src/pro/mexc.js',
])

/** @returns `undefined` for a venue without streams. @throws AppError `internal` when the chunk does not load */
export async function loadStreamClass(id: string): Promise<CcxtClass | undefined> {
  const load = chunks[`/node_modules/ccxt/js/src/pro/${id}.js`]
  return load && loadChunk(load, id)
}
