/** The question before a plan of many sales: which lots would go, one after the other. */
import * as v from 'valibot'
import type { Term } from '@/lib/accounting/lot'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'

/** In the currency of the tax rules. */
export interface OpenLots {
  /** Lower case: `eur`. */
  currency: string
  /** A coin for a coin is a sale; else its cost goes over to what comes, and nothing is realised. */
  cryptoToCrypto: boolean
  pools: readonly OpenLotPool[]
}

/** Lots that lie together: a sale from any of these accounts takes the first of them. */
export interface OpenLotPool {
  /** Collection. */
  asset: AssetId
  accounts: readonly AccountId[]
  /** In the order in which a sale takes them under the person's rules. */
  lots: readonly OpenLot[]
  /** Purchases that come after, or lots that the person chooses, may change the order or the cost. */
  isRough: boolean
}

export interface OpenLot {
  quantity: Amount
  /** For one unit; absent: not known. */
  cost?: Amount
  term: Term
  /** Days until it counts as long term, or as exempt; absent when it does, or when the rules know no such thing. */
  daysToLong?: number
}

export const openLotsMessages = {
  'ledger.open-lots': engineUi(
    'ledger.open-lots',
    v.strictObject({
      /** Collections; money has no lots. */
      assets: v.pipe(v.array(asset), v.maxLength(500)),
      accounts: v.pipe(v.array(id<AccountId>()), v.maxLength(500)),
      at: v.pipe(v.number(), v.integer()),
    }),
  ).returns<OpenLots>(),
} as const
