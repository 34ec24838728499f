/**
 * What the full export is written from: rows of the database and what the ledger made of them. Credentials and keys are no
 * part of it, and nothing here has a field for them.
 */
import type { Lot, Outgo } from '@/lib/accounting/lot'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type {
  AccountRow,
  AssetRow,
  HoldingRow,
  ImportRow,
  LinkRow,
  LotChoiceRow,
  ManualPriceRow,
  OverlayRow,
  PortfolioRow,
  TagRow,
} from '@/lib/db/rows'
import type { Transfer } from '@/lib/transfers/transfer'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { DailySeries } from '@/lib/valuation/series-builder'

export type ExportedSeries = Pick<DailySeries, 'currency' | 'from' | 'values'>

export interface FullExportFacts {
  /** When the ledger was built (ms): the same facts give the same files. */
  madeAt: number
  accounts: readonly AccountRow[]
  portfolios: readonly PortfolioRow[]
  tags: readonly TagRow[]
  /** What sources or the user said of assets; the catalogue is known. */
  assets: readonly AssetRow[]
  holdings: readonly HoldingRow[]
  manualPrices: readonly ManualPriceRow[]
  imports: readonly ImportRow[]
  /** As they were told, those that were replaced too; in order of time. Gone through more than once. */
  entries: Iterable<Entry>
  /** By the id of what does not count: what has taken its place. */
  replaced: ReadonlyMap<EntryId, EntryId>
  overlays: readonly OverlayRow[]
  /** The user's word. */
  links: readonly LinkRow[]
  /** What counts as a transfer: found, or the user's word. */
  transfers: readonly Transfer[]
  lotChoices: readonly LotChoiceRow[]
  rules: TaxRules
  /** In the currency of the rules. */
  prices: PriceBook
  /** What went, in order of time. */
  outgoes: readonly Outgo[]
  /** All lots; those with nothing left are left out. */
  lots: readonly Lot[]
  values: { whole: ExportedSeries; accounts: ReadonlyMap<AccountId, ExportedSeries> }
}
