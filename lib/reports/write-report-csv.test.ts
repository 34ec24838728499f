import { describe, expect, test } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { fill, type Sentence } from '@/lib/core/sentence'
import { factsOf, sectionOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, sell } from '@/tests/fixtures/scenarios/ledger'
import { taxYear } from './reports/tax-year'
import { writeReportCsv, writeTableCsv } from './write-report-csv'

const tell = ({ template, params }: Sentence) => fill(template, params)
const story = [buy('b', '2024-01-10', '3', BTC, '100'), sell('s', '2024-03-01', '1', BTC, '40')]
const report = (labelOf = () => 'Kraken') => {
  const facts = factsOf(story, { rules: TAX_PRESETS.us })
  return taxYear.make({ ...facts, names: { ...facts.names, labelOf } }, { of: 'year', label: '2024' })
}

describe('a document as CSV', () => {
  test('one table has stable heads, every digit and a decimal point', () => {
    const [head, row, end] = writeTableCsv(sectionOf(report(), 'disposals'), tell).split('\r\n')
    expect(head).toBe('sold,kind,account,asset,quantity,acquired,proceeds,cost,gain,term,rule,entry')
    expect(row).toBe(
      '2024-03-01,Traded,Kraken,BTC,1,2024-01-10,40,33.3333333333333333333333333333333333,6.6666666666666666666666666666666667,Short-term,"First in, first out",s',
    )
    expect(end).toBe('')
  })

  test('the whole begins with its title, tells how it was made, and ends each table with its sums', () => {
    const lines = writeReportCsv(report(), tell).split('\r\n')
    expect(lines[0]).toBe('Tax year 2024')
    expect(lines).toContain('Time zone of its days,America/New_York')
    expect(lines).toContain('"This is a computation from your own history, not tax advice."')
    expect(lines.some((line) => line.startsWith('Total,,,,,,40,33.33'))).toBe(true)
  })

  test('a name that a spreadsheet would run as a formula is tamed', () => {
    const text = writeTableCsv(
      sectionOf(
        report(() => '=HYPERLINK("x")'),
        'disposals',
      ),
      tell,
    )
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('the same books make the same bytes, in whatever order they are handed over', () => {
    const shuffled = factsOf([...story].reverse(), { rules: TAX_PRESETS.us })
    expect(writeReportCsv(taxYear.make(shuffled, { of: 'year', label: '2024' }), tell)).toBe(
      writeReportCsv(report(), tell),
    )
  })
})
