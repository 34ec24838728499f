/**
 * Builds the ledger's parts, each only when something that it stands on is another one: an entry that comes is put in its
 * place and its lines are matched anew; a price of today leaves the years before as they are. Pure.
 */
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import { apartAccounts } from '@/lib/accounts/counts-in-totals'
import type { BookMiddles } from '@/lib/analytics/attribution/book-middles'
import type { Overlay } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { kept, keptIfEqual } from '@/lib/core/kept'
import type { AccountSource, LinkRow, LotChoiceRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { standIns } from '@/lib/prices/contents-prices'
import { matchTransfers } from '@/lib/transfers/match-transfers'
import { addressesOf } from '@/lib/transfers/told-address'
import type { TransferMatches } from '@/lib/transfers/transfer'
import { askableBy } from '@/lib/valuation/askable'
import { createPriceBook, type DailyPriceBook } from '@/lib/valuation/price-book'
import { type WantedPrices, wantedPrices } from '@/lib/valuation/wanted-prices'
import { type ApartBook, apartBooks, onlyAccounts } from './apart-books'
import type { EntriesById, EntryIds } from './entry-index'
import { type Gains, gainsOf } from './gains'
import { keptPrices } from './kept-prices'
import { KeptWhole } from './kept-whole'
import { collectionOf, type Names, namesOf } from './names'
import { EntryOrder, type OrderedEntries } from './order-entries'
import { createParts, type Parts } from './parts'
import type { PastPrices, Surroundings, Words } from './read-surroundings.store'
import { transferViews } from './transfer-views'
import { createValues, type Values, type ValuesQuestion } from './values'
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
  /** Of orders that were sent from here; absent: none is known. */
  middles?: BookMiddles
}

/** What follows from it: `counted`, and all that is made of it, is of the accounts that count. */
export interface Built extends OrderedEntries {
  now: number
  /** Of the accounts that count. */
  surroundings: Surroundings
  /** The books of an account that is in no total; `undefined` of one that counts. */
  apartOf: (account: AccountId) => ApartBook | undefined
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
  /** Parts of the portfolio in any currency that totals can be shown in. */
  partsIn: (currency: string) => Parts
  wanted: WantedPrices
  /** Entries that the last filters found, newest first. */
  found: Map<string, EffectiveEntry[]>
}

/** What matching knows of accounts. */
type AccountFacts = [id: AccountId, facts: { kind: AccountSource['kind']; addresses: readonly string[] }][]

