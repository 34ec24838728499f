/** The document says what the analytics say; nothing is computed here. */
import { expect, test } from 'vitest'
import { figure, noFigure } from '@/lib/analytics/figure'
import { PERFORMANCE_FIGURES, type ProfitParts, RELATIVE_FIGURES, RISK_FIGURES } from '@/lib/analytics/views'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from '@/lib/reports/define-report'
import { factsOf, figureOf, rowsOf, sectionOf, totalOf } from '@/tests/fixtures/report-facts'
import { performance } from './performance'

const day = (text: string) => Date.parse(`${text}T00:00Z`)
const parts: ProfitParts = {
  start: 100,
  end: 171.1,
  flow: 50,
  price: 20.5,
  income: 5,
  fees: 4.4,
  losses: 0,
  profit: 21.1,
}
const table = <Id extends string>(ids: readonly Id[], value: number) =>
  Object.fromEntries(ids.map((id) => [id, figure(value, 'ratio')])) as Record<Id, ReturnType<typeof figure>>

const answer = (asked: { from: number; until: number }): ReturnType<ReportFacts['performance']> => ({
  analytics: {
    currency: 'usd',
    ...asked,
    performance: { ...table(PERFORMANCE_FIGURES, 0.25), cagr: noFigure('ratio', say('It takes 365 days.')) },
    risk: table(RISK_FIGURES, 0.5),
    relative: null,
    benchmarkRisk: null,
    drawdowns: [
      { depth: -0.2, peak: day('2024-02-01'), trough: day('2024-03-01'), recovery: null, days: 90 },
    ],
    series: { from: asked.from, growth: [1, null, 1.25], benchmark: [1, 1.1, 1.2] } as never,
    events: [],
    entries: 7,
  },
  attribution: {
    currency: 'usd',
    ...asked,
    whole: parts,
    assets: [{ ...parts, asset: 'coin:bitcoin' as AssetId, symbol: 'BTC', realised: null, unrealised: null }],
    accounts: [{ ...parts, start: null, profit: null, accountId: 'account-a' as AccountId }],
  } as unknown as ReturnType<ReportFacts['performance']>['attribution'],
  benchmark: null,
})
const report = performance.make(factsOf([], {}, { performance: answer }), {
  of: 'days',
  from: '2024-01-01',
  until: '2024-06-30',
})

test('the period is asked in days of UTC, and the file is dated by its end', () => {
  expect(report.fileName).toBe('holdfast-performance-2024-01-01-2024-06-30')
  expect(new Date(report.endsAt).toISOString()).toBe('2024-06-30T23:59:59.999Z')
  expect(report.timeZone).toBe('UTC')
})

test('profit is taken apart to the cent, fees as what they cost', () => {
  const profit = sectionOf(report, 'profit')
  expect(['Value at the start', 'Prices', 'Fees', 'Profit'].map((name) => figureOf(profit, name))).toEqual([
    '100',
    '20.5',
    '-4.4',
    '21.1',
  ])
})

test('a figure that cannot be computed is unknown and says why', () => {
  const rows = rowsOf(sectionOf(report, 'returns'), 'figure', 'value', 'remark')
  expect(rows).toContain('Time-weighted return | 0.25 | ')
  expect(rows).toContain('Growth per year | ? | It takes 365 days.')
})

test('assets and accounts have their rows, an unknown stays unknown, and the sum is the whole', () => {
  expect(rowsOf(sectionOf(report, 'assets'), 'asset', 'profit')).toEqual(['BTC | 21.1'])
  expect(rowsOf(sectionOf(report, 'accounts'), 'account', 'start', 'profit', 'end')).toEqual([
    'Kraken | ? | ? | 171.1',
  ])
  expect(totalOf(sectionOf(report, 'accounts'), 'profit')).toBe('21.1')
})

test('a fall that is not over has no day of recovery', () => {
  expect(rowsOf(sectionOf(report, 'falls'), 'fall', 'highest point', 'recovered')).toEqual([
    '-0.2 | 2024-02-01 | not yet',
  ])
})

test('a benchmark stands beside: its own return and risks, and the figures against it', () => {
  const compared = (asked: { from: number; until: number }): ReturnType<ReportFacts['performance']> => {
    const { analytics, attribution } = answer(asked)
    const relative = {
      ...table(RELATIVE_FIGURES, 0.75),
      alpha: noFigure('ratio', say('There are {count} days; {needed} are needed.', { count: 9, needed: 30 })),
    }
    const benchmarkRisk = { ...table(RISK_FIGURES, 0.625), 'var-99': noFigure('ratio', say('Too few.')) }
    return { analytics: { ...analytics, relative, benchmarkRisk }, attribution, benchmark: 'MSCI World' }
  }
  const made = performance.make(factsOf([], {}, { performance: compared }), {
    of: 'days',
    from: '2024-01-01',
    until: '2024-06-30',
  })
  const returns = rowsOf(sectionOf(made, 'returns'), 'figure', 'value', 'benchmark', 'remark')
  expect(returns).toContain('Time-weighted return | 0.25 | 0.75 | ')
  expect(returns).toContain('Money-weighted return | 0.25 |  | ')
  expect(returns).toContain('Volatility | 0.5 | 0.625 | ')
  expect(returns).toContain('Value at risk, 99 % | 0.5 | ? | Too few.')
  expect(rowsOf(sectionOf(made, 'ratios'), 'figure', 'benchmark')).toContain('Sharpe ratio | 0.625')
  expect(rowsOf(sectionOf(made, 'benchmark'), 'figure', 'value', 'remark')).toContain(
    'Alpha | ? | There are {count} days; {needed} are needed.',
  )
  expect(figureOf(sectionOf(made, 'benchmark-ratios'), 'Beta')).toBe('0.75')
  expect(made.madeBy.find(({ name }) => name.template === 'Compared with')?.value).toBe('MSCI World')
  expect(made.chart?.lines.map(({ name }) => name)).toEqual([say('Portfolio'), 'MSCI World'])
  expect(report.sections.map(({ id }) => id)).not.toContain('benchmark')
})

test('its picture begins with one, and has the benchmark only where there is one', () => {
  expect(report.chart?.lines.map(({ name, values }) => [name, values])).toEqual([
    [say('Portfolio'), [1, null, 1.25]],
  ])
  expect([report.layout, report.chart?.from]).toEqual(['one-page', day('2024-01-01')])
})
