/** Risk figures of a range, as the page of risk shows them. */
import { RELATIVE_WORDS, RISK_WORDS } from '@/lib/analytics/figure-words'
import { type AnalyticsView, type Drawdown, RELATIVE_FIGURES, RISK_FIGURES } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { analyticsQuestion, rangeFields, scopeFields } from '../parts/analytics-question'
import { BENCHMARKS, benchmarkOf } from '../parts/benchmarks'
import { figureTold } from '../parts/figure-told'
import { count, day, ratio, word } from '../parts/leaves'
import { choice, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const onRisk = (label: Source['label']): Source => ({ label, route: 'analytics/risk' })

export const risk = defineTool({
  name: 'risk',
  kind: 'read',
  title: say('Risk'),
  about:
    'Volatility, Sharpe, Sortino, Calmar and Omega ratio, deepest fall, value at risk and expected shortfall (a day) over a range, the deepest falls with their days, and beta, alpha and correlation to a benchmark. The risk-free rate is 0.',
  ...toolInput(
    {},
    {
      ...rangeFields,
      ...scopeFields,
      benchmark: choice(BENCHMARKS, 'For beta and alpha; none where left out.'),
    },
  ),
  run: async (asked, world) => {
    const { scope, range, currency, of } = await analyticsQuestion(world, asked)
    const view = await world.ask(READABLE['ledger.analytics'], {
      scope,
      range,
      currency,
      benchmark: benchmarkOf(asked.benchmark),
      riskFree: 0,
    })
    return {
      told: record({
        of,
        from: day(view.from),
        until: day(view.until),
        ...riskTold(view),
        deepest_falls: view.drawdowns.slice(0, 3).map(fallTold),
        ...relativeTold(view, asked.benchmark),
      }),
    }
  },
})

const keyOf = (id: string) => id.replaceAll('-', '_')

const riskTold = ({ risk: figures, currency }: AnalyticsView): Record<string, Told> =>
  Object.fromEntries(
    RISK_FIGURES.map((id) => [keyOf(id), figureTold(figures[id], currency, onRisk(RISK_WORDS[id].name))]),
  )

const fallTold = ({ depth, peak, trough, recovery, days }: Drawdown): Told =>
  record({
    depth: ratio(depth, onRisk(say('Deepest fall'))),
    from: day(peak),
    lowest: day(trough),
    recovered: recovery === null ? word('not yet') : day(recovery),
    days: count(days),
  })

function relativeTold(
  { relative, currency }: AnalyticsView,
  benchmark: string | undefined,
): Record<string, Told> {
  if (!relative || benchmark === undefined) return {}
  const figures = RELATIVE_FIGURES.map((id) => [
    keyOf(id),
    figureTold(relative[id], currency, onRisk(RELATIVE_WORDS[id].name)),
  ])
  return { against: record({ benchmark: word(benchmark), ...Object.fromEntries(figures) }) }
}
