/** What an event of several assets or accounts changes: the lots, and what is told of those that went. */
import type { AssetId } from '@/lib/core/ids'
import type { OpenLots } from './open-lots'
import type { Outgoes } from './outgoes'

export interface LotKeeping {
  lots: OpenLots
  outgoes: Outgoes
  collectionOf: (asset: AssetId) => AssetId
}
