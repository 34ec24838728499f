// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { MetaMaskSight } from '@/lib/signers/metamask/watch-metamask.client'
import { ConnectMetaMask } from './connect-metamask'

type Tell = (sight: MetaMaskSight | null) => void
const { call, requestHosts, watchMetaMask, askMetaMask } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
  watchMetaMask: vi.fn<(wallet: string, tell: Tell) => Promise<() => void>>(),
  askMetaMask: vi.fn<(wallet: string, signal: AbortSignal) => Promise<readonly string[]>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts }))
vi.mock('@/lib/signers/metamask/watch-metamask.client', () => ({ watchMetaMask, askMetaMask }))

const A = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045'
const B = '0x00000000219ab540356cbb839cbe05303d7705fa'
const CHAINS = [
  { id: 'eip155:1', name: 'Ethereum' },
  { id: 'eip155:10', name: 'Optimism' },
]
const account = (address: string, label: string, wallet?: string): AccountRow => ({
  id: label as AccountId,
  label,
  source: {
    kind: 'evm',
    address,
    chains: ['eip155:1' as ChainId],
    ...(wallet === undefined ? {} : { signer: { kind: 'metamask', wallet } }),
  },
  paused: false,
  createdAt: 1,
  tags: [],
})

let tell: Tell
beforeEach(() => {
  call.mockReset().mockResolvedValue({ added: [], upgraded: [] })
  requestHosts.mockReset().mockResolvedValue(undefined)
  askMetaMask.mockReset()
  watchMetaMask.mockReset().mockImplementation(async (_wallet, told) => {
    tell = told
    return () => undefined
  })
})
afterEach(cleanup)

async function open(accounts: AccountRow[] = []) {
  const onDone = vi.fn()
  render(
    <ConnectMetaMask
      accounts={accounts}
      chains={CHAINS}
      hostsFor={(chains) => chains.map((chain) => `https://${chain.replace(':', '-')}.example`)}
      onDone={onDone}
      onCancel={() => undefined}
    />,
  )
  await waitFor(() => expect(watchMetaMask).toHaveBeenCalled())
  return onDone
}
const see = (sight: MetaMaskSight | null) => act(async () => tell(sight))

test('what it shares is chosen, hosts are asked for inside the click, and the rest is one message', async () => {
  const onDone = await open([account(A, 'Savings')])
  await see({ accounts: [A, B], chain: 10n })
  expect(screen.getByText('Watched as "Savings"; MetaMask will sign for it')).toBeTruthy()
  expect(screen.getByText(/MetaMask shows Optimism now/)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: /0x0000/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Optimism' }))
  fireEvent.click(screen.getByRole('button', { name: 'Connect 1 addresses' }))
  expect(requestHosts).toHaveBeenCalledWith(['https://eip155-1.example'])
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'accounts.addSigners' }), {
    chains: ['eip155:1'],
    signers: [{ address: A, signer: { kind: 'metamask', wallet: 'stable' } }],
  })
})

test('what it signs for already is not asked for again', async () => {
  await open([account(A, 'Hot', 'stable')])
  await see({ accounts: [A], chain: 1n })
  expect(screen.getByText('Connected as "Hot"')).toBeTruthy()
  expect(screen.getByText('All of them are connected.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Connect \d/ })).toBeNull()
})

test('an address that it no longer shares is not connected', async () => {
  await open()
  await see({ accounts: [A, B], chain: 1n })
  await see({ accounts: [B], chain: 1n })
  expect(screen.queryByText(/0xd8dA/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Connect 1 addresses' })).toBeTruthy()
})

test('absent: said, and looked for again when it is asked for', async () => {
  watchMetaMask.mockRejectedValueOnce(new AppError('not-found', say('MetaMask is not here.')))
  await open()
  await screen.findByText('MetaMask is not here.')
  fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
  await waitFor(() => expect(watchMetaMask).toHaveBeenCalledTimes(2))
})

test('there is no field for a phrase or a key', async () => {
  await open()
  await see({ accounts: [A], chain: 1n })
  expect(document.querySelectorAll('textarea, input:not([type=checkbox])')).toHaveLength(0)
})
