/** What is gathered for one look. */
import type { AssetId } from '@/lib/core/ids'
import type { PriceFact } from '../alert-facts'
import type { Watched } from './watched.store'
import type { KnownRule } from './what-is-named'

export interface GatherQuestion {
  rules: readonly KnownRule[]
  now: number
  watched: Watched
  /** `stored`: nobody is asked; prices are as they were last read. */
  reach: 'network' | 'stored'
  /** Prices of streams that a page follows, in place of the stored ones. */
  live?: ReadonlyMap<AssetId, PriceFact>
}
