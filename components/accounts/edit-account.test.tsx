// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import { defaultSettings } from '@/lib/settings/settings'
import { EditAccount } from './edit-account'
import { startDraft } from './form-sources'
import { venueChoices } from './venue-choices'

const { call, requestHosts } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./host-access.browser', () => ({ requestHosts }))

const line: AccountLine = {
  id: 'k' as AccountId,
  label: 'Kraken',
  kind: 'exchange',
  venue: 'kraken' as VenueId,
  value: null,
  state: 'ok',
  paused: false,
  stale: false,
  notIncluded: [],
  tags: [],
  portfolios: [],
}

beforeEach(() => {
  call.mockReset().mockResolvedValue(null)
  requestHosts.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

test('a paper account is asked only whether it counts', async () => {
  const paper: AccountLine = { ...line, kind: 'paper', label: 'Paper · Kraken', apart: true }
  render(
    <EditAccount
      line={paper}
      tags={[]}
      start={startDraft(paper, null, defaultSettings)}
      venue={venueChoices.find(({ id }) => id === 'kraken')}
      chains={[]}
      suggest={async () => []}
      hostsFor={() => ['api.kraken.com']}
      onClose={() => undefined}
    />,
  )
  expect(screen.queryByLabelText('Coin')).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /^Count this paper money/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(call).toHaveBeenCalled())
  expect(call.mock.calls[0]?.[1]).toMatchObject({
    id: 'k',
    source: { kind: 'paper', venue: 'kraken', start: [], counted: true },
  })
})

/** `start` is a new object at every render, as the page makes it. */
const Page = () => (
  <EditAccount
    line={line}
    tags={[]}
    start={{ kind: 'exchange', venue: 'kraken', credentials: {}, endpoint: '' }}
    venue={venueChoices.find(({ id }) => id === 'kraken')}
    chains={[]}
    suggest={async () => []}
    hostsFor={() => ['api.kraken.com']}
    onClose={() => undefined}
  />
)

test('a new name alone keeps the stored key and asks for no host', async () => {
  const { rerender } = render(<Page />)
  rerender(<Page />)
  fireEvent.change(screen.getByLabelText('Name in Holdfast'), { target: { value: 'Main' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(call).toHaveBeenCalled())
  expect(call.mock.calls[0]?.[1]).toEqual({ id: 'k', tags: [], label: 'Main' })
  expect(requestHosts).not.toHaveBeenCalled()
})

test('half of a new key is refused at the missing field', () => {
  render(<Page />)
  fireEvent.change(screen.getByLabelText('API key'), { target: { value: 'new' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByLabelText('Secret').getAttribute('aria-invalid')).toBe('true')
  expect(call).not.toHaveBeenCalled()
})
