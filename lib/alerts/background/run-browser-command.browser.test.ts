/** What the browser's own shortcuts do, and that a lock which failed does not look like one. */
import { beforeEach, expect, test, vi } from 'vitest'
import { runBrowserCommand } from './run-browser-command.browser'

const said = vi.hoisted(() => ({ announce: vi.fn(), openPage: vi.fn(), notLocked: vi.fn() }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ announce: said.announce }))
vi.mock('./open-route.browser', () => ({ openPage: said.openPage }))
vi.mock('./notification.browser', () => ({ showNotLocked: said.notLocked }))

beforeEach(() => {
  for (const fn of Object.values(said)) fn.mockReset()
})
const broken = new Error('no session')
const run = (isLocked: () => Promise<boolean>, lock: () => Promise<unknown>) =>
  runBrowserCommand('lock-now', { lock, isLocked })

test('a lock says nothing where it works', async () => {
  await run(
    async () => true,
    async () => null,
  )
  expect(said.notLocked).not.toHaveBeenCalled()
})

test('a vault that is still open after a lock says so', async () => {
  const fails = async () => Promise.reject(broken)
  await expect(run(async () => false, fails)).rejects.toBe(broken)
  expect(said.notLocked).toHaveBeenCalledTimes(1)
  // Nobody knows: that is no lock either.
  await expect(run(fails, fails)).rejects.toBe(broken)
  expect(said.notLocked).toHaveBeenCalledTimes(2)
})

test('where only cleaning up failed, the key is gone and there is nothing to fear', async () => {
  const fails = async () => Promise.reject(broken)
  await expect(run(async () => true, fails)).rejects.toBe(broken)
  expect(said.notLocked).not.toHaveBeenCalled()
})

test('the search is of the tab that was brought to the front; a new one begins with it', async () => {
  const ports = { lock: async () => null, isLocked: async () => true }
  said.openPage.mockResolvedValue(7)
  await runBrowserCommand('search', ports)
  expect(said.announce.mock.calls).toEqual([[{ kind: 'search', tab: 7 }]])
  said.openPage.mockResolvedValue(undefined)
  await runBrowserCommand('search', ports)
  expect(said.announce).toHaveBeenCalledTimes(1)
})
