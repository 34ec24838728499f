/** Loads the code of one venue's class, which lies in a chunk of its own. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CcxtClass } from './ccxt-exchange'

/** Of one file, as `import.meta.glob` gives it. */
export type VenueChunk = () => Promise<{ default: CcxtClass }>

/** @throws AppError `internal` when the chunk does not load */
export async function loadChunk(load: VenueChunk, id: string): Promise<CcxtClass> {
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
