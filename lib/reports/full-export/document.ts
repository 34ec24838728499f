/** The full export as one document, in the form that EXPORT.md describes. Money and quantities are decimal text, times ISO. */
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Amount } from '@/lib/core/amount'
import type { EntryDraft, Overlay } from '@/lib/core/entry'

/** ISO 8601 in UTC with milliseconds: `2026-11-28T12:00:00.000Z`. */
export type Iso = string

export type WrittenDraft = Omit<EntryDraft, 'at' | 'raw'> & { at: Iso }
export type WrittenOverlay = Omit<Overlay, 'at'> & { at?: Iso }

export interface WrittenMatch {
  lot: string
  acquiredBy: string | null
  acquiredAt: Iso | null
  quantity: Amount
  cost: Amount | null
  proceeds: Amount | null
  gain: Amount | null
  term: string
  rule: string
  movedBy: readonly string[]
}

export interface FullExport {
  format: 'holdfast-export'
  version: 1
  madeAt: Iso
  taxRules: TaxRules
  tags: { id: string; name: string }[]
  portfolios: { id: string; name: string; accounts: string[] }[]
  accounts: {
    id: string
    label: string
    kind: string
    venue?: string
    /** Addresses, or the extended public key that stands for them. */
    addresses?: string[]
    chains?: string[]
    ensName?: string
    positions?: { asset: string; symbol: string; quantity: Amount }[]
    paused: boolean
    createdAt: Iso
    tags: string[]
  }[]
  assets: {
    asset: string
    collection: string
    symbol: string
    name: string
    decimals: number | null
    choice: string | null
  }[]
  holdings: {
    account: string
    asset: string
    bucket: string
    quantity: Amount
    chain: string | null
    sourceSymbol: string
    readAt: Iso
  }[]
  manualPrices: { asset: string; price: Amount; currency: string; at: Iso }[]
  imports: {
    id: string
    account: string
    importer: string
    fileName: string
    timeZone: string
    at: Iso
    added: number
    duplicates: number
  }[]
  entries: {
    id: string
    account: string
    import: string | null
    /** It is in the books: neither replaced nor ignored. */
    counts: boolean
    replacedBy: string | null
    told: WrittenDraft
    /** With the user's corrections; absent where there are none. */
    corrected?: WrittenDraft
  }[]
  corrections: { entry: string; overlay: WrittenOverlay; at: Iso }[]
  links: { verdict: 'linked' | 'apart'; from: string; to: string | null; at: Iso }[]
  transfers: { from: string; to: string; by: string; asset: string; sent: Amount; received: Amount }[]
  lotChoices: { entry: string; lots: { lot: string; quantity: Amount }[]; at: Iso }[]
  prices: {
    asset: string
    at: Iso
    price: Amount
    currency: string
    pricedAt: Iso
    source: string
    grain: string
  }[]
  disposals: {
    entry: string
    account: string
    at: Iso
    asset: string
    what: string
    quantity: Amount
    proceeds: Amount | null
    currency: string
    matches: WrittenMatch[]
  }[]
  openLots: {
    id: string
    asset: string
    account: string
    acquiredBy: string
    acquiredAt: Iso | null
    quantity: Amount
    left: Amount
    cost: Amount | null
    currency: string
    movedBy: readonly string[]
  }[]
  dailyValues: { account: string | null; day: string; value: Amount | null; currency: string }[]
}
