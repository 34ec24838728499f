// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EntryFilter } from '@/lib/ledger/messages'
import type { EntryView } from '@/lib/ledger/views'
import { useEntryPages } from './entry-pages.hooks'
import { HistoryView } from './history-view'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => undefined }))

const KRAKEN = 'k' as AccountId
const entry = (id: string, more: Partial<EntryView> = {}): EntryView => ({
  id: id as EntryId,
  accountId: KRAKEN,
  at: Date.UTC(2024, 2, 1, 12),
  precision: 'ms',
  kind: 'trade',
  legs: [
    { asset: 'coin:bitcoin' as AssetId, symbol: 'BTC', quantity: amount('-0.5'), value: amount('30000') },
    { asset: 'fiat:eur' as AssetId, symbol: 'EUR', quantity: amount('30123'), value: amount('30123') },
  ],
  fees: [],
  origin: 'api',
  source: 'kraken:ledger',
  unclear: false,
  edited: false,
  ignored: false,
  value: amount('30123'),
  ...more,
})

let rows: EntryView[]
let total: number
beforeEach(() => {
  rows = [entry('a')]
  total = 1
  call.mockReset().mockImplementation(async ({ name }, input) => {
    if (name === 'ledger.entries')
      return {
        currency: 'eur',
        total,
        offset: input.offset,
        rows: input.offset === 0 ? rows : [],
        revision: 1,
      }
    if (name === 'ledger.state')
      return { revision: 1, phase: 'pricing', entries: 1, pricesWanted: 1204, currency: 'eur' }
    return { fileName: 'history.csv', text: '' }
  })
})
afterEach(cleanup)

function Page({ hidden = false }: { hidden?: boolean }) {
  const [filter, setFilter] = useState<EntryFilter>({})
  const pages = useEntryPages(filter, 'newest')
  const none: never[] = []
  return (
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <HistoryView
        pages={pages}
        wide
        nameOf={() => 'Kraken'}
        now={0}
        histories={[]}
        saved={[]}
        hasImports={false}
        filter={filter}
        choices={{
          kinds: [
            { value: 'trade', label: 'Trade' },
            { value: 'fee', label: 'Fee' },
          ],
          accounts: none,
          assets: none,
          origins: none,
          flags: none,
          imports: none,
        }}
        order="newest"
        onFilter={setFilter}
        onOrder={() => undefined}
      />
    </MoneyDisplayProvider>
  )
}

const asked = () =>
  call.mock.calls.filter(([{ name }]) => name === 'ledger.entries').map(([, input]) => input)

test('an entry stands with both sides, and the row opens it', async () => {
  render(<Page />)
  const row = within(await screen.findByRole('row', { name: /Kraken/ }))
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toContain('0.5\u00a0BTC')
  expect(row.getByRole('link').getAttribute('href')).toBe('#/history/a')
  expect(await screen.findByText('Asking for 1,204 past prices …')).toBeTruthy()
})

test('a gain whose basis is missing is a word and never a number', async () => {
  rows = [entry('a', { gain: { gain: amount('777.77'), basis: 'missing', term: 'none' } })]
  const { container } = render(<Page />)
  expect((await screen.findAllByText('Missing basis')).length).toBeGreaterThan(0)
  expect(container.textContent).not.toContain('777')
})

test('a quantity too small for its column keeps its symbol, and is never zero', async () => {
  const leg = {
    asset: 'coin:bitcoin' as AssetId,
    symbol: 'BTC',
    quantity: amount('0.00000000012'),
    value: null,
  }
  rows = [entry('a', { legs: [leg] })]
  render(<Page />)
  const row = within(await screen.findByRole('row', { name: /Kraken/ }))
  // The number is cut by the column, the symbol is a part of its own.
  expect(row.getByText('<\u00a00.00000001', { normalizer: (text) => text }).className).toContain('truncate')
  expect(row.getByText('BTC').className).toContain('shrink-0')
})

test('a kind is never cut: two lines without a reason, and a reason below it', async () => {
  rows = [entry('a', { kind: 'internal' }), entry('b', { kind: 'income', reason: 'staking' })]
  total = 2
  render(<Page />)
  const [first, second] = await screen.findAllByRole('row', { name: /Kraken/ })
  expect(within(first ?? document.body).getByText('Internal move').className).not.toContain('truncate')
  expect(within(second ?? document.body).getByText('Staking').className).toContain('truncate')
  expect(second?.textContent).toContain('Income')
})

