/** Daily values for the chart, computed when somebody asks for the first time. Pure. */
import type { AccountId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { InputOf } from '@/lib/messages/define'
import type { Transfer } from '@/lib/transfers/transfer'
import { type DailyValues, dailyValues } from '@/lib/valuation/daily-values'
import type { Mismatch } from '@/lib/valuation/mismatches'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { unprovenSince } from '@/lib/valuation/unproven'
import type { ledgerMessages } from './messages'
import type { Names } from './names'
import type { Surroundings } from './read-surroundings.store'
import type { ValueSeries } from './views'

type Scope = InputOf<(typeof ledgerMessages)['ledger.values']>['scope']

export interface Values {
  series: (scope: Scope) => ValueSeries
  /** Where the entries do not come to what is held. */
  mismatches: () => Mismatch[]
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

export function createValues(question: ValuesQuestion): Values {
  const { prices, names, now } = question
  const empty = (): ValueSeries => ({
    currency: prices.currency,
    from: Math.floor(now / DAY_MS) * DAY_MS,
    values: [],
    gaps: [],
    completeSince: null,
  })
  let all: DailyValues | undefined | null = null
  const whole = () => {
    if (all === null) all = compute(question, () => true)
    return all
  }
  const held = (byAsset: DailyValues['byAsset'] | undefined) =>
    [...(byAsset?.keys() ?? [])].map((asset) => ({ asset, symbol: names.symbolOf(asset) }))
  return {
    mismatches: () => whole()?.mismatches ?? [],
    series: (scope) => {
      switch (scope.of) {
        case 'whole':
          return { ...(whole()?.whole ?? empty()), held: held(whole()?.byAsset) }
        case 'account':
          return whole()?.byAccount.get(scope.account) ?? empty()
        case 'asset':
          return whole()?.byAsset.get(names.collectionOf(scope.asset)) ?? empty()
        case 'portfolio': {
          const wanted = new Set(scope.accounts)
          return compute(question, (account) => wanted.has(account))?.whole ?? empty()
        }
        default: {
          const never: never = scope
          return never
        }
      }
    },
  }
}

/** Of some accounts only: a transfer to any other leaves what is asked about. */
function compute(
  { entries, transfers, surroundings, prices, names, now }: ValuesQuestion,
  isWanted: (account: AccountId) => boolean,
): DailyValues | undefined {
  const { accounts, holdings, histories } = surroundings
  const within = entries.filter(({ accountId }) => isWanted(accountId))
  const ids = new Set(within.map(({ id }) => id))
  const withPast = accounts.filter(({ id, source }) => isWanted(id) && source.kind !== 'manual')
  return dailyValues({
    entries: within,
    transfers: transfers.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    holdings: holdings.filter(({ accountId }) => isWanted(accountId)),
    book: prices,
    unproven: unprovenSince(
      withPast.map(({ id }) => id),
      histories,
    ),
    isCounted: names.isCounted,
    collectionOf: names.collectionOf,
    now,
  })
}
