// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useRef, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { LiveRegion } from '@/components/ui/live-region'
import { ToastArea } from '@/components/ui/toast'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Dashboards as All } from '@/lib/dashboards/edit-dashboards'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { Dashboards } from './dashboards'
import type { DashboardsChange } from './dashboards.hooks'

const now = Date.UTC(2026, 10, 23, 10, 36)
const full = examplePortfolioView(now)
const [portfolio] = full.portfolios
const acts = {
  onHideAmounts: vi.fn(),
  onSync: vi.fn(),
  onLock: vi.fn(),
  onUnlock: vi.fn(),
  onConnect: vi.fn(),
}
const props = { head: headOf(full), full, hideAmounts: false, now, ...acts }
const save = vi.fn<(next: All) => void>()
const place = (...ids: string[]) => ids.map((id) => ({ id, size: 's' }))
const dashboard = (...ids: string[]): All => [{ id: 'main', name: '', widgets: place(...ids) }]

function Page({
  first,
  isEdited = true,
  error = null,
  isLate = false,
}: {
  first: All
  isEdited?: boolean
  error?: AppError | null
  /** The whole view is not there. */
  isLate?: boolean
}) {
  const [all, setAll] = useState(first)
  const [id, setId] = useState(first[0]?.id)
  const shown = all.find((each) => each.id === id) ?? all[0]
  if (!shown) return null
  const latest = useRef(all)
  const store = (change: DashboardsChange) => {
    latest.current = change(latest.current)
    save(latest.current)
    setAll(latest.current)
  }
  return (
    <LiveRegion>
      <ToastArea>
        <Dashboards
          props={isLate ? { ...props, full: null } : props}
          view={isLate ? props.head : full}
          all={all}
          shown={shown}
          saved={{ save: store, error }}
          isEdited={isEdited}
          onShow={setId}
        />
      </ToastArea>
    </LiveRegion>
  )
}

const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-widget]')].map((each) => each.dataset['widget']).join(' ')
const handle = (id: string) => document.querySelector<HTMLElement>(`[data-handle="${id}"]`) as HTMLElement
const lastSaved = () => save.mock.lastCall?.[0]

afterEach(() => {
  cleanup()
  document.documentElement.style.direction = ''
  save.mockClear()
  vi.restoreAllMocks()
})

test('lifted by a key, moved by arrows, and nothing is stored before the drop', () => {
  render(<Page first={dashboard('movers', 'accounts', 'paper')} />)
  handle('paper').focus()
  fireEvent.keyDown(handle('paper'), { key: ' ' })
  expect(handle('paper').getAttribute('aria-pressed')).toBe('true')
  fireEvent.keyDown(handle('paper'), { key: 'ArrowLeft' })
  fireEvent.keyDown(handle('paper'), { key: 'ArrowUp' })
  expect(order()).toBe('paper movers accounts')
  expect(document.activeElement).toBe(handle('paper'))
  expect(screen.getByText('Paper money, position 1 of 3')).toBeTruthy()
  expect(save).not.toHaveBeenCalled()
  fireEvent.keyDown(handle('paper'), { key: ' ' })
  expect(lastSaved()?.[0]?.widgets).toEqual(place('paper', 'movers', 'accounts'))
  expect(screen.getByText('Dropped: Paper money, position 1 of 3')).toBeTruthy()
})

test('from right to left the arrow to the left is the way on', () => {
  document.documentElement.style.direction = 'rtl'
  render(<Page first={dashboard('movers', 'accounts', 'paper')} />)
  fireEvent.keyDown(handle('movers'), { key: ' ' })
  fireEvent.keyDown(handle('movers'), { key: 'ArrowLeft' })
  expect(order()).toBe('accounts movers paper')
  fireEvent.keyDown(handle('movers'), { key: 'ArrowRight' })
  fireEvent.keyDown(handle('movers'), { key: 'ArrowDown' })
  expect(order()).toBe('accounts movers paper')
})

test('a key that is held lifts once; no text is selected by a drag', () => {
  render(<Page first={dashboard('movers', 'accounts')} />)
  fireEvent.keyDown(handle('movers'), { key: ' ' })
  fireEvent.keyDown(handle('movers'), { key: ' ', repeat: true })
  expect(handle('movers').getAttribute('aria-pressed')).toBe('true')
  // `false`: its default was prevented.
  expect(fireEvent.mouseDown(handle('movers'))).toBe(false)
})

