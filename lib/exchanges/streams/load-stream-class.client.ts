/**
 * Loads one venue's ccxt class with streams as a lazy chunk; it extends the class that `load-venue.client.ts` loads. MEXC's
 * streams speak protobuf, whose reader is not bundled (`build/stub-ccxt-extras.ts`): it is asked again and again instead.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CcxtClass } from '../ccxt-exchange'

const chunks = import.meta.glob<{ default: CcxtClass }>([
  '/node_modules/ccxt/js/src/pro/*.js',
  '!/node_modules/ccxt/js/src/pro/mexc.js',
])

/** @returns `undefined` for a venue without streams. @throws AppError `internal` when the chunk does not load */
export async function loadStreamClass(id: string): Promise<CcxtClass | undefined> {
  const load = chunks[`/node_modules/ccxt/js/src/pro/${id}.js`]
  if (!load) return undefined
  try {
    return (await load()).default
  } catch (cause) {
    throw new AppError(
      'internal',
      say('The code for {venue} could not be loaded. Restart the browser.', { venue: id }),
      { cause },
    )
  }
}
