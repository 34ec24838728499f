/** Which entries a filter of the history page finds. Pure; each part may be turned round (`not`). */
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { assetsOf } from '@/lib/history/lean-entry'
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

type Test = (entry: Entry) => boolean

/** An empty choice asks nothing. */
function testsOf<T>(
  choice: Choice<T> | undefined,
  matches: (entry: Entry, wanted: ReadonlySet<T>) => boolean,
): Test[] {
  if (choice === undefined || choice.of.length === 0) return []
  const wanted = new Set(choice.of)
  return [(entry) => matches(entry, wanted) !== choice.not]
}

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
  const tests: Test[] = [
    ...testsOf(filter.kinds, ({ kind }, kinds) => kinds.has(kind)),
    ...testsOf(filter.accounts, ({ accountId }, accounts) => accounts.has(accountId)),
    ...testsOf(filter.origins, ({ origin }, origins) => origins.has(origin)),
    ...testsOf(filter.imports, ({ importId }, imports) => importId !== undefined && imports.has(importId)),
    ...testsOf(filter.assets, (entry, assets) => hasAsset(entry, assets, facts)),
    ...testsOf(filter.flags, ({ id }, flags) => [...flags].some((flag) => facts.has(id, flag))),
  ]
  if (words.length > 0)
    tests.push((entry) => {
      const text = haystack(entry, facts)
      return words.every((word) => text.includes(word))
    })
  return (entry) => entry.at >= from && entry.at <= until && tests.every((test) => test(entry))
}

const hasAsset = (entry: Entry, wanted: ReadonlySet<AssetId>, { collectionOf }: FilterFacts): boolean =>
  assetsOf(entry).some((asset) => wanted.has(asset) || wanted.has(collectionOf(asset)))
