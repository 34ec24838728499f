// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import { AccountsList } from './accounts-list'
import { useGrantedOrigins } from './granted-origins.hooks'

type Hear = () => void
const { call, permissions, added } = vi.hoisted(() => {
  const added = new Set<Hear>()
  const none = { addListener: () => undefined, removeListener: () => undefined }
  return {
    added,
    call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
    permissions: {
      request: vi.fn<(wanted: { origins: string[] }) => Promise<boolean>>(),
      getAll: vi.fn<() => Promise<{ origins?: string[] }>>(),
      onAdded: {
        addListener: (hear: Hear) => void added.add(hear),
        removeListener: (hear: Hear) => void added.delete(hear),
      },
      onRemoved: none,
    },
  }
})
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('wxt/browser', () => ({ browser: { permissions } }))

const wallet: AccountLine = {
  id: 'w' as AccountId,
  label: 'Wallet',
  kind: 'evm',
  value: null,
  state: 'ok',
  paused: false,
  stale: false,
  notIncluded: [],
  tags: [],
  portfolios: [],
}
const hosts = ['one', 'two', 'three', 'four'].map((name) => `https://${name}.example`)

beforeEach(() => {
  call.mockReset().mockResolvedValue(null)
  permissions.request.mockReset().mockResolvedValue(true)
  permissions.getAll.mockReset().mockResolvedValue({ origins: [] })
})
afterEach(cleanup)

const show = (lacking: readonly string[]) =>
  render(
    <AccountsList
      view={{ accounts: [wallet], tags: [], currency: 'usd' }}
      hideAmounts={false}
      now={0}
      lacking={new Map(lacking.length > 0 ? [[wallet.id, lacking]] : [])}
      onRemoved={async () => undefined}
      editorFor={() => {
        throw new Error('nobody edits here')
      }}
    />,
  )
const button = () => screen.getByRole('button', { name: 'Allow access: the past of Wallet' })

test('hosts that are not allowed are named, and the click asks for all of them and sets the reading going', async () => {
  show(hosts)
  expect(screen.getByText(/what tells this past: one.example, two.example, three.example, /)).toBeTruthy()
  fireEvent.click(button())
  // Before anything is awaited: later the browser would refuse.
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: hosts.map((host) => `${host}/*`) })
  expect(call).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(call).toHaveBeenCalledOnce())
  expect(call.mock.calls[0]).toMatchObject([{ name: 'history.read' }, { accounts: ['w'] }])
})

test('a no is said, and nothing is read', async () => {
  permissions.request.mockResolvedValue(false)
  show(hosts)
  fireEvent.click(button())
  expect(await screen.findByText(/Holdfast may not reach https:..one.example/)).toBeTruthy()
  expect(call).not.toHaveBeenCalled()
})

test('an account that lacks nothing has no such line', () => {
  show([])
  expect(screen.queryByText(/what tells this past/)).toBeNull()
})

function Granted() {
  return <p>{useGrantedOrigins()?.join(' ') ?? 'unknown'}</p>
}

test('what the browser allows is followed; without its answer nothing is said', async () => {
  permissions.getAll.mockRejectedValueOnce(new Error('not now'))
  const { unmount } = render(<Granted />)
  await act(async () => undefined)
  expect(screen.getByText('unknown')).toBeTruthy()
  permissions.getAll.mockResolvedValue({ origins: ['https://one.example/*'] })
  for (const hear of added) hear()
  expect(await screen.findByText('https://one.example/*')).toBeTruthy()
  unmount()
  expect(added.size).toBe(0)
})