test('Esc puts it back', () => {
  render(<Page first={dashboard('movers', 'accounts')} />)
  fireEvent.keyDown(handle('accounts'), { key: 'Enter' })
  fireEvent.keyDown(handle('accounts'), { key: 'Home' })
  expect(order()).toBe('accounts movers')
  fireEvent.keyDown(handle('accounts'), { key: 'Escape' })
  expect(order()).toBe('movers accounts')
  expect(save).not.toHaveBeenCalled()
})

test('buttons move a step; at the end they do nothing', () => {
  render(<Page first={dashboard('movers', 'accounts')} />)
  fireEvent.click(screen.getByRole('button', { name: 'Move Movers earlier' }))
  expect(save).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Move Movers later' }))
  expect(order()).toBe('accounts movers')
})

test('what is taken away can be put back where it was, with its size', () => {
  const first = [{ id: 'main', name: '', widgets: [{ id: 'movers', size: 'm' }, ...place('accounts')] }]
  render(<Page first={first} />)
  fireEvent.click(screen.getByRole('button', { name: 'Remove Movers' }))
  expect(order()).toBe('accounts')
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(lastSaved()).toEqual(first)
})

test('what a newer version knows is not shown, and is still there after edits', () => {
  render(<Page first={dashboard('movers', 'from-later', 'accounts')} />)
  expect(order()).toBe('movers accounts')
  fireEvent.click(screen.getByRole('button', { name: 'Move Movers later' }))
  expect(
    lastSaved()?.[0]
      ?.widgets.map(({ id }) => id)
      .toSorted(),
  ).toEqual(['accounts', 'from-later', 'movers'])
})

test('a widget that fails leaves the others, says why, and can be tried once more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { widgetOf } = await import('./registry')
  const drift = widgetOf('drift')
  if (!drift) throw new Error('no such widget')
  const load = vi
    .spyOn(drift, 'load')
    .mockRejectedValueOnce(new AppError('internal', say('It did not load.')))
  render(<Page first={dashboard('drift', 'movers')} isEdited={false} />)
  expect(await screen.findByText('It did not load.')).toBeTruthy()
  expect(await screen.findByRole('list', { name: 'Movers' }, { timeout: 10_000 })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/No strategy says yet/, {}, { timeout: 10_000 })).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})

test('a change that was not stored is said', () => {
  const error = new AppError('locked', say('Holdfast is locked.'))
  render(<Page first={dashboard('movers')} error={error} />)
  expect(screen.getByText('The change was not stored.')).toBeTruthy()
  expect(screen.getByText('Holdfast is locked.')).toBeTruthy()
})

test('bound to a portfolio it shows what that holds; of one that is gone it shows everything, and says so', async () => {
  const bound = (id: string): All => [{ id: 'main', name: '', portfolio: id, widgets: place('accounts') }]
  const { unmount } = render(<Page first={bound(portfolio?.id ?? '')} isEdited={false} />)
  const strip = await screen.findByRole('navigation', { name: 'Accounts' })
  const members = full.accounts.filter(({ portfolios }) => portfolios.includes(portfolio?.id as never))
  expect(within(strip).getAllByRole('link')).toHaveLength(members.length)
  expect(members.length).toBeLessThan(full.accounts.length)
  unmount()
  render(<Page first={bound('gone')} isEdited={false} />)
  expect(screen.getByText('The portfolio of this dashboard is gone: everything is shown.')).toBeTruthy()
  await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(full.accounts.length))
})

test('bound to a portfolio it draws nothing of everything while only that is known', async () => {
  const ids = ['holdings', 'movers', 'accounts', 'allocation']
  const first: All = [{ id: 'main', name: '', portfolio: portfolio?.id ?? '', widgets: place(...ids) }]
  const { unmount } = render(<Page first={first} isEdited={false} />)
  // Each is loaded: what is late from here on is not.
  await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull(), { timeout: 10_000 })
  unmount()
  render(<Page first={first} isEdited={false} isLate />)
  for (const title of ['Holdings', 'Movers', 'Accounts', 'Allocation'])
    expect(screen.getByText(`Opening ${title}`)).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
  expect(document.body.textContent).not.toMatch(/[\d$]/)
})

test('an empty dashboard says what to do', () => {
  render(<Page first={dashboard('from-later')} isEdited={false} />)
  expect(screen.getByText(/Nothing is on this dashboard yet/)).toBeTruthy()
})
