/** What a document of one page has on it, and when it is none. */
import { describe, expect, test } from 'vitest'
import { readPdf } from '@/tests/fixtures/read-pdf'
import type { PrintedDocument, PrintedTable } from '../printed-document'
import { unwritableIn } from '../win-ansi'
import { numberRemarks } from './number-remarks'
import { writePdf } from './write-pdf'

const head = (text: string, isNumeric = false) => ({ text, isNumeric })
const table = (title: string, change: Partial<PrintedTable> = {}): PrintedTable => ({
  title,
  about: '',
  heads: [head('Figure'), head('Value', true)],
  rows: [['Profit', '12.00']],
  totals: [],
  whenEmpty: 'Nothing happened.',
  ...change,
})
const assets = (count: number): PrintedTable =>
  table('By asset', {
    onPage: 'shortened',
    heads: ['Asset', 'Start', 'Flow', 'Prices', 'Income', 'Fees', 'Losses', 'Profit', 'End'].map((text, at) =>
      head(text, at > 0),
    ),
    rows: Array.from({ length: count }, (_, at) => [
      `COIN${at}`,
      ...Array.from({ length: 8 }, () => '1,234,567.89'),
    ]),
    totals: [['Total', ...Array.from({ length: 8 }, () => '9,234,567.89')]],
  })
const printed = (change: Partial<PrintedDocument> = {}): PrintedDocument => ({
  fileName: 'performance.pdf',
  locale: 'en',
  title: 'Performance',
  endsAt: Date.UTC(2024, 5, 30),
  notes: ['The history of Kraken is not complete for this period.'],
  madeBy: [['Compared with', 'Bitcoin']],
  onePage: { cut: '{shown} of {total} rows' },
  chart: {
    title: 'Growth of 1',
    from: 'Jan 1',
    until: 'Jun 30',
    high: '20.00%',
    low: '-5.00%',
    lines: [
      { name: 'Portfolio', end: '12.00%', values: [1, 1.2, null, 1.12] },
      { name: 'Bitcoin', end: '-5.00%', values: [1, 0.99, 0.95, 0.95] },
    ],
  },
  tables: [
    table('What made the profit', { onPage: 'left' }),
    table('Returns and risk', {
      onPage: 'right',
      heads: [head('Figure'), head('Value', true), { ...head('Remark'), isRemark: true }],
      rows: [
        ['Return', '12.00%', ''],
        ['Growth per year', '—', 'It takes 365 days.'],
      ],
    }),
    assets(200),
  ],
  ...change,
})
const pagesOf = async (document: PrintedDocument) => readPdf(await writePdf(document))

describe('a document of one page', () => {
  test('has its chart, its tables, its remarks by number, and how it was made', async () => {
    const [page, ...others] = await pagesOf(printed())
    expect(others).toEqual([])
    const texts = page ?? []
    expect(texts).toEqual(
      expect.arrayContaining([
        'Portfolio 12.00%',
        'Bitcoin -5.00%',
        '20.00%',
        'Jan 1',
        'What made the profit',
      ]),
    )
    expect(texts).toEqual(expect.arrayContaining(['Growth per year (1)', '(1) It takes 365 days.']))
    expect(texts).toContain('The history of Kraken is not complete for this period.')
    expect(texts).toContain('Compared with: Bitcoin')
    expect(texts.at(-1)).toBe('1 / 1')
  })

  test('of a long table it has the first and the last rows, the sum, and says how many are left out', async () => {
    const texts = (await pagesOf(printed())).flat()
    const shown = texts.filter((text) => text.startsWith('COIN'))
    expect(shown).toContain('COIN0')
    expect(shown).toContain('COIN199')
    expect(texts).toContain('…')
    expect(texts).toContain(`${shown.length} of 200 rows`)
    expect(texts).toContain('Total')
    expect(shown.length).toBeGreaterThan(20)
  })

  test('a short table is whole', async () => {
    const texts = (await pagesOf(printed({ tables: [assets(12)] }))).flat()
    expect(texts.filter((text) => text.startsWith('COIN'))).toHaveLength(12)
    expect(texts).not.toContain('…')
  })

  test('that does not fit on one is written on several, with every row', async () => {
    const notes = Array.from({ length: 90 }, (_, at) => `The history of account ${at} is not complete.`)
    const pages = await pagesOf(printed({ notes }))
    expect(pages.length).toBeGreaterThan(1)
    const texts = pages.flat()
    expect(texts.filter((text) => text.startsWith('COIN'))).toHaveLength(200)
    expect(texts).toContain('It takes 365 days.')
  })

  test('is not one unless it wants to be', async () => {
    const { onePage: _, ...plain } = printed()
    expect((await pagesOf(plain)).length).toBeGreaterThan(1)
  })

  test('signs of its chart that no font has are found too', () => {
    const { chart } = printed()
    if (!chart) throw new Error('there is a chart')
    const lines = [{ name: '猫', end: '', values: [] }]
    expect(unwritableIn(printed({ chart: { ...chart, lines } }))).toEqual(['猫'])
  })
})

test('remarks that are said twice have one number', () => {
  const remarked = (rows: string[][]) =>
    table('Risk', { heads: [head('Figure'), { ...head('Remark'), isRemark: true }], rows })
  const { tables, remarks } = numberRemarks([
    remarked([
      ['a', 'Too few.'],
      ['b', ''],
    ]),
    table('Profit'),
    remarked([
      ['c', 'Too far.'],
      ['d', 'Too few.'],
    ]),
  ])
  expect(tables.map(({ rows }) => rows)).toEqual([
    [['a (1)'], ['b']],
    [['Profit', '12.00']],
    [['c (2)'], ['d (1)']],
  ])
  expect(remarks).toEqual(['(1) Too few.', '(2) Too far.'])
})
