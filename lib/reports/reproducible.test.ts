/**
 * The same facts make the same bytes, for every report and both kinds of file: whatever the clock, chance, the zone of the
 * machine, the order of the entries, and whether it is made once or again.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TAX_PRESETS, type TaxRules } from '@/lib/accounting/tax-rules'
import { fill, type Sentence } from '@/lib/core/sentence'
import { analyticsView, attributionView } from '@/tests/fixtures/analytics-view'
import { factsOf } from '@/tests/fixtures/report-facts'
import { BTC, ETH } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import type { AnyReport, ReportPeriod } from './define-report'
import { writePdf } from './pdf/write-pdf'
import { printedOf } from './printed-document'
import { REPORTS } from './registry'
import { writeReportCsv } from './write-report-csv'

const tell = ({ template, params }: Sentence) => fill(template, params)
const RULES: Readonly<Record<string, TaxRules>> = {
  'us-form-8949': TAX_PRESETS.us,
  'uk-capital-gains': TAX_PRESETS.uk,
  'de-anlage-so': TAX_PRESETS.de,
}

const { entries, moves } = randomLedger(7, { size: 80, isWild: true, hasUnknown: true })

/** @param turn entries and transfers in another order */
function facts(report: AnyReport, turn: boolean) {
  const rules = RULES[report.id] ?? TAX_PRESETS.generic
  const performance = () => ({
    analytics: analyticsView({ currency: rules.currency }),
    attribution: attributionView(),
    benchmark: 'MSCI World',
  })
  return factsOf(
    turn ? entries.toReversed() : entries,
    { rules, moves: turn ? moves.toReversed() : moves, prices: { [BTC]: '30.5', [ETH]: '2.25' } },
    { performance },
  )
}

function periodOf(report: AnyReport, label: string): ReportPeriod {
  if (report.period === 'year') return { of: 'year', label }
  return report.period === 'day'
    ? { of: 'day', day: '2024-06-30' }
    : { of: 'days', from: '2023-01-01', until: '2025-12-31' }
}

async function filesOf(report: AnyReport, turn = false): Promise<Record<string, string>> {
  const told = facts(report, turn)
  const document = report.make(told, periodOf(report, told.answer.years.at(-1)?.label ?? ''))
  return {
    csv: writeReportCsv(document, tell),
    pdf: Buffer.from(await writePdf(printedOf(document, { locale: 'en', tell }))).toString('latin1'),
  }
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe.each(REPORTS.map((report) => [report.id, report] as const))('%s', (_, report) => {
  test('has the same bytes whenever, wherever and from whatever order it is made', async () => {
    const first = await filesOf(report)
    expect(first.csv?.length).toBeGreaterThan(300)
    expect(first.pdf?.startsWith('%PDF')).toBe(true)
    vi.useFakeTimers({ now: Date.parse('2031-12-31T23:30Z'), toFake: ['Date'] })
    vi.spyOn(Math, 'random').mockReturnValue(0.987)
    vi.stubEnv('TZ', 'Pacific/Auckland')
    expect(new Date(0).getHours()).toBe(12)
    const again = await filesOf(report, true)
    expect(again.csv).toBe(first.csv)
    expect(again.pdf === first.pdf).toBe(true)
  })
})
