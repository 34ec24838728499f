// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { ANALYTICS_CHOICES } from '@/tests/fixtures/analytics-view'
import { type AnalyticsChoice, FIRST_CHOICE } from './analytics-choice'
import { Controls } from './controls'
import type { IndexFilesProps } from './index-files'
import type { Section } from './sections'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const NOW = Date.UTC(2026, 10, 28, 12)
const onChange = vi.fn<(change: Partial<AnalyticsChoice>) => void>()
const onAdd = vi.fn<IndexFilesProps['onAdd']>()
const onRemove = vi.fn<IndexFilesProps['onRemove']>()

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const controls = (choice: Partial<AnalyticsChoice> = {}, section: Section = 'risk') => (
  <Controls
    section={section}
    choice={{ ...FIRST_CHOICE, ...choice }}
    choices={ANALYTICS_CHOICES}
    displayCurrency="eur"
    now={NOW}
    onChange={onChange}
    indexActs={{ onAdd, onRemove }}
  />
)
const show = (...props: Parameters<typeof controls>) => render(controls(...props))
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('parts of every kind can be chosen', () => {
  show()
  const names = [...screen.getByLabelText('Part').querySelectorAll('option')].map(({ value }) => value)
  expect(names).toEqual([
    'whole',
    'portfolio:long',
    'tag:cold',
    'account:kraken',
    'asset:coin:bitcoin',
    'asset:coin:cardano',
    'chain:eip155:1',
  ])
  choose('Part', 'tag:cold')
  expect(onChange).toHaveBeenCalledWith({ scope: 'tag:cold' })
})

test('the currency of all totals is followed, another one is kept', () => {
  show({ currency: 'btc' })
  choose('Currency', 'eur')
  choose('Currency', 'eth')
  expect(onChange.mock.calls).toEqual([[{ currency: null }], [{ currency: 'eth' }]])
})

test('an own range is taken only when it is one', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Custom' }))
  choose('First day', '2026-05-02')
  choose('Last day', '2026-05-01')
  fireEvent.click(screen.getByRole('button', { name: 'Show' }))
  expect(screen.getByText('The last day is before the first.')).toBeTruthy()
  expect(onChange).not.toHaveBeenCalled()
  choose('Last day', '2026-05-31')
  fireEvent.click(screen.getByRole('button', { name: 'Show' }))
  expect(onChange).toHaveBeenCalledWith({
    range: { name: 'custom', from: Date.UTC(2026, 4, 2), until: Date.UTC(2026, 4, 31) },
  })
})

test('a range that was chosen elsewhere on the page stands in the fields', () => {
  const { rerender } = show()
  const custom = { name: 'custom', from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 2, 31) } as const
  rerender(controls({ range: custom }))
  expect(screen.getByLabelText<HTMLInputElement>('First day').value).toBe('2026-03-01')
  expect(screen.getByRole('button', { name: 'Custom' }).getAttribute('aria-pressed')).toBe('true')
})

test('an own basket is made before it is compared with, and must come to 100 %', () => {
  show()
  choose('Benchmark', 'custom')
  expect(onChange).not.toHaveBeenCalled()
  const dialog = within(screen.getByRole('dialog', { hidden: true }))
  fireEvent.click(dialog.getByRole('button', { name: 'Add an asset', hidden: true }))
  const [first, second] = dialog.getAllByLabelText('Asset')
  const [firstShare, secondShare] = dialog.getAllByLabelText('Share in %')
  if (!first || !second || !firstShare || !secondShare) throw new Error('two rows are expected')
  fireEvent.change(first, { target: { value: 'coin:bitcoin' } })
  fireEvent.change(second, { target: { value: 'coin:cardano' } })
  fireEvent.change(firstShare, { target: { value: '70' } })
  fireEvent.change(secondShare, { target: { value: '20' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Compare with this basket', hidden: true }))
  expect(dialog.getByText('The shares come to 90 %. They must come to 100 %.')).toBeTruthy()
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.change(secondShare, { target: { value: '30' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Compare with this basket', hidden: true }))
  expect(onChange).toHaveBeenCalledWith({
    benchmark: 'custom',
    basket: [
      { asset: 'coin:bitcoin', weight: 0.7 },
      { asset: 'coin:cardano', weight: 0.3 },
    ],
  })
})

const giveFile = () =>
  fireEvent.change(screen.getByLabelText('File'), {
    target: { files: [new File(['Date,Close'], 'index.csv', { type: 'text/csv' })] },
  })

test('a file that is no index says why', async () => {
  onAdd.mockRejectedValue(new AppError('invalid-input', say('There is no column of dates.')))
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Basket and indexes' }))
  giveFile()
  expect(await screen.findByText('There is no column of dates.')).toBeTruthy()
})

test('lines of an index that were left out are named', async () => {
  onAdd.mockResolvedValue([{ line: 7, reason: say('This is no date.') }])
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Basket and indexes' }))
  giveFile()
  expect(await screen.findByText(/^Line 7:/)).toBeTruthy()
})

test('a rate without risk is read with a comma, and what is none is said', () => {
  show()
  const field = screen.getByLabelText('Risk-free, % a year')
  fireEvent.change(field, { target: { value: '2,5' } })
  fireEvent.blur(field)
  expect(onChange).toHaveBeenCalledWith({ riskFree: 0.025 })
  fireEvent.change(field, { target: { value: 'much' } })
  fireEvent.blur(field)
  expect(screen.getByText('Enter a rate from −50 to 100.')).toBeTruthy()
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('each page shows the controls that it listens to', () => {
  const { unmount } = show({}, 'concentration')
  expect(screen.queryByLabelText('Part')).toBeNull()
  expect(screen.getByLabelText('Currency')).toBeTruthy()
  unmount()
  show({}, 'attribution')
  expect(screen.queryByLabelText('Benchmark')).toBeNull()
})
