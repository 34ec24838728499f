// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Routes, route } from '@/components/shell/routes'
import { TranslationProvider } from '@/components/shell/translation'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { GuideLink } from './guide-link'
import { GuideOutside } from './guide-outside'

const GUIDE = route('guide', async () => (await import('./guide-page')).GuidePage)
const heading = (name: string) =>
  // The first one waits until all articles are loaded.
  screen.findByRole('heading', { level: 1, name }, { timeout: 10_000 })

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  window.location.hash = ''
})

function show(hash: string) {
  window.location.hash = hash
  render(<Routes routes={[GUIDE]} />)
}

async function search(words: string): Promise<HTMLElement> {
  const field = await screen.findByRole('searchbox', { name: 'Search the guide' })
  fireEvent.change(field, { target: { value: words } })
  return field
}

test('without an article all of them are listed, each with its address', async () => {
  show('#/guide')
  await heading('Guide')
  const link = screen.getByRole('link', { name: /^When something looks wrong/ })
  expect(link.getAttribute('href')).toBe('#/guide/trouble')
})

test('an article has its heading focused, its sections, links to what it speaks of, and its neighbours', async () => {
  show('#/guide/exchanges')
  const title = await heading('Connecting an exchange safely')
  expect(document.activeElement).toBe(title)
  expect(screen.getByRole('heading', { level: 2, name: 'What Holdfast checks' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Connect an account' }).getAttribute('href')).toBe('#/accounts/add')
  expect(screen.getByRole('link', { name: 'Passphrase' }).getAttribute('href')).toBe('#/settings/passphrase')
  expect(screen.getByRole('link', { name: 'Previous: Your first portfolio' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Next: Wallets and watched addresses' })).toBeTruthy()
})

test('the address of a section brings the focus to it', async () => {
  show('#/guide/vault/backup')
  await heading('PIN, locks, backup and recovery')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Backup' }))
})

test('an article that does not exist shows the list', async () => {
  show('#/guide/nowhere')
  await heading('Guide')
})

test('a search shows what is found and how much; arrows go through it, Enter opens the best', async () => {
  show('#/guide')
  const field = await search('backup')
  const results = within(screen.getByRole('list', { name: 'Results' })).getAllByRole('link')
  expect(results[0]?.textContent).toContain('PIN, locks, backup and recovery')
  expect(screen.getByRole('status').textContent).toBe(`${results.length} results`)
  field.focus()
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(results[0])
  fireEvent.keyDown(results[0] as HTMLElement, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(field)
  fireEvent.keyDown(field, { key: 'Enter' })
  await heading('PIN, locks, backup and recovery')
  expect(screen.queryByRole('list', { name: 'Results' })).toBeNull()
})

test('a search that finds nothing says so, and Esc empties it', async () => {
  show('#/guide')
  const field = await search('zzzz')
  expect(screen.getByText('No article has these words.')).toBeTruthy()
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.getByRole('link', { name: /^Your first portfolio/ })).toBeTruthy()
})

test('the language that is shown is the one that is searched', async () => {
  window.location.hash = '#/guide'
  render(
    <TranslationProvider translator={createTranslator('de', german)}>
      <Routes routes={[GUIDE]} />
    </TranslationProvider>,
  )
  const field = await screen.findByRole('searchbox', { name: 'Anleitung durchsuchen' })
  fireEvent.change(field, { target: { value: 'börse sicher' } })
  expect(screen.getByRole('link', { name: /^Eine Börse sicher verbinden/ })).toBeTruthy()
})

test('outside of the vault it is read as well, with the way back', async () => {
  window.location.hash = '#/guide/vault'
  render(<GuideOutside route={GUIDE} />)
  await heading('PIN, locks, backup and recovery')
  expect(screen.getByRole('link', { name: 'Back to Holdfast' }).getAttribute('href')).toBe('#/')
})

test('a page links to its article, and the guide to none', () => {
  window.location.hash = '#/history/import'
  render(<GuideLink title="Import a file" />)
  expect(screen.getByRole('link', { name: 'Guide: Import a file' }).getAttribute('href')).toBe(
    '#/guide/imports',
  )
  cleanup()
  window.location.hash = '#/guide'
  render(<GuideLink title="Guide" />)
  expect(screen.queryByRole('link')).toBeNull()
})
