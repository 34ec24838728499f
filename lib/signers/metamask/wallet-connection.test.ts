import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWalletConnection, type WalletProvider } from './wallet-connection'
import { answerOf, answerOfSigning, replyOfError } from './wallet-reply'

/** A provider that never answers, and whose events a test sends. */
function silentProvider() {
  const listeners = new Map<string, (value: unknown) => void>()
  const provider: WalletProvider = {
    request: () => new Promise(() => undefined),
    on: (event, listener) => listeners.set(event, listener as (value: unknown) => void),
  }
  return { provider, send: (event: string, value?: unknown) => listeners.get(event)?.(value) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what needs no person ends by itself when nothing is said', async () => {
  const { provider } = silentProvider()
  const reply = createWalletConnection(provider).ask({ method: 'eth_chainId', patience: 5000 })
  await vi.advanceTimersByTimeAsync(5000)
  await expect(reply).resolves.toEqual({ kind: 'silent' })
})

test('a network of the wallet that fails is no end of the connection', async () => {
  const { provider, send } = silentProvider()
  const connection = createWalletConnection(provider)
  const leaving = new AbortController()
  const reply = connection.ask({ method: 'eth_sendTransaction', signal: leaving.signal })
  send('disconnect', { code: 1013 })
  expect(connection.isGone()).toBe(false)
  leaving.abort()
  await expect(reply).resolves.toEqual({ kind: 'left', asked: true })
})

test('the end of the connection ends every question, and the next one is not asked', async () => {
  const { provider, send } = silentProvider()
  const connection = createWalletConnection(provider)
  const reply = connection.ask({ method: 'eth_sendTransaction' })
  send('disconnect', { code: 1011 })
  await expect(reply).resolves.toEqual({ kind: 'gone', asked: true })
  await expect(connection.ask({ method: 'eth_chainId' })).resolves.toEqual({ kind: 'gone', asked: false })
})

test('changes are told until the follower leaves', () => {
  const { provider, send } = silentProvider()
  const told: unknown[] = []
  const stop = createWalletConnection(provider).follow((change) => told.push(change))
  send('accountsChanged', ['0x1'])
  stop()
  send('chainChanged', '0xa')
  expect(told).toEqual([{ kind: 'accounts', accounts: ['0x1'] }])
})

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
  return 'none'
}

test.each([
  [{ code: 4001, message: 'User rejected' }, 'refused'],
  [{ code: -32_002, message: 'Already processing' }, 'refused'],
  [{ code: 4100, message: 'Unauthorized' }, 'refused'],
  [{ code: -32_602, message: 'Invalid params' }, 'bad-answer'],
  [{ code: -32_603, message: 'Internal error' }, 'unreachable'],
  [{ code: -32_000, message: 'already known' }, 'unreachable'],
  ['not an error at all', 'unreachable'],
])('after the question that sends, %j is %s', (thrown, code) => {
  expect(codeOf(() => answerOfSigning(replyOfError(thrown)))).toBe(code)
  // Before it nothing can have been sent.
  expect(codeOf(() => answerOf(replyOfError(thrown)))).not.toBe('unreachable')
})

test('a code that is wrapped in another one is read, and what the wallet says is cleaned', () => {
  const wrapped = { code: -32_603, message: 'Unknown\u202e chain', data: { originalError: { code: 4902 } } }
  expect(replyOfError(wrapped)).toEqual({ kind: 'error', code: 4902, reason: 'Unknown chain' })
})