/** @returns builds the parts; what did not change since the call before is kept */
export function createBuilder() {
  const order = new EntryOrder()
  const book = new GainsBook()
  const prices = keptPrices()
  const chartPrices = keptPrices()
  const whole = new KeptWhole()
  const sameRules = keptIfEqual<TaxRules>()
  const sameLinks = keptIfEqual<readonly LinkRow[]>()
  const sameFacts = keptIfEqual<AccountFacts>()
  const sameApart = keptIfEqual<readonly AccountId[]>()
  const entriesThatCount = kept(withoutApart)
  const surroundingsThatCount = kept(surroundingsWithout)
  const match = kept((entries: readonly EffectiveEntry[], links: readonly LinkRow[], facts: AccountFacts) =>
    matchTransfers({
      entries,
      links,
      accounts: new Map(facts),
      collectionOf,
    }),
  )

  return (given: Given, now: number, onPhase: (phase: LedgerPhase) => void): Built => {
    const { words } = given
    const rules = sameRules(given.rules)
    const names = namesOf(given.surroundings)
    onPhase('transfers')
    const ordered = order.update({ ...given, overlays: overlaysOf(words) })
    const apart = sameApart([...apartAccounts(given.surroundings.accounts)])
    const counted = entriesThatCount(ordered.counted, apart)
    const surroundings = surroundingsThatCount(given.surroundings, apart)
    const matches = match(
      counted,
      sameLinks(words.links),
      sameFacts(
        surroundings.accounts.map(({ id, source }) => [
          id,
          { kind: source.kind, addresses: addressesOf(source) },
        ]),
      ),
    )
    onPhase('pricing')
    const inPlace = standIns(surroundings.assets)
    const stored = { ...given.prices, prices: surroundings.prices, standIns: inPlace }
    const priced = prices(stored, rules.currency)
    onPhase('matching')
    const question: GainsQuestion = {
      entries: counted,
      transfers: matches.transfers,
      prices: priced.book,
      ...(priced.differFrom === undefined ? {} : { pricesDifferFrom: priced.differFrom }),
      rules,
      choices: choicesOf(words.lotChoices),
      collectionOf,
    }
    book.update(question)
    const currency = surroundings.settings.currency
    const chart = currency === rules.currency ? priced : chartPrices(priced.stored, currency)
    const valued: ValuesQuestion = {
      entries: counted,
      transfers: matches.transfers,
      surroundings,
      prices: chart.book,
      names,
      now,
    }
    whole.note(chart)
    const values = createValues(valued, whole)
    const pricesIn = (other: string) => createPriceBook({ ...priced.stored, currency: other, collectionOf })
    const gainsFacts = { entryOf: ordered.entryOf, prices: priced.book, rules, names, now }
    return {
      ...ordered,
      counted,
      surroundings,
      apartOf: apartBooks({
        apart,
        entries: ordered.counted,
        surroundings: given.surroundings,
        gains: question,
        gainsFacts,
        valued,
        partsBy: (of, its) => partsBy(of, its, undefined, pricesIn),
      }),
      now,
      names,
      matches,
      transferOf: transferViews(matches, ordered.entryOf),
      prices: priced.book,
      book,
      question,
      gains: gainsOf({ ...gainsFacts, book }),
      values,
      partsIn: partsBy(valued, values, whole, pricesIn),
      wanted: wantedPrices({
        // Of all accounts: an account that is in no total is valued too when somebody looks at it.
        entries: ordered.counted,
        holdings: given.surroundings.holdings,
        ...given.prices,
        currencies: [rules.currency, currency, ...COMPARED_WITH],
        isCounted: names.isCounted,
        isAskable: askableBy(given.surroundings.accounts),
        collectionOf: pricedAs(inPlace),
        now,
      }),
      found: new Map(),
    }
  }
}

/** The collection whose past prices are wanted for an asset. */
function pricedAs(inPlace: ReturnType<typeof standIns>): (asset: AssetId) => AssetId {
  if (inPlace.length === 0) return collectionOf
  const parts = new Map(inPlace)
  return (asset) => {
    const collection = collectionOf(asset)
    const part = parts.get(collection)
    return part ? collectionOf(part.asset) : collection
  }
}

const withoutApart = (
  entries: readonly EffectiveEntry[],
  apart: readonly AccountId[],
): readonly EffectiveEntry[] =>
  apart.length === 0 ? entries : entries.filter(({ accountId }) => !apart.includes(accountId))

const surroundingsWithout = (surroundings: Surroundings, apart: readonly AccountId[]): Surroundings =>
  apart.length === 0 ? surroundings : onlyAccounts(surroundings, (id) => !apart.includes(id))

/** What everybody compares with; their closes tell nothing of what is held. */
const COMPARED_WITH = ['btc', 'eth']

/** Of currencies that are not the chart's, the last one is kept. */
function partsBy(
  valued: ValuesQuestion,
  values: Values,
  whole: KeptWhole | undefined,
  pricesIn: (currency: string) => DailyPriceBook,
): (currency: string) => Parts {
  const own = kept(() => createParts(valued, values, whole))
  const other = kept((currency: string) => {
    const question = { ...valued, prices: pricesIn(currency) }
    return createParts(question, createValues(question))
  })
  return (currency) => (currency === valued.prices.currency ? own() : other(currency))
}

const overlaysOf = ({ overlays }: Words): Map<EntryId, Overlay> =>
  new Map(overlays.map(({ id, overlay }) => [id, overlay]))

const choicesOf = (rows: readonly LotChoiceRow[]) => new Map(rows.map(({ id, lots }) => [id, lots]))
