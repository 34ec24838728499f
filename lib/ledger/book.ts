/**
 * The ledger in memory: entries as they count, own transfers, past prices, gains, issues and values, built from what the
 * database says and asked a page at a time. Each part is built when what it stands on has changed; values and issues wait
 * until somebody asks. Pure: time comes in with the build.
 */
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { BookMiddles } from '@/lib/analytics/attribution/book-middles'
import { AppError } from '@/lib/core/errors'
import type { EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { InputOf, OutputOf } from '@/lib/messages/define'
import type { WantedPrices } from '@/lib/valuation/wanted-prices'
import { analyticsAnswers } from './analytics-answers'
import { type Built, createBuilder, type Given } from './build-book'
import type { EntriesById, EntryIds } from './entry-index'
import { type EntryFacts, entryView } from './entry-views'
import { exportEntries } from './export-entries'
import { type EntryFlag, entryTest } from './filter-entries'
import { fullExportAnswers } from './full-export-answers'
import type { Gains } from './gains'
import { issuesOf } from './issues'
import type { EntryFilter, ledgerMessages } from './messages'
import { openLots } from './open-lots'
import { pageOf } from './page-of'
import type { PastPrices, Surroundings, Words } from './read-surroundings.store'
import { reportAnswers } from './report-answers'
import type { EntryDetail, EntryPage, LedgerPhase, LedgerState } from './views'
import { whatIf } from './what-if'

type Questions = typeof ledgerMessages
export type Answers = { [N in keyof Questions]: (input: InputOf<Questions[N]>) => OutputOf<Questions[N]> }

export interface Book {
  /** @param changed ids of entries that came, went, or count differently since the last time */
  takeEntries: (entries: EntriesById, replaced: ReadonlyMap<EntryId, EntryId>, changed: EntryIds) => void
  takeWords: (words: Words) => void
  takeSurroundings: (surroundings: Surroundings) => void
  takeRules: (rules: TaxRules) => void
  takePrices: (prices: PastPrices) => void
  takeMiddles: (middles: BookMiddles) => void
  build: (moment: { now: number; onPhase: (phase: LedgerPhase) => void }) => void
  ask: <N extends keyof Questions>(name: N, input: InputOf<Questions[N]>) => OutputOf<Questions[N]>
  wanted: () => WantedPrices
  state: () => Omit<LedgerState, 'phase'>
}

const FILTERS_KEPT = 8

export function createBook(): Book {
  const given: Partial<Given> = {}
  /** Since the last build. */
  let changed: EntryIds = new Set()
  const buildAll = createBuilder()
  let last: { built: Built; answers: Answers } | undefined
  let revision = 0

  const whole = () => {
    if (!last)
      throw new AppError('internal', say('The history is still being computed. Try again in a moment.'))
    return last
  }

  return {
    takeEntries: (entries, replaced, since) => {
      Object.assign(given, { entries, replaced })
      // The first time it is all of them: no copy of a million.
      changed = changed.size === 0 ? since : new Set([...changed, ...since])
    },
    takeWords: (words) => void Object.assign(given, { words }),
    takeSurroundings: (surroundings) => void Object.assign(given, { surroundings }),
    takeRules: (rules) => void Object.assign(given, { rules }),
    takePrices: (prices) => void Object.assign(given, { prices }),
    takeMiddles: (middles) => void Object.assign(given, { middles }),
    build: ({ now, onPhase }) => {
      const all = complete(given)
      const built = buildAll({ ...all, changed }, now, onPhase)
      changed = new Set()
      revision += 1
      // Once a build: what an answer keeps for the next question is kept until then.
      last = { built, answers: answersOf(all, built, revision) }
    },
    ask: (name, input) => whole().answers[name](input as never),
    wanted: () => whole().built.wanted,
    state: () => ({
      revision,
      entries: given.entries?.size ?? 0,
      pricesWanted: last === undefined ? 0 : wantedCount(last.built.wanted),
      currency: given.rules?.currency ?? 'usd',
      ...(last === undefined ? {} : { builtAt: last.built.now }),
    }),
  }
}

function complete(given: Partial<Given>): Omit<Given, 'changed'> {
  const { entries, replaced, words, surroundings, rules, prices, middles } = given
  if (!entries || !replaced || !words || !surroundings || !rules || !prices)
    throw new Error('the book was asked before it was given everything')
  return { entries, replaced, words, surroundings, rules, prices, ...(middles ? { middles } : {}) }
}

/** @param all with accounts that are in no total: only the list of entries, their own questions and the full export see them */
function answersOf(all: Omit<Given, 'changed'>, built: Built, revision: number): Answers {
  const { gains, names, values, surroundings } = built
  const given = { ...all, surroundings }
  const currency = given.rules.currency
  const facts: EntryFacts = {
    names,
    prices: built.prices,
    transferOf: (id) => built.transferOf.get(id),
    gainOf: (id) => gainsFor(built, id).gainOf(id),
    valueOf: gains.valueOf,
  }
  const issues = () =>
    issuesOf({
      ...built,
      mismatches: values.mismatches(),
      missingBasis: gains.missingBasis(),
      series: values.series({ of: 'whole' }),
    })
  const analytics = analyticsAnswers(given, built, { all: all.surroundings, issues })
  return {
    ...analytics,
    ...reportAnswers(given, built, revision, analytics),
    ...fullExportAnswers(all, built, revision),
    'ledger.whatIf': (question) => whatIf({ ...built, ...built.apartOf(question.account) }, question),
    'ledger.open-lots': (question) => openLots(built, question),
    'ledger.state': () => ({
      revision,
      phase: 'ready',
      entries: given.entries.size,
      pricesWanted: wantedCount(built.wanted),
      currency,
      builtAt: built.now,
    }),
    'ledger.entries': ({ filter, order, ...page }): EntryPage => {
      const found = findEntries(built, filter)
      const rows = order === 'oldest' ? oldestPage(found, page) : pageOf(found, page)
      return {
        currency,
        total: found.length,
        offset: page.offset,
        rows: rows.map((entry) => entryView(entry, facts)),
        revision,
      }
    },
    'ledger.entry': ({ id }) => entryDetail(given, built, facts, id),
    'ledger.gains': () => gains.view(),
    'ledger.disposals': ({ year, asset, ...page }) => {
      const rows = gains.disposals({ year, asset })
      return { total: rows.length, currency, rows: pageOf(rows, page).map(gains.disposalView) }
    },
    'ledger.lots': ({ asset, account, ...page }) => {
      const of = (account && built.apartOf(account)?.gains) ?? gains
      const rows = of.lots({ asset, account })
      return { total: rows.length, currency, rows: pageOf(rows, page).map(of.lotView) }
    },
    'ledger.issues': () => ({ currency, rows: issues() }),
    'ledger.values': ({ scope }) => {
      const apart = scope.of === 'account' ? built.apartOf(scope.account) : undefined
      return apart ? apart.values.series({ of: 'whole' }) : values.series(scope)
    },
    'ledger.export': ({ filter, format }) =>
      exportEntries(entriesToExport(built, filter), {
        format,
        now: built.now,
        labelOf: names.labelOf,
      }),
  }
}

/** An entry of an account that is in no total has its lots in that account's own books. */
function gainsFor({ entryOf, apartOf, gains }: Built, id: EntryId): Gains {
  const entry = entryOf(id)
  return (entry && apartOf(entry.accountId)?.gains) ?? gains
}

const wantedCount = ({ closes, moments, rateYears }: WantedPrices): number =>
  closes.length + moments.length + rateYears.length

/** Counted from the end of a list that begins with the newest. */
const oldestPage = <T>(
  newestFirst: readonly T[],
  { offset, limit }: { offset: number; limit: number },
): T[] => {
  const end = newestFirst.length - offset
  return newestFirst.slice(Math.max(0, end - limit), Math.max(0, end)).toReversed()
}

/** Newest first; the last few filters are remembered, since pages of one list come one after the other. */
function findEntries(built: Built, filter: EntryFilter): EffectiveEntry[] {
  const key = JSON.stringify(filter)
  const known = built.found.get(key)
  if (known) return known
  const { names, shown } = built
  const test = entryTest(filter, { ...names, has: (id, flag) => hasFlag(built, id, flag) })
  const found = shown.filter(test).reverse()
  if (built.found.size >= FILTERS_KEPT) built.found.clear()
  built.found.set(key, found)
  return found
}

/** A file has no place for the mark of made-up money: it goes into one only when its account is asked for by its name. */
function entriesToExport(built: Built, filter: EntryFilter): EffectiveEntry[] {
  const { not = true, of = [] } = filter.accounts ?? {}
  const named = new Set(not ? [] : of)
  return findEntries(built, filter)
    .filter(({ accountId }) => named.has(accountId) || built.apartOf(accountId) === undefined)
    .toReversed()
}

function hasFlag(built: Built, id: EntryId, flag: EntryFlag): boolean {
  const { entryOf, transferOf, gains } = built
  const entry = entryOf(id)
  switch (flag) {
    case 'edited':
      return entry?.edited === true
    case 'ignored':
      return entry?.ignored === true
    case 'unclear':
      return entry?.unclear === true
    case 'unmatched':
    case 'ambiguous':
    case 'linked':
      return transferOf.get(id)?.state === flag
    case 'missing-basis':
      return (gainsFor(built, id).gainOf(id)?.basis ?? 'known') !== 'known'
    case 'unvalued':
      return entry !== undefined && entry.legs.length > 0 && gains.valueOf(entry) === undefined
    case 'has-fee':
      return (entry?.fees.length ?? 0) > 0
    default: {
      const never: never = flag
      return never
    }
  }
}

function entryDetail(
  given: Pick<Given, 'entries' | 'words' | 'rules'>,
  built: Built,
  facts: EntryFacts,
  id: EntryId,
): EntryDetail {
  const entry = built.entryOf(id)
  const told = given.entries.get(id)
  if (!entry || !told) throw new AppError('not-found', say('This entry does not exist any more.'))
  const { at, kind, reason, legs, fees, note } = entryView(told, facts)
  const row = given.words.overlays.find((each) => each.id === id)
  return {
    currency: given.rules.currency,
    entry: entryView(entry, facts),
    original: {
      at,
      kind,
      legs,
      fees,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
    },
    ...(row === undefined ? {} : { overlay: row.overlay }),
    undoable: row === undefined ? 0 : row.earlier.length,
    raw: [],
    disposals: gainsFor(built, id).disposalsOf(id),
    lots: gainsFor(built, id).lotsOf(id),
  }
}
