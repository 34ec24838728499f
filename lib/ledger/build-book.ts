/**
 * Builds the ledger's parts, each only when something that it stands on is another one: an entry that comes is put in its
 * place and its lines are matched anew; a price of today leaves the years before as they are. Pure.
 */
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Overlay } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { kept, keptIfEqual } from '@/lib/core/kept'
import type { AccountSource, LinkRow, LotChoiceRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { matchTransfers } from '@/lib/transfers/match-transfers'
import type { TransferMatches } from '@/lib/transfers/transfer'
import { askableBy } from '@/lib/valuation/askable'
import { createPriceBook, type DailyPriceBook } from '@/lib/valuation/price-book'
import { pricesDifferFrom, type StoredPrices } from '@/lib/valuation/price-differences'
import { type WantedPrices, wantedPrices } from '@/lib/valuation/wanted-prices'
import type { EntriesById, EntryIds } from './entry-index'
import { type Gains, gainsOf } from './gains'
import { collectionOf, type Names, namesOf } from './names'
import { EntryOrder, type OrderedEntries } from './order-entries'
import type { PastPrices, Surroundings, Words } from './read-surroundings.store'
import { transferViews } from './transfer-views'
import { createValues, type Values } from './values'
import type { LedgerPhase, TransferView } from './views'

/** What the book was given. */
export interface Given {
  entries: EntriesById
  replaced: ReadonlyMap<EntryId, EntryId>
  /** Ids of entries that came, went, or count differently since the last build. */
  changed: EntryIds
  words: Words
  surroundings: Surroundings
  rules: TaxRules
  prices: PastPrices
}

/** What follows from it. */
export interface Built extends OrderedEntries {
  now: number
  names: Names
  matches: TransferMatches
  transferOf: ReadonlyMap<EntryId, TransferView>
  prices: DailyPriceBook
  /** Lots and what went, line by line, in the currency of the tax rules. */
  book: GainsBook
  gains: Gains
  /** What the book was asked. */
  question: GainsQuestion
  values: Values
  wanted: WantedPrices
  /** Entries that the last filters found, newest first. */
  found: Map<string, EffectiveEntry[]>
}

type AccountKinds = [id: AccountId, kind: AccountSource['kind']][]

/** @returns builds the parts; what did not change since the call before is kept */
export function createBuilder() {
  const order = new EntryOrder()
  const book = new GainsBook()
  const prices = createGainPrices()
  const sameRules = keptIfEqual<TaxRules>()
  const sameLinks = keptIfEqual<readonly LinkRow[]>()
  const sameKinds = keptIfEqual<AccountKinds>()
  const match = kept((entries: readonly EffectiveEntry[], links: readonly LinkRow[], kinds: AccountKinds) =>
    matchTransfers({
      entries,
      links,
      accounts: new Map(kinds.map(([id, kind]) => [id, { kind }])),
      collectionOf,
    }),
  )
  const chartPrices = kept((stored: StoredPrices, currency: string) =>
    createPriceBook({ ...stored, currency, collectionOf }),
  )

  return (given: Given, now: number, onPhase: (phase: LedgerPhase) => void): Built => {
    const { surroundings, words } = given
    const rules = sameRules(given.rules)
    const names = namesOf(surroundings)
    onPhase('transfers')
    const ordered = order.update({ ...given, overlays: overlaysOf(words) })
    const matches = match(
      ordered.counted,
      sameLinks(words.links),
      sameKinds(surroundings.accounts.map(({ id, source }) => [id, source.kind])),
    )
    onPhase('pricing')
    const priced = prices({ ...given.prices, prices: surroundings.prices }, rules.currency)
    onPhase('matching')
    const question: GainsQuestion = {
      entries: ordered.counted,
      transfers: matches.transfers,
      prices: priced.book,
      ...(priced.differFrom === undefined ? {} : { pricesDifferFrom: priced.differFrom }),
      rules,
      choices: choicesOf(words.lotChoices),
      collectionOf,
    }
    book.update(question)
    const currency = surroundings.settings.currency
    return {
      ...ordered,
      now,
      names,
      matches,
      transferOf: transferViews(matches, ordered.entryOf),
      prices: priced.book,
      book,
      question,
      gains: gainsOf({ book, entryOf: ordered.entryOf, prices: priced.book, rules, names, now }),
      values: createValues({
        entries: ordered.counted,
        transfers: matches.transfers,
        surroundings,
        prices: currency === rules.currency ? priced.book : chartPrices(priced.stored, currency),
        names,
        now,
      }),
      wanted: wantedPrices({
        entries: ordered.counted,
        holdings: surroundings.holdings,
        ...given.prices,
        currencies: [rules.currency, currency],
        isCounted: names.isCounted,
        isAskable: askableBy(surroundings.accounts),
        collectionOf,
        now,
      }),
      found: new Map(),
    }
  }
}

const overlaysOf = ({ overlays }: Words): Map<EntryId, Overlay> =>
  new Map(overlays.map(({ id, overlay }) => [id, overlay]))

const choicesOf = (rows: readonly LotChoiceRow[]) => new Map(rows.map(({ id, lots }) => [id, lots]))

interface GainPrices {
  stored: StoredPrices
  book: DailyPriceBook
  /** From when on the book may say something else than the one before; everywhere when absent. */
  differFrom?: number
}

/** The price book of the gains, the same one as long as the stored prices say the same. */
function createGainPrices(): (stored: StoredPrices, currency: string) => GainPrices {
  let before: GainPrices | undefined
  return (stored, currency) => {
    const isOther = before?.book.currency !== currency
    const from = before && !isOther ? pricesDifferFrom(before.stored, stored) : Number.NEGATIVE_INFINITY
    if (before && from === Number.POSITIVE_INFINITY) return before
    const book = createPriceBook({ ...stored, currency, collectionOf })
    before = { stored, book, ...(from === Number.NEGATIVE_INFINITY ? {} : { differFrom: from }) }
    return before
  }
}
