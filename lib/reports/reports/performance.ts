/**
 * Performance of everything over a period on few pages: what came of it, returns and risk as the analytics compute them, and
 * which assets and accounts made the profit. Days are those of UTC, as everywhere in the analytics.
 */
import type { Figure } from '@/lib/analytics/figure'
import type {
  AccountProfit,
  AnalyticsView,
  AssetProfit,
  AttributionView,
  ProfitParts,
} from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'
import { DAY_MS, isoDay } from '@/lib/valuation/days'
import { defineReport, type ReportFacts } from '../define-report'
import { type Chart, type Column, column, type MadeBy, type Row, type Section } from '../document'
import {
  besideRow,
  figureRow,
  moneyOf,
  RELATIVE_RATIO_WORDS,
  RELATIVE_SHARE_WORDS,
  RETURN_WORDS,
  RISK_RATIO_WORDS,
  RISK_SHARE_WORDS,
} from '../figure-rows'
import { NOT_ADVICE, unprovenNotes } from '../lacks'
import { dayNumber } from '../local-days'

export const performance = defineReport({
  id: 'performance',
  name: say('Performance'),
  about: say('Returns and risk of a period, and which assets and accounts made the profit.'),
  formats: ['csv', 'pdf'],
  period: 'days',
  compares: true,
  make: (facts, { from, until }) => {
    const range = { from: dayNumber(from) * DAY_MS, until: dayNumber(until) * DAY_MS }
    const { analytics, attribution, benchmark } = facts.performance(range)
    const [first, last] = [isoDay(analytics.from / DAY_MS), isoDay(analytics.until / DAY_MS)]
    const endsAt = analytics.until + DAY_MS - 1
    return {
      report: 'performance',
      title: say('Performance, {from} to {until}', { from: first, until: last }),
      fileName: `holdfast-performance-${first}-${last}`,
      currency: analytics.currency,
      timeZone: 'UTC',
      endsAt,
      madeBy: [...madeBy(analytics, first, last), ...comparedWith(benchmark)],
      notes: [...unprovenNotes(facts, endsAt), NOT_ADVICE],
      sections: [
        profitSection(attribution.whole),
        returnsSection(analytics),
        ratiosSection(analytics),
        ...relativeSections(analytics),
        fallsSection(analytics),
        assetsSection(attribution),
        accountsSection(attribution, facts),
      ],
      layout: 'one-page',
      ...chartOf(analytics, benchmark),
    }
  },
})

const madeBy = ({ currency, entries }: AnalyticsView, first: string, last: string): MadeBy[] => [
  { name: say('First day'), value: first, kind: 'day' },
  { name: say('Last day'), value: last, kind: 'day' },
  { name: say('Currency'), value: currency.toUpperCase(), kind: 'text' },
  { name: say('Time zone of its days'), value: 'UTC', kind: 'text' },
  { name: say('Entries of these days'), value: entries, kind: 'count' },
]

/** None where nothing was measured. */
function chartOf({ series, until }: AnalyticsView, benchmark: Sentence | string | null): { chart?: Chart } {
  if (!series.growth.some((level, day) => day > 0 && level !== null)) return {}
  const own = { name: say('Portfolio'), values: series.growth }
  const other = series.benchmark && benchmark !== null ? [{ name: benchmark, values: series.benchmark }] : []
  return {
    chart: { title: say('Growth of 1'), from: series.from, until, lines: [own, ...other] },
  }
}

const comparedWith = (benchmark: Sentence | string | null): MadeBy[] =>
  benchmark === null ? [] : [{ name: say('Compared with'), value: benchmark, kind: 'text' }]

const figure = column('text', 'figure', say('Figure'))
const remark: Column = { ...column('text', 'remark', say('Remark')), isRemark: true }

const profitSection = ({ start, end, flow, price, income, fees, losses, profit }: ProfitParts): Section => ({
  id: 'profit',
  onPage: 'left',
  title: say('What made the profit'),
  columns: [figure, column('money', 'value', say('Value'))],
  rows: [
    [say('Value at the start'), moneyOf(start)],
    [say('Put in, less taken out'), moneyOf(flow)],
    [say('Prices'), moneyOf(price)],
    [say('Income'), moneyOf(income)],
    [say('Fees'), moneyOf(-fees)],
    [say('Lost or stolen'), moneyOf(-losses)],
    [say('Profit'), moneyOf(profit)],
    [say('Value at the end'), moneyOf(end)],
  ],
  totals: [],
  whenEmpty: say('Nothing happened.'),
})

