/** Answers to the questions of the analytics pages. Pure: each is computed when it is asked, from parts that are kept. */
import { benchmarkPrices } from '@/lib/analytics/benchmark/benchmark-prices'
import { rangeOf } from '@/lib/analytics/performance/range-of'
import type { RangeChoice } from '@/lib/analytics/views'
import { xrayView } from '@/lib/analytics/xray/xray-view'
import { kept } from '@/lib/core/kept'
import { buildPortfolioView } from '@/lib/portfolio/build-view'
import { analyticsOf } from './analytics'
import { analyticsChoices } from './analytics-choices'
import { attributionOf } from './attribution'
import type { Answers } from './book'
import type { Built, Given } from './build-book'
import { concentrationOf } from './concentration'
import { correlationOf } from './correlation'
import type { Parts } from './parts'
import { placeNames } from './place-names'
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

export function analyticsAnswers(
  given: Omit<Given, 'changed'>,
  built: Built,
  issues: () => readonly IssueView[],
): AnalyticsAnswers {
  const { surroundings, rules, prices } = given
  const { names, now, partsIn } = built
  const portfolioIn = kept((currency: string) =>
    buildPortfolioView(
      { ...surroundings, ...prices, snapshots: [], settings: { ...surroundings.settings, currency } },
      now,
    ),
  )
  const rangeIn = ({ today, firstDay }: Parts, choice: RangeChoice) => rangeOf(choice, today, firstDay)
  return {
    'ledger.analytics': ({ scope, range: choice, currency, benchmark, riskFree, window }) => {
      const parts = partsIn(currency)
      const range = rangeIn(parts, choice)
      const { indexes } = surroundings
      const compared = benchmarkPrices(benchmark, { ...parts, indexes })
      return analyticsOf({ parts, scope, range, names, riskFree, window, benchmark: compared })
    },
    'ledger.attribution': ({ scope, range: choice, currency }) => {
      const parts = partsIn(currency)
      const range = rangeIn(parts, choice)
      return attributionOf({ parts, scope, range, names, book: built.book, taxCurrency: rules.currency })
    },
    'ledger.concentration': ({ currency }) =>
      concentrationOf(portfolioIn(currency), placeNames(surroundings.settings)),
    'ledger.correlation': ({ range: choice, currency }) => {
      const parts = partsIn(currency)
      return correlationOf(portfolioIn(currency), parts, rangeIn(parts, choice))
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
      analyticsChoices({ entries: built.counted, surroundings, values: built.values, names }),
  }
}
