/** Daily values for the chart, computed when somebody asks for the first time. Pure. */
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { InputOf } from '@/lib/messages/define'
import type { Transfer } from '@/lib/transfers/transfer'
import { type DailyValues, type DailyValuesQuestion, dailyValues } from '@/lib/valuation/daily-values'
import type { Mismatch } from '@/lib/valuation/mismatches'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { unprovenSince } from '@/lib/valuation/unproven'
import type { KeptWhole } from './kept-whole'
import type { ledgerMessages } from './messages'
import type { Names } from './names'
import type { Surroundings } from './read-surroundings.store'
import type { ValueSeries } from './views'

type Scope = InputOf<(typeof ledgerMessages)['ledger.values']>['scope']

export interface Values {
  series: (scope: Scope) => ValueSeries
  /** A part with what it consists of. @returns `undefined` when no entry counts there */
  detail: (part: ValuedPart) => DailyValues | undefined
  /** Where the entries do not come to what is held. */
  mismatches: () => Mismatch[]
}

/** Entries and holdings that a series is made of; absent: all. */
export interface ValuedPart {
  accounts?: readonly AccountId[]
  chain?: ChainId
  /** A collection. */
  asset?: AssetId
}

export interface ValuesQuestion {
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  surroundings: Pick<Surroundings, 'accounts' | 'holdings' | 'histories'>
  /** In the currency of the chart. */
  prices: DailyPriceBook
  names: Names
  now: number
}

const DAY_MS = 86_400_000

/** @param kept the whole of builds before, to go on with */
export function createValues(question: ValuesQuestion, kept?: KeptWhole): Values {
  const { prices, names, now } = question
  const empty = (): ValueSeries => ({
    currency: prices.currency,
    from: Math.floor(now / DAY_MS) * DAY_MS,
    values: [],
    gaps: [],
    completeSince: null,
  })
  const known = new Map<string, DailyValues | undefined>()
  const detail = (part: ValuedPart) => {
    const key = keyOf(part)
    if (known.has(key)) return known.get(key)
    const asked = partQuestion(question, part)
    const made = kept && key === WHOLE_KEY ? kept.values(asked) : dailyValues(asked)
    // The whole is asked again and again, other parts while somebody looks at them.
    if (known.size >= PARTS_KEPT) for (const other of [...known.keys()].slice(1)) known.delete(other)
    known.set(key, made)
    return made
  }
  const whole = () => detail(EVERYTHING)
  const held = (byAsset: DailyValues['byAsset'] | undefined) =>
    [...(byAsset?.keys() ?? [])].map((asset) => ({ asset, symbol: names.symbolOf(asset) }))
  return {
    detail,
    mismatches: () => whole()?.mismatches ?? [],
    series: (scope) => {
      switch (scope.of) {
        case 'whole':
          return { ...(whole()?.whole ?? empty()), held: held(whole()?.byAsset) }
        case 'account':
          return whole()?.byAccount.get(scope.account) ?? empty()
        case 'asset':
          return whole()?.byAsset.get(names.collectionOf(scope.asset)) ?? empty()
        case 'portfolio':
          return detail({ accounts: scope.accounts })?.whole ?? empty()
        default: {
          const never: never = scope
          return never
        }
      }
    },
  }
}

const PARTS_KEPT = 6
const EVERYTHING: ValuedPart = {}
const keyOf = ({ accounts, chain, asset }: ValuedPart) => JSON.stringify([accounts?.toSorted(), chain, asset])
const WHOLE_KEY = keyOf(EVERYTHING)

/** A transfer to anything else leaves what is asked about. */
function partQuestion(
  { entries, transfers, surroundings, prices, names, now }: ValuesQuestion,
  { accounts: only, chain, asset }: ValuedPart,
): DailyValuesQuestion {
  const { accounts, holdings, histories } = surroundings
  const wanted = only === undefined ? undefined : new Set(only)
  const isWanted = (account: AccountId) => wanted?.has(account) ?? true
  const isWithin = (of: { accountId: AccountId; chain?: ChainId }) =>
    isWanted(of.accountId) && (chain === undefined || of.chain === chain)
  const isWhole = wanted === undefined && chain === undefined
  const within = isWhole ? entries : entries.filter(isWithin)
  const ids = isWhole ? undefined : new Set(within.map(({ id }) => id))
  const there = chain === undefined ? undefined : new Set(within.map(({ accountId }) => accountId))
  const withPast = accounts.filter(
    ({ id, source }) => isWanted(id) && source.kind !== 'manual' && (there?.has(id) ?? true),
  )
  return {
    entries: within,
    transfers: ids ? transfers.filter(({ from, to }) => ids.has(from) && ids.has(to)) : transfers,
    holdings: holdings.filter(isWithin),
    book: prices,
    unproven: unprovenSince(
      withPast.map(({ id }) => id),
      histories,
    ),
    isCounted: (each) => names.isCounted(each) && (asset === undefined || names.collectionOf(each) === asset),
    collectionOf: names.collectionOf,
    now,
  }
}
