import { expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { column, type ReportDocument, type Section } from './document'
import { joinSlices, sliceDocument } from './slice-document'

const section = (id: string, count: number): Section => ({
  id,
  title: say('Totals'),
  columns: [column('text', 'figure', say('Figure'))],
  rows: Array.from({ length: count }, (_, at) => [`${id}${at}`]),
  totals: [['sum']],
  whenEmpty: say('Nothing happened.'),
})
const document: ReportDocument = {
  report: 'r',
  title: say('Totals'),
  fileName: 'r',
  currency: 'eur',
  timeZone: 'UTC',
  endsAt: 0,
  madeBy: [],
  notes: [],
  sections: [section('a', 3), section('b', 0), section('c', 4)],
}

test('slices of any size together are the document, and none is longer than asked', () => {
  for (const limit of [1, 2, 3, 100]) {
    const slices: ReportDocument[] = []
    for (let offset = 0; offset < 4; offset += limit) slices.push(sliceDocument(document, { offset, limit }))
    const [first, ...others] = slices
    expect(slices.every(({ sections }) => sections.every(({ rows }) => rows.length <= limit))).toBe(true)
    expect(first && joinSlices(first, others)).toEqual(document)
  }
})
