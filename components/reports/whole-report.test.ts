import { expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { MOST_ROWS } from '@/lib/ledger/report-messages'
import { column, type ReportDocument } from '@/lib/reports/document'
import { sliceDocument } from '@/lib/reports/slice-document'
import { type AskReport, wholeReport } from './whole-report'

const asked = { report: 'fees', period: { of: 'year', label: '2024' } } as const
const document: ReportDocument = {
  report: 'fees',
  title: say('Fees'),
  fileName: 'fees',
  currency: 'eur',
  timeZone: 'UTC',
  endsAt: 0,
  madeBy: [],
  notes: [],
  sections: [MOST_ROWS * 2 + 1, 3].map((count, at) => ({
    id: String(at),
    title: say('Fees'),
    columns: [column('count', 'number', say('Number'))],
    rows: Array.from({ length: count }, (_, row) => [row]),
    totals: [],
    whenEmpty: say('Nothing happened.'),
  })),
}
/** A ledger whose revision is told for each question. */
const ledger = (revisions: number[]) => {
  const offsets: number[] = []
  const ask: AskReport = async ({ offset, limit }) => {
    offsets.push(offset)
    return {
      revision: revisions.shift() ?? 0,
      rows: document.sections.map(({ rows }) => rows.length),
      document: sliceDocument(document, { offset, limit }),
    }
  }
  return { ask, offsets }
}

test('a long report is fetched slice by slice, and is whole', async () => {
  const { ask, offsets } = ledger([])
  expect(await wholeReport(ask, asked)).toEqual(document)
  expect(offsets).toEqual([0, MOST_ROWS, MOST_ROWS * 2])
})

test('slices of two states of the ledger are never put together', async () => {
  const { ask, offsets } = ledger([1, 2, 2, 2, 2])
  expect(await wholeReport(ask, asked)).toEqual(document)
  expect(offsets).toEqual([0, MOST_ROWS, 0, MOST_ROWS, MOST_ROWS * 2])
})

test('a ledger that does not rest is said', async () => {
  const { ask } = ledger([1, 2, 3, 4, 5, 6])
  await expect(wholeReport(ask, asked)).rejects.toMatchObject({ code: 'unavailable' })
})