test('hidden amounts leave no digit of a quantity or value', async () => {
  const { container } = render(<Page hidden />)
  await screen.findByRole('row', { name: /Kraken/ })
  expect(container.textContent).not.toMatch(/30.?123|0\.5/)
})

test('a condition is turned round by "is not" and its chip says so', async () => {
  const { container } = render(<Page />)
  await screen.findByRole('row', { name: /Kraken/ })
  const panel = container.querySelector('[popover][aria-label="Kind"]')
  if (!panel) throw new Error('no panel')
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  fireEvent.click(await screen.findByLabelText('Fee'))
  fireEvent.click(screen.getByRole('switch', { name: /is not/ }))
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ filter: { kinds: { not: true, of: ['fee'] } } }))
  expect(screen.getByText('Kind is not: Fee')).toBeTruthy()
})

test('a failed question keeps the rows and says the sentence', async () => {
  const { rerender } = render(<Page />)
  await screen.findByRole('row', { name: /Kraken/ })
  call.mockRejectedValue(new AppError('internal', say('It broke.')))
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'btc' } })
  rerender(<Page />)
  expect(await screen.findByText('It broke.')).toBeTruthy()
  expect(screen.getByRole('row', { name: /Kraken/ })).toBeTruthy()
})

test('nothing at all has one act; nothing under a filter has another', async () => {
  rows = []
  total = 0
  render(<Page />)
  expect((await screen.findAllByRole('link', { name: 'Import a file' })).length).toBe(1)
})

test('of a million entries only those in the window are in the page', async () => {
  rows = Array.from({ length: 100 }, (_, at) => entry(`e${at}`))
  total = 1_000_000
  render(<Page />)
  await screen.findAllByRole('row', { name: /Kraken/ })
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1000001')
})

test('the list is one Tab stop; keys move between rows of a million, also to one that is still on its way', async () => {
  const answers: (() => void)[] = []
  total = 1_000_000
  call.mockImplementation(async ({ name }, { offset }) => {
    if (name !== 'ledger.entries') return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0 }
    // The first page at once, the others when the test says so.
    if (offset !== 0) await new Promise<void>((resolve) => answers.push(resolve))
    const page = Array.from({ length: 100 }, (_, at) => entry(`e${Number(offset) + at}`))
    return { currency: 'eur', total, offset, rows: page, revision: 1 }
  })
  render(<Page />)
  await screen.findAllByRole('row', { name: /Kraken/ })
  const links = () => screen.getAllByRole('row').flatMap((row) => within(row).queryAllByRole('link'))
  const stops = () => links().filter(({ tabIndex }) => tabIndex === 0)
  const focused = () => document.activeElement?.getAttribute('href')
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  expect(stops()).toHaveLength(1)

  stops()[0]?.focus()
  press('ArrowDown')
  press('ArrowDown')
  expect(focused()).toBe('#/history/e2')
  expect(stops()).toEqual([document.activeElement])
  press('PageDown')
  expect(focused()).toBe('#/history/e14')
  press('ArrowUp')
  expect(focused()).toBe('#/history/e13')

  press('End')
  const list = screen.getAllByRole('rowgroup', { name: 'Entries' })[0]
  expect(document.activeElement).toBe(list)
  await waitFor(() => expect(answers.length).toBeGreaterThan(0))
  for (const answer of answers) answer()
  await waitFor(() => expect(focused()).toBe('#/history/e999999'))
  expect(screen.getAllByRole('row').length).toBeLessThan(60)

  press('Home')
  expect(focused()).toBe('#/history/e0')
})

test('keys with a modifier are left to the browser', async () => {
  rows = [entry('a'), entry('b')]
  total = 2
  render(<Page />)
  const [link] = within(
    (await screen.findAllByRole('row', { name: /Kraken/ }))[0] ?? document.body,
  ).getAllByRole('link')
  link?.focus()
  expect(fireEvent.keyDown(link ?? document.body, { key: 'ArrowDown', altKey: true })).toBe(true)
  expect(fireEvent.keyDown(link ?? document.body, { key: 'Enter' })).toBe(true)
  expect(document.activeElement).toBe(link)
})
