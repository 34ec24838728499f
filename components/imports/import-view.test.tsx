// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AssetId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ImportPreview } from '@/lib/history/messages'
import type { ColumnMapping } from '@/lib/imports/column-mapping'
import { ImportView } from './import-view'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const leg = { symbol: 'BTC', asset: 'coin:bitcoin' as AssetId, quantity: '0.12345678901234567890' }
const preview: ImportPreview = {
  importer: { id: 'kraken-ledgers', name: 'Kraken ledgers', verifiedBy: null },
  candidates: [],
  header: ['time'],
  sample: [],
  counts: { new: 2, duplicate: 3, conflict: 1, problems: 1, skipped: 0 },
  rows: [
    {
      lines: [4],
      verdict: 'conflict',
      at: 0,
      kind: 'deposit',
      legs: [leg],
      fees: [],
      against: { entryId: 'x' as EntryId, at: 0, legs: [{ symbol: 'BTC', quantity: '9' }] },
    },
  ],
  problems: [{ line: 7, reason: say('This line has no time.') }],
  skipped: [],
}

beforeEach(() => {
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'imports.preview') return preview
    if (name === 'imports.commit') return { id: 'import', account: 'a', added: 2, duplicates: 3 }
    return null
  })
})
afterEach(cleanup)

async function choose(hidden = false) {
  const view = render(<ImportView accounts={[]} hidden={hidden} zones={['UTC']} ownZone="UTC" />)
  const file = new File(['time\n1'], 'ledgers.csv')
  fireEvent.change(screen.getByLabelText('File'), { target: { files: [file] } })
  await screen.findByText('What this file would add')
  return view
}

test('the preview names conflicts, problems by line, and an unverified format; nothing is stored yet', async () => {
  await choose()
  expect(screen.getByText('Format not verified')).toBeTruthy()
  expect(screen.getByText('Line 7: This line has no time.')).toBeTruthy()
  expect(screen.getByText(/0\.12345678901234567890/)).toBeTruthy()
  expect(call.mock.calls.map(([{ name }]) => name)).toEqual(['imports.preview'])
})

test('what Holdfast exported as JSON can be chosen, and goes to the reader as it is', async () => {
  render(<ImportView accounts={[]} hidden={false} zones={['UTC']} ownZone="UTC" />)
  const field = screen.getByLabelText<HTMLInputElement>('File')
  expect(field.accept.split(',')).toEqual(expect.arrayContaining(['.csv', '.json', 'application/json']))
  fireEvent.change(field, { target: { files: [new File(['[{}]'], 'holdfast-history.json')] } })
  await screen.findByText('What this file would add')
  expect(call.mock.calls[0]?.[1]).toMatchObject({ text: '[{}]', fileName: 'holdfast-history.json' })
  expect(call.mock.calls[0]?.[1]).not.toHaveProperty('importer')
})

test('conflicts are taken only when the user says so', async () => {
  await choose()
  expect(screen.getByRole('button', { name: 'Add 2 entries' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('Add these rows all the same'))
  fireEvent.click(screen.getByRole('button', { name: 'Add 3 entries' }))
  await waitFor(() =>
    expect(call).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'imports.commit' }),
      expect.objectContaining({ takeConflicts: true, fileName: 'ledgers.csv', account: null }),
    ),
  )
})

test('words of the column of kinds are listed, and what each means goes with the file', async () => {
  call.mockImplementation(async ({ name }, input) => {
    if (name !== 'imports.preview') return null
    const mapping = input.mapping as ColumnMapping | undefined
    return {
      ...preview,
      importer: null,
      header: ['when', 'type', 'amount', 'coin'],
      proposal: {
        at: 'when',
        kind: 'type',
        amount: 'amount',
        asset: 'coin',
        timeFormat: 'iso',
        kinds: {},
        decimal: '.',
      },
      ...(mapping
        ? {
            words: [
              { word: 'Einzahlung', rows: 5, meaning: null, proposal: 'deposit' },
              { word: 'Zaubern', rows: 1, meaning: null },
              { word: 'deposit', rows: 1, meaning: 'deposit' },
            ],
          }
        : {}),
    }
  })
  render(<ImportView accounts={[]} hidden={false} zones={['UTC']} ownZone="UTC" />)
  fireEvent.change(screen.getByLabelText('File'), { target: { files: [new File(['x'], 'mine.csv')] } })
  const importer = await screen.findByLabelText<HTMLSelectElement>('Kind of file')
  await waitFor(() => expect(importer.disabled).toBe(false))
  fireEvent.change(importer, { target: { value: 'generic' } })
  expect(await screen.findByText(/^2 words are not known/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('deposit').value).toBe('deposit')
  expect(screen.getByLabelText<HTMLSelectElement>('Einzahlung').value).toBe('')

  fireEvent.click(screen.getByRole('button', { name: /^Take what 1 of them/ }))
  fireEvent.change(screen.getByLabelText('Zaubern'), { target: { value: 'skip' } })
  expect(screen.queryByText(/not known/)).toBeNull()
  const sent = () => (call.mock.calls.at(-1)?.[1].mapping as ColumnMapping | undefined)?.kinds
  await waitFor(() => expect(sent()).toEqual({ Einzahlung: 'deposit', Zaubern: 'skip' }))

  fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'coin' } })
  await waitFor(() => expect(sent()).toEqual({}))
})

test('an import can be undone from its result', async () => {
  await choose()
  fireEvent.click(screen.getByRole('button', { name: 'Add 2 entries' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo import' }))
  expect(await screen.findByText('The import was undone.')).toBeTruthy()
  expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'imports.undo' }), { id: 'import' })
})

test('hidden amounts are hidden in the preview too', async () => {
  const { container } = await choose(true)
  expect(container.textContent).not.toContain('0.123')
})
