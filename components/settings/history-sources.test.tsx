// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultSettings, type Settings } from '@/lib/settings/settings'
import { HistorySources } from './history-sources'

const edge = vi.hoisted(() => ({ call: vi.fn(), requestHosts: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call: edge.call }))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts: edge.requestHosts }))
beforeEach(() => {
  edge.call.mockReset().mockResolvedValue({})
  edge.requestHosts.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

const CHAINS = [
  { id: 'eip155:1', name: 'Ethereum' },
  { id: 'eip155:56', name: 'BNB Smart Chain' },
]
const show = (change: Partial<Settings> = {}) =>
  render(<HistorySources settings={{ ...defaultSettings, ...change }} chains={CHAINS} />)
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const stored = () => edge.call.mock.calls.map(([, change]) => change)

test('a key is stored beside the other one, after its host was allowed', async () => {
  show({ historyKeys: { blockscout: 'B-1' } })
  type('Key at Etherscan', ' ABC123 ')
  click('Save history keys')
  await waitFor(() => expect(stored()).toEqual([{ historyKeys: { etherscan: 'ABC123', blockscout: 'B-1' } }]))
  expect(edge.requestHosts.mock.calls).toEqual([[['https://api.etherscan.io', 'https://api.blockscout.com']]])
})

test('an emptied field takes the key away', async () => {
  show({ historyKeys: { etherscan: 'OLD' } })
  type('Key at Etherscan', '')
  click('Save history keys')
  await waitFor(() => expect(stored()).toEqual([{ historyKeys: {} }]))
})

test('what cannot be a key is said and nothing is stored', () => {
  show()
  type('Key at Blockscout', 'two words')
  click('Save history keys')
  expect(screen.getByRole('alert').textContent).toContain('no key of Blockscout')
  expect(edge.requestHosts).not.toHaveBeenCalled()
  expect(stored()).toEqual([])
})

test('without access to the host the key is not stored', async () => {
  edge.requestHosts.mockRejectedValue(new Error('no'))
  show()
  type('Key at Etherscan', 'ABC')
  click('Save history keys')
  await screen.findByRole('alert')
  expect(stored()).toEqual([])
})

test('an own server is stored for its network, the others stay', async () => {
  show({ historyUrls: { 'eip155:1': ['https://one.example/api'] } })
  fireEvent.change(screen.getByLabelText('Own server for'), { target: { value: 'eip155:56' } })
  type('Addresses of history servers, one per line', 'http://127.0.0.1:4000/api')
  click('Save history servers')
  const own = { 'eip155:1': ['https://one.example/api'], 'eip155:56': ['http://127.0.0.1:4000/api'] }
  await waitFor(() => expect(stored()).toEqual([{ historyUrls: own }]))
})

test('an address without encryption is refused', () => {
  show()
  type('Addresses of history servers, one per line', 'http://far.example/api')
  click('Save history servers')
  expect(screen.getByRole('alert').textContent).toContain('http://far.example/api')
  expect(stored()).toEqual([])
})