/** With the benchmark's own figures beside those that it has too. */
function returnsSection({ performance: returns, risk, relative, benchmarkRisk }: AnalyticsView): Section {
  const row = (name: Sentence, own: Figure, other: Figure | '' = '') =>
    relative ? besideRow(name, own, other) : figureRow(name, own)
  return {
    id: 'returns',
    onPage: 'right',
    title: say('Returns and risk'),
    columns: [figure, column('ratio', 'value', say('Value')), ...besideColumn('ratio', relative), remark],
    rows: [
      ...wordsOf(RETURN_WORDS).map(([id, name]) =>
        row(name, returns[id], id === 'twr' ? relative?.['benchmark-return'] : undefined),
      ),
      ...wordsOf(RISK_SHARE_WORDS).map(([id, name]) => row(name, risk[id], benchmarkRisk?.[id])),
    ],
    totals: [],
    whenEmpty: say('Nothing happened.'),
  }
}

const besideColumn = (kind: 'ratio' | 'number', relative: AnalyticsView['relative']): Column[] =>
  relative ? [column(kind, 'benchmark', say('Benchmark'))] : []

const ratiosSection = ({ risk, relative, benchmarkRisk }: AnalyticsView): Section => ({
  id: 'ratios',
  onPage: 'right',
  title: say('Return for each unit of risk'),
  columns: [figure, column('number', 'value', say('Value')), ...besideColumn('number', relative), remark],
  rows: wordsOf(RISK_RATIO_WORDS).map(([id, name]) =>
    benchmarkRisk ? besideRow(name, risk[id], benchmarkRisk[id]) : figureRow(name, risk[id]),
  ),
  totals: [],
  whenEmpty: say('Nothing happened.'),
})

/** None when nothing is compared. */
function relativeSections({ relative }: AnalyticsView): Section[] {
  if (!relative) return []
  const section = (id: string, title: Sentence, kind: 'ratio' | 'number', rows: Row[]): Section => ({
    id,
    onPage: kind === 'ratio' ? 'right' : 'left',
    title,
    columns: [figure, column(kind, 'value', say('Value')), remark],
    rows,
    totals: [],
    whenEmpty: say('Nothing happened.'),
  })
  return [
    section(
      'benchmark',
      say('Against the benchmark'),
      'ratio',
      wordsOf(RELATIVE_SHARE_WORDS).map(([id, name]) => figureRow(name, relative[id])),
    ),
    section(
      'benchmark-ratios',
      say('How it moves with the benchmark'),
      'number',
      wordsOf(RELATIVE_RATIO_WORDS).map(([id, name]) => figureRow(name, relative[id])),
    ),
  ]
}

const wordsOf = <Id extends string>(words: Readonly<Record<Id, Sentence>>): [Id, Sentence][] =>
  Object.entries(words) as [Id, Sentence][]

const fallsSection = ({ drawdowns }: AnalyticsView): Section => ({
  id: 'falls',
  onPage: 'left',
  title: say('The deepest falls'),
  columns: [
    column('ratio', 'fall', say('Fall')),
    column('day', 'highest point', say('Highest point')),
    column('day', 'lowest point', say('Lowest point')),
    column('day', 'recovered', say('Recovered')),
    column('count', 'days', say('Days')),
  ],
  rows: drawdowns.map(
    ({ depth, peak, trough, recovery, days }): Row => [
      depth,
      isoDay(peak / DAY_MS),
      isoDay(trough / DAY_MS),
      recovery === null ? say('not yet') : isoDay(recovery / DAY_MS),
      days,
    ],
  ),
  totals: [],
  whenEmpty: say('No day of these ended below an earlier one.'),
})

const parts = (name: Column): Column[] => [
  name,
  column('money', 'start', say('Value at the start')),
  column('money', 'flow', say('Put in, less taken out')),
  column('money', 'prices', say('Prices')),
  column('money', 'income', say('Income')),
  column('money', 'fees', say('Fees')),
  column('money', 'losses', say('Lost or stolen')),
  column('money', 'profit', say('Profit')),
  column('money', 'end', say('Value at the end')),
]

const partsRow = (name: Row[number], of: ProfitParts): Row => [
  name,
  ...[of.start, of.flow, of.price, of.income, -of.fees, -of.losses, of.profit, of.end].map(moneyOf),
]

const assetsSection = ({ assets, whole }: AttributionView): Section => ({
  id: 'assets',
  onPage: 'shortened',
  title: say('By asset'),
  columns: parts(column('text', 'asset', say('Asset'))),
  rows: assets.map((row: AssetProfit) => partsRow(row.symbol, row)),
  totals: [partsRow(say('Total'), whole)],
  whenEmpty: say('Nothing happened.'),
})

const accountsSection = ({ accounts, whole }: AttributionView, { names }: ReportFacts): Section => ({
  id: 'accounts',
  onPage: 'shortened',
  title: say('By account'),
  columns: parts(column('text', 'account', say('Account'))),
  rows: accounts.map((row: AccountProfit) => partsRow(names.labelOf(row.accountId), row)),
  totals: [partsRow(say('Total'), whole)],
  whenEmpty: say('Nothing happened.'),
})
