// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { writeFullExport } from '@/lib/reports/full-export/write-full-export'
import { exampleExport } from '@/tests/fixtures/full-export-facts'
import { ExportSection } from './export-section'
import { MOST_MEBIBYTES } from './read-export-back'

const edge = vi.hoisted(() => ({ call: vi.fn(), saveFile: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call: edge.call }))
vi.mock('./save-file', () => ({ saveFile: edge.saveFile }))
beforeEach(() => {
  edge.call.mockReset()
  edge.saveFile.mockReset()
})
afterEach(cleanup)

const show = () =>
  render(
    <TranslationProvider translator={createTranslator('en', english)}>
      <ExportSection />
    </TranslationProvider>,
  )
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const files = writeFullExport(exampleExport())
const json = files[0]?.text ?? ''
/** Every section is there, and nothing in it. */
const empty = JSON.stringify(JSON.parse(json), (_key, value) => (Array.isArray(value) ? [] : value))

interface Asked {
  format: string
  file: string | null
  from: number
}
const answer = ({ format, file, from }: Asked) => {
  const listed = files.filter(({ fileName }) => fileName.endsWith(format))
  return Promise.resolve({
    revision: 1,
    files: listed.map(({ fileName, text }) => ({ fileName, length: text.length })),
    text: listed.find(({ fileName }) => fileName === file)?.text.slice(from, from + 5_000) ?? '',
  })
}
const saved = () =>
  Promise.all(
    edge.saveFile.mock.calls.map(async ([fileName, content]) => ({ fileName, text: await content.text() })),
  )

describe('saving', () => {
  test('says what is in the files and what is not, and that they are not encrypted', () => {
    show()
    expect(screen.getByText(/API keys, secrets, passphrases and PINs/)).toBeTruthy()
    expect(screen.getByText('These files are not encrypted')).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(edge.call).not.toHaveBeenCalled()
  })

  test('the document is saved whole as one file', async () => {
    edge.call.mockImplementation((_message, asked: Asked) => answer(asked))
    show()
    click('Everything as JSON')
    await screen.findByText('1 file went to your browser.')
    expect(await saved()).toEqual([files[0]])
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('the tables are saved one after the other, after all of them were fetched', async () => {
    edge.call.mockImplementation((_message, asked: Asked) => {
      expect(edge.saveFile).not.toHaveBeenCalled()
      const { fileName } = files.find((file) => file.fileName.endsWith('-holdings.csv')) ?? {}
      const { fileName: second } = files.find((file) => file.fileName.endsWith('-tags.csv')) ?? {}
      return answer(asked).then((piece) => ({
        ...piece,
        files: piece.files.filter((file) => file.fileName === fileName || file.fileName === second),
      }))
    })
    show()
    click('Everything as CSV tables')
    await screen.findByText('2 files went to your browser.', {}, { timeout: 5_000 })
    expect((await saved()).map(({ fileName }) => fileName)).toEqual([
      'holdfast-export-2026-11-28-tags.csv',
      'holdfast-export-2026-11-28-holdings.csv',
    ])
  })

  test('while it works it shows how far it is, refuses a second export, and can be cancelled', async () => {
    let release: (piece: unknown) => void = () => {}
    edge.call.mockImplementation((_message, asked: Asked) =>
      asked.from === 0 ? answer(asked) : new Promise((resolve) => (release = resolve)),
    )
    show()
    click('Everything as JSON')
    expect(screen.getByText('Writing the files…')).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(
        String(Math.round((100 * 5_000) / json.length)),
      ),
    )
    const calls = edge.call.mock.calls.length
    click('Everything as CSV tables')
    expect(edge.call.mock.calls.length).toBe(calls)
    click('Cancel')
    expect(screen.queryByRole('progressbar')).toBeNull()
    release(await answer({ format: 'json', file: files[0]?.fileName ?? '', from: 5_000 }))
    await new Promise((resolve) => setTimeout(resolve))
    expect(edge.saveFile).not.toHaveBeenCalled()
    expect(screen.queryByText(/went to your browser/)).toBeNull()
    // And it may be begun again.
    edge.call.mockImplementation((_message, asked: Asked) => answer(asked))
    click('Everything as JSON')
    await screen.findByText('1 file went to your browser.')
  })

  test('a failure is said in its sentence, and nothing is saved', async () => {
    edge.call.mockRejectedValue(new AppError('too-large', say('This history is too long for one file.')))
    show()
    click('Everything as JSON')
    expect((await screen.findByRole('alert')).textContent).toContain('too long')
    expect(edge.saveFile).not.toHaveBeenCalled()
  })
})

describe('reading back', () => {
  const choose = (text: string, size?: number) => {
    const file = new File([text], 'holdfast-export.json', { type: 'application/json' })
    if (size !== undefined) Object.defineProperty(file, 'size', { value: size })
    const field = screen.getByLabelText('The JSON file of an export')
    Object.defineProperty(field, 'files', { value: [file], configurable: true })
    fireEvent.change(field)
  }

  test('shows what the file holds before anything is stored, and that accounts may be there twice', async () => {
    show()
    choose(json)
    expect(await screen.findByText('2 accounts: =Kraken and Cold')).toBeTruthy()
    // The twin that another sighting has replaced is not one of them.
    expect(screen.getByText('8 entries in the export')).toBeTruthy()
    expect(screen.getByText('2 corrections of yours')).toBeTruthy()
    expect(screen.getByText('An account that is connected here already will be there twice')).toBeTruthy()
    expect(edge.call).not.toHaveBeenCalled()
    click('Choose another file')
    expect(screen.getByLabelText('The JSON file of an export')).toBeTruthy()
  })

  test('takes the file and tells the result, with the way to the accounts', async () => {
    edge.call.mockResolvedValue({ accounts: ['a', 'b'], entries: 8 })
    show()
    choose(json)
    fireEvent.click(await screen.findByRole('button', { name: 'Read it back' }))
    expect(await screen.findByText('2 accounts were read back.')).toBeTruthy()
    expect(screen.getByText('8 entries came with them.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Show the accounts' }).getAttribute('href')).toBe('#/accounts')
    expect(edge.call.mock.calls).toEqual([
      [
        expect.objectContaining({ name: 'history.importExport' }),
        { fileName: 'holdfast-export.json', text: json },
      ],
    ])
  })

  test('what the engine refuses is said, and the file stays chosen', async () => {
    edge.call.mockRejectedValue(new AppError('refused', say('A backup was restored meanwhile.')))
    show()
    choose(json)
    fireEvent.click(await screen.findByRole('button', { name: 'Read it back' }))
    expect((await screen.findByRole('alert')).textContent).toContain('restored meanwhile')
    expect(screen.getByRole('button', { name: 'Read it back' })).toBeTruthy()
  })

  test.each([
    ['a cut file', json.slice(0, -20), 'damaged or not whole'],
    ['another JSON file', '[]', 'no history that Holdfast exported'],
    ['an export of nothing', empty, 'no account in this export'],
  ])('%s is refused in a sentence', async (_name, text, sentence) => {
    show()
    choose(text)
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.queryByRole('button', { name: 'Read it back' })).toBeNull()
  })

  test('a file that no message can carry is refused, with what else can be done', async () => {
    show()
    choose(json, MOST_MEBIBYTES * 1024 * 1024 + 1)
    expect((await screen.findByRole('alert')).textContent).toContain('one by one')
    expect(edge.call).not.toHaveBeenCalled()
  })
})
