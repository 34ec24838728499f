/** Answers to the questions of the analytics pages. Pure: each is computed when it is asked, from parts that are kept. */

import { NO_MIDDLES } from '@/lib/analytics/attribution/book-middles'
import { benchmarkPrices } from '@/lib/analytics/benchmark/benchmark-prices'
import { rangeOf } from '@/lib/analytics/performance/range-of'
import type { AnalyticsScope, RangeChoice } from '@/lib/analytics/views'
import { xrayView } from '@/lib/analytics/xray/xray-view'
import { kept } from '@/lib/core/kept'
import type { AccountRow } from '@/lib/db/rows'
import { buildPortfolioView } from '@/lib/portfolio/build-view'
import { analyticsOf } from './analytics'
import { analyticsChoices } from './analytics-choices'
import { attributionOf } from './attribution'
import type { Answers } from './book'
import { bookIn } from './book-in'
import type { Built, Given } from './build-book'
import { concentrationOf } from './concentration'
import { correlationOf } from './correlation'
import { heldIn } from './held-in-scope'
import type { Parts } from './parts'
import { placeNames } from './place-names'
import type { Surroundings } from './read-surroundings.store'
import type { IssueView } from './views'
import { xrayFacts } from './xray'

type AnalyticsAnswers = Pick<
  Answers,
  | 'ledger.analytics'
  | 'ledger.attribution'
  | 'ledger.concentration'
  | 'ledger.correlation'
  | 'ledger.xray'
  | 'ledger.analytics-choices'
>

const WHOLE: AnalyticsScope = { of: 'whole' }

/** In the currency of the tax rules, and what it was asked. */
type Books = Pick<Built, 'book' | 'question'>

/** They can be looked at by themselves. */
function apartWithPast({ accounts }: Surroundings, { apartOf }: Built): AccountRow[] {
  return accounts.filter(({ id }) => (apartOf(id)?.question.entries.length ?? 0) > 0)
}

export function analyticsAnswers(
  given: Omit<Given, 'changed'>,
  built: Built,
  { all, issues }: { all: Surroundings; issues: () => readonly IssueView[] },
): AnalyticsAnswers {
  const { surroundings, rules, prices, middles = NO_MIDDLES } = given
  const { names, now, partsIn } = built
  /** An account that is in no total is the whole of its own books. */
  const placeOf = (scope: AnalyticsScope, currency: string) => {
    const [only, ...more] = scope.of === 'accounts' ? scope.accounts : []
    const apart = only !== undefined && more.length === 0 ? built.apartOf(only) : undefined
    if (apart) return { scope: WHOLE, books: apart, parts: apart.partsIn(currency) }
    return { scope, books: built, parts: partsIn(currency) }
  }
  // Of other currencies the last one is kept, as its parts are.
  const converted = kept((of: Books, parts: Parts) => bookIn(of.question, parts))
  const viewOf = (of: Surroundings, currency: string) =>
    buildPortfolioView({ ...of, ...prices, snapshots: [], settings: { ...of.settings, currency } }, now)
  const portfolioIn = kept((currency: string) => viewOf(surroundings, currency))
  const withApartIn = kept((currency: string) => viewOf(all, currency))
  const rangeIn = ({ today, firstDay }: Parts, choice: RangeChoice) => rangeOf(choice, today, firstDay)
  return {
    'ledger.analytics': ({ scope: asked, range: choice, currency, benchmark, riskFree, window }) => {
      const { scope, parts } = placeOf(asked, currency)
      const range = rangeIn(parts, choice)
      const { indexes } = surroundings
      const compared = benchmarkPrices(benchmark, { ...parts, indexes })
      return analyticsOf({ parts, scope, range, names, riskFree, window, benchmark: compared })
    },
    'ledger.attribution': ({ scope: asked, range: choice, currency }) => {
      const { scope, parts, books } = placeOf(asked, currency)
      const range = rangeIn(parts, choice)
      const book = () => (parts.currency === rules.currency ? books.book : converted(books, parts))
      return attributionOf({ parts, scope, range, names, book, middles })
    },
    'ledger.concentration': ({ currency }) =>
      concentrationOf(portfolioIn(currency), placeNames(surroundings.settings)),
    'ledger.correlation': ({ scope: asked, range: choice, currency }) => {
      const { scope, parts } = placeOf(asked, currency)
      const lines = scope === asked ? portfolioIn(currency).lines : (withApartIn(currency).paper ?? [])
      return correlationOf(heldIn(lines, asked, names.collectionOf), parts, rangeIn(parts, choice))
    },
    'ledger.xray': () =>
      xrayView(
        xrayFacts({
          portfolio: portfolioIn(surroundings.settings.currency),
          surroundings,
          stored: prices,
          entries: built.counted,
          gains: built.gains,
          prices: built.prices,
          issues: issues(),
          now,
        }),
        surroundings.settings.xray,
      ),
    'ledger.analytics-choices': () =>
      analyticsChoices({
        entries: built.counted,
        apart: apartWithPast(all, built),
        surroundings,
        values: built.values,
        names,
      }),
  }
}
