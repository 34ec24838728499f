/** Which entries a filter of the history page finds. Pure; each part may be turned round (`not`). */
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { ENTRY_FLAGS, EntryFilter } from './messages'

export type EntryFlag = (typeof ENTRY_FLAGS)[number]

/** What a filter may ask beyond the entry itself. */
export interface FilterFacts {
  collectionOf: (asset: AssetId) => AssetId
  symbolOf: (asset: AssetId) => string
  labelOf: (account: AccountId) => string
  /** Whether a flag holds for an entry. */
  has: (entry: EntryId, flag: EntryFlag) => boolean
}

interface Choice<T> {
  not: boolean
  of: readonly T[]
}

/** An empty choice asks nothing. */
function passes<T>(choice: Choice<T> | undefined, matches: (wanted: ReadonlySet<T>) => boolean): boolean {
  if (choice === undefined || choice.of.length === 0) return true
  return matches(new Set(choice.of)) !== choice.not
}

const assetsOf = ({ legs, fees }: Entry): AssetId[] => [...legs, ...fees].map(({ asset }) => asset)

/** Everything that the text search looks at, in lower case. */
function haystack(entry: Entry, { symbolOf, labelOf }: FilterFacts): string {
  const { note, txHash, market, protocol, counterparty, source, orderId, kind, reason, accountId } = entry
  const symbols = [...entry.legs, ...entry.fees].map(
    (leg) => `${symbolOf(leg.asset)} ${leg.sourceSymbol ?? ''}`,
  )
  return [
    ...symbols,
    note,
    txHash,
    market,
    protocol,
    counterparty,
    source,
    orderId,
    kind,
    reason,
    labelOf(accountId),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase()
}

/**
 * @returns the test for one entry; words of `text` must all be found
 * @example entries.filter(entryTest({ kinds: { not: true, of: ['trade'] } }, facts)) // everything but trades
 */
export function entryTest(filter: EntryFilter, facts: FilterFacts): (entry: Entry) => boolean {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = filter
  return (entry) => {
    if (entry.at < from || entry.at > until) return false
    if (!passes(filter.kinds, (kinds) => kinds.has(entry.kind))) return false
    if (!passes(filter.accounts, (accounts) => accounts.has(entry.accountId))) return false
    if (!passes(filter.origins, (origins) => origins.has(entry.origin))) return false
    if (!passes(filter.imports, (imports) => entry.importId !== undefined && imports.has(entry.importId)))
      return false
    if (!passes(filter.assets, (assets) => hasAsset(entry, assets, facts))) return false
    if (!passes(filter.flags, (flags) => [...flags].some((flag) => facts.has(entry.id, flag)))) return false
    if (words.length === 0) return true
    const text = haystack(entry, facts)
    return words.every((word) => text.includes(word))
  }
}

const hasAsset = (entry: Entry, wanted: ReadonlySet<AssetId>, { collectionOf }: FilterFacts): boolean =>
  assetsOf(entry).some((asset) => wanted.has(asset) || wanted.has(collectionOf(asset)))
