// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginKept } from './kept-page'
import { isText, useKept, useKeptScroll } from './kept-page.hooks'

const memory = new Map<string, unknown>()
const watchers: (() => void)[] = []
vi.mock('@/lib/settings/page-memory.browser', () => ({
  readPageMemory: async (name: string) => memory.get(name),
  keepPageMemory: async (name: string, value: unknown) => void memory.set(name, value),
}))
vi.mock('@/lib/vault/session.browser', () => ({
  watchVaultSession: (changed: () => void) => watchers.push(changed),
}))

function Popup() {
  const [search, setSearch] = useKept('search', '', isText)
  return (
    <div data-testid="part" ref={useKeptScroll('scroll')}>
      <input aria-label="Search" value={search} onChange={({ target }) => setSearch(target.value)} />
    </div>
  )
}

async function open() {
  await beginKept('popup')
  render(<Popup />)
  return screen.getByLabelText<HTMLInputElement>('Search')
}

beforeEach(() => memory.clear())
afterEach(cleanup)

test('what was typed is there again when the popup is opened again', async () => {
  fireEvent.change(await open(), { target: { value: 'eth' } })
  cleanup()
  expect((await open()).value).toBe('eth')
})

test('how far somebody had scrolled, too', async () => {
  await open()
  const part = screen.getByTestId('part')
  part.scrollTop = 120
  fireEvent.scroll(part)
  expect(memory.get('popup')).toMatchObject({ scroll: 120 })
})

test('what another version kept, or nothing of a kind, is the beginning', async () => {
  memory.set('popup', { search: 7 })
  expect((await open()).value).toBe('')
  cleanup()
  memory.set('popup', 'broken')
  expect((await open()).value).toBe('')
})

test('a lock forgets it in the page that stays', async () => {
  fireEvent.change(await open(), { target: { value: 'eth' } })
  memory.clear()
  act(() => {
    for (const changed of watchers) changed()
  })
  cleanup()
  render(<Popup />)
  expect(screen.getByLabelText<HTMLInputElement>('Search').value).toBe('')
})
