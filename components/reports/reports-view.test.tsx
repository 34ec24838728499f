// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ReportChoices, ReportSlice } from '@/lib/ledger/report-messages'
import type { ReportPeriod } from '@/lib/reports/define-report'
import type { PrintedDocument } from '@/lib/reports/printed-document'
import { reportOf } from '@/lib/reports/registry'
import { sliceDocument } from '@/lib/reports/slice-document'
import { factsOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, ETH, sell } from '@/tests/fixtures/scenarios/ledger'
import { ReportsView } from './reports-view'

const { call, saveFile, makePdf } = vi.hoisted(() => ({
  makePdf: vi.fn<(printed: PrintedDocument) => Promise<Blob>>(),
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
  saveFile: vi.fn<(name: string, content: string | Blob, type?: string) => void>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => undefined }))
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
vi.mock('@/lib/reports/pdf.client', () => ({ makePdf }))

const choices: ReportChoices = {
  revision: 1,
  currency: 'usd',
  entries: 3,
  years: ['2023', '2024'],
  firstDay: '2023-01-10',
  today: '2024-06-01',
  reports: [{ id: 'tax-year' }, { id: 'de-anlage-so', unfit: say('Anlage SO needs euros.') }],
}
const facts = factsOf(
  [
    buy('b', '2023-01-10', '1', BTC, '1234'),
    sell('s', '2024-03-01', '1', BTC, '4321'),
    sell('lost', '2024-04-01', '2', ETH, '500'),
    ...Array.from({ length: 60 }, (_, at) => sell(`more${at}`, '2024-05-01', '1', ETH, '1')),
  ],
  { rules: TAX_PRESETS.us },
)

const answer = (input: Record<string, unknown>): ReportSlice => {
  const document = reportOf(String(input.report))?.make(facts, input.period as ReportPeriod)
  if (!document) throw new Error('no report')
  return {
    revision: 1,
    rows: document.sections.map(({ rows }) => rows.length),
    document: sliceDocument(document, { offset: Number(input.offset), limit: Number(input.limit) }),
  }
}

beforeEach(() => {
  saveFile.mockReset()
  makePdf.mockReset().mockImplementation(async ({ title }) => new Blob([title]))
  call.mockReset().mockImplementation(async ({ name }, input) => {
    if (name === 'ledger.report') return answer(input)
    return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0, currency: 'usd' }
  })
})
afterEach(cleanup)

const show = (
  report: string | null,
  { hidden = false, told = choices }: { hidden?: boolean; told?: ReportChoices | null } = {},
) =>
  render(
    <ReportsView
      choices={told}
      error={null}
      report={report === null ? null : (reportOf(report) ?? null)}
      hidden={hidden}
      onAgain={() => undefined}
    />,
  )

test('the list says what each report is for, and which one the rules do not make', () => {
  show(null)
  expect(screen.getByRole('link', { name: /^Tax year with lots/ }).getAttribute('href')).toBe(
    '#/reports/tax-year',
  )
  expect(screen.getByText('Anlage SO needs euros.')).toBeTruthy()
})

test('a report shows the latest year, its figures, and what is in no sum with the way to the inbox', async () => {
  show('tax-year')
  expect(await screen.findByText('Tax year 2024')).toBeTruthy()
  expect(screen.getAllByText('3,087.00').length).toBeGreaterThan(0)
  expect(screen.getByText(/61 disposals without a known cost are not in these sums/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the inbox' }).getAttribute('href')).toBe('#/inbox')
  expect(screen.getByText(/^The first 50 of 61 rows/)).toBeTruthy()
})

test('another year is another document', async () => {
  show('tax-year')
  fireEvent.change(await screen.findByLabelText('Tax year'), { target: { value: '2023' } })
  await waitFor(() =>
    expect(call.mock.lastCall?.[1]).toMatchObject({ period: { of: 'year', label: '2023' } }),
  )
})

test('hidden amounts leave no figure on the screen', async () => {
  const { container } = show('tax-year', { hidden: true })
  await screen.findByText('Tax year 2024')
  expect(container.textContent).not.toMatch(/4,321|3,087|1,234/)
})

test('the CSV file has every row and every digit, whatever is on the screen', async () => {
  show('tax-year')
  await screen.findByText('Tax year 2024')
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }))
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
  const [name, text] = saveFile.mock.lastCall ?? []
  expect(name).toBe('holdfast-tax-year-2024.csv')
  expect(text).toEqual(expect.stringContaining('more59'))
})

