/** What gains are computed from, and how its transfers and its chosen lots are looked up. */
import type { Amount } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import type { PriceBook } from '@/lib/valuation/past-price'
import { toScaled } from './exact'
import type { TaxRules } from './tax-rules'

export interface GainsQuestion {
  /** That count, in order of time; entries of one moment in the order of their ids. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  /** In the rules' currency. */
  prices: PriceBook
  /**
   * From this moment (ms) on `prices` may differ from those of the question before; everywhere when absent. Only a book
   * that is kept up with its entries asks for it.
   */
  pricesDifferFrom?: number
  rules: TaxRules
  /** Lots that the user chose, by the entry that takes them. */
  choices: ReadonlyMap<EntryId, readonly { lot: string; quantity: Amount }[]>
  collectionOf: (asset: AssetId) => AssetId
}

export interface MoveOf {
  transfer: Transfer
  from: EffectiveEntry
  to: EffectiveEntry
}

export interface Moves {
  /** Entries that are an end of a transfer. */
  ends: ReadonlySet<EntryId>
  /** By the end that comes first: a clock that is ahead may tell an arrival before its departure. */
  byFirst: ReadonlyMap<EntryId, MoveOf>
}

export function movesOf({ entries, transfers }: GainsQuestion): Moves {
  const ends = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  const byId = new Map(
    transfers.length === 0 ? [] : entries.filter(({ id }) => ends.has(id)).map((entry) => [entry.id, entry]),
  )
  const byFirst = new Map<EntryId, MoveOf>()
  for (const transfer of transfers) {
    const [from, to] = [byId.get(transfer.from), byId.get(transfer.to)]
    if (from && to) byFirst.set(from.at <= to.at ? from.id : to.id, { transfer, from, to })
    else {
      // Half a transfer is none: the end that counts stays what it was told as.
      ends.delete(transfer.from)
      ends.delete(transfer.to)
    }
  }
  return { ends, byFirst }
}

export type LotChoices = ReadonlyMap<EntryId, readonly { lot: string; quantity: bigint }[]>

export const choicesOf = ({ choices }: GainsQuestion): LotChoices =>
  new Map(
    [...choices].map(([id, lots]) => [
      id,
      lots.map(({ lot, quantity }) => ({ lot, quantity: toScaled(quantity) })),
    ]),
  )
