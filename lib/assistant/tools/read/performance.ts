/** How it went: profit, returns and the benchmark, as the page of performance shows them. */
import { PERFORMANCE_WORDS, RELATIVE_WORDS } from '@/lib/analytics/figure-words'
import { type AnalyticsView, PERFORMANCE_FIGURES } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { analyticsQuestion, rangeFields, scopeFields } from '../parts/analytics-question'
import { BENCHMARKS, benchmarkOf } from '../parts/benchmarks'
import { figureTold } from '../parts/figure-told'
import { count, day, word } from '../parts/leaves'
import { choice, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Told } from '../told'

const RELATIVE = ['benchmark-return', 'excess-return'] as const

export const performance = defineTool({
  name: 'performance',
  kind: 'read',
  title: say('How it went'),
  about:
    'Profit in the display currency, time-weighted return (twr: what was held), money-weighted return (mwr: with the moments of deposits), and others, over a range; and against a benchmark. Deposits are no profit. For why: attribution.',
  ...toolInput(
    {},
    {
      ...rangeFields,
      ...scopeFields,
      benchmark: choice(BENCHMARKS, 'To compare with; none where left out.'),
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
        entries: count(view.entries),
        ...performanceTold(view),
        ...relativeTold(view, asked.benchmark),
      }),
    }
  },
})

const performanceTold = ({ performance: figures, currency }: AnalyticsView): Record<string, Told> =>
  Object.fromEntries(
    PERFORMANCE_FIGURES.map((id) => [
      id,
      figureTold(figures[id], currency, { label: PERFORMANCE_WORDS[id].name, route: 'analytics' }),
    ]),
  )

function relativeTold(
  { relative, currency }: AnalyticsView,
  benchmark: string | undefined,
): Record<string, Told> {
  if (!relative || benchmark === undefined) return {}
  const figures = RELATIVE.map((id) => [
    id.replaceAll('-', '_'),
    figureTold(relative[id], currency, { label: RELATIVE_WORDS[id].name, route: 'analytics' }),
  ])
  return { benchmark: record({ of: word(benchmark), ...Object.fromEntries(figures) }) }
}