test('the PDF is made of every row, and a Worker makes it', async () => {
  show('tax-year')
  await screen.findByText('Tax year 2024')
  fireEvent.click(screen.getByRole('button', { name: 'Save as PDF' }))
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
  expect(saveFile.mock.lastCall?.[0]).toBe('holdfast-tax-year-2024.pdf')
  expect(JSON.stringify(makePdf.mock.lastCall?.[0])).toContain('more59')
})

test('signs that no PDF can have are said before, and no PDF is offered', async () => {
  call.mockImplementation(async ({ name }, input) => {
    if (name !== 'ledger.report')
      return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0, currency: 'usd' }
    const told = answer(input)
    return { ...told, document: { ...told.document, title: say('猫') } }
  })
  show('tax-year')
  expect(await screen.findByText(/^A PDF cannot have these signs: 猫/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Save as PDF' }).hasAttribute('disabled')).toBe(true)
  expect(screen.getByRole('button', { name: 'Print' }).hasAttribute('disabled')).toBe(false)
})

test('one table is a file of its own', async () => {
  show('tax-year')
  await screen.findByText('Tax year 2024')
  fireEvent.click(await screen.findByRole('button', { name: 'Table as CSV: Disposals, lot by lot' }))
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
  expect(saveFile.mock.lastCall?.[0]).toBe('holdfast-tax-year-2024-disposals.csv')
  expect(saveFile.mock.lastCall?.[1]).toMatch(/^sold,kind,account/)
})

test('printing puts every row on the page first', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  window.print = print
  show('tax-year')
  await screen.findByText('Tax year 2024')
  fireEvent.click(await screen.findByRole('button', { name: 'Print' }))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
  expect(screen.getByText('more59')).toBeTruthy()
  window.dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(screen.queryByText('more59')).toBeNull())
  vi.unstubAllGlobals()
})

test('rules that do not fit have a reason and the way to the rules, and nothing is asked', () => {
  show('de-anlage-so')
  expect(screen.getByText('Anlage SO needs euros.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the rules' }).getAttribute('href')).toBe('#/gains/rules')
  expect(call.mock.calls.some(([{ name }]) => name === 'ledger.report')).toBe(false)
})

test('a report that fails says why and can be tried again', async () => {
  call.mockImplementationOnce(async () => ({
    revision: 1,
    phase: 'ready',
    entries: 1,
    pricesWanted: 0,
    currency: 'usd',
  }))
  call.mockImplementationOnce(async () => {
    throw new AppError('internal', say('The history could not be computed.'))
  })
  show('tax-year')
  expect(await screen.findByText('The history could not be computed.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Tax year 2024')).toBeTruthy()
})

test('without entries there is one act, and while nothing is known no report is listed', () => {
  show(null, { told: { ...choices, entries: 0 } })
  expect(screen.getByRole('link', { name: 'Import a file' })).toBeTruthy()
  cleanup()
  show(null, { told: null })
  expect(screen.queryByRole('list')).toBeNull()
})

test('the performance is asked with the benchmark that is chosen beside its days', async () => {
  const analyticsChoices = {
    currency: 'usd',
    since: null,
    accounts: [],
    portfolios: [],
    tags: [],
    assets: [],
  }
  call.mockImplementation(async ({ name }, input) => {
    if (name === 'ledger.analytics-choices') return { ...analyticsChoices, chains: [], indexes: [] }
    if (name === 'ledger.report')
      return answer({ ...input, report: 'tax-year', period: { of: 'year', label: '2024' } })
    return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0, currency: 'usd' }
  })
  show('performance')
  fireEvent.change(await screen.findByLabelText('Benchmark'), { target: { value: 'btc' } })
  const asked = () => call.mock.calls.findLast(([{ name }]) => name === 'ledger.report')?.[1]
  await waitFor(() =>
    expect(asked()).toMatchObject({
      report: 'performance',
      benchmark: { kind: 'basket', parts: [{ asset: 'coin:bitcoin', weight: 1 }] },
    }),
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }))
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
  expect(asked()).toMatchObject({ benchmark: { kind: 'basket' } })
})
