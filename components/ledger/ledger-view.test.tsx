// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import type { LedgerDevice } from '@/lib/signers/ledger/device'
import { LedgerError } from '@/lib/signers/ledger/ledger-error'
import { useLedger } from './ledger.hooks'
import { LedgerView } from './ledger-view'

const { call, requestHosts } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
  requestHosts: vi.fn<(hosts: readonly string[]) => Promise<void>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts }))

beforeEach(() => {
  call.mockReset().mockResolvedValue({ added: [], upgraded: [] })
  requestHosts.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

/** An address that tells its path: the fifth of `m/44'/60'/5'/0/0` ends in its numbers. */
const addressAt = (path: string) => `0x${path.replace(/\D/g, '').padStart(40, '0')}`

function fakeDevice(more: Partial<LedgerDevice> = {}): LedgerDevice {
  return {
    transport: 'kit',
    openApp: async () => ({ model: 'Nano X', isNanoS: false, version: '1.19.1', blindSigning: false }),
    addressAt: async (path) => addressAt(path),
    signTransaction: async () => ({ r: '0x', s: '0x' }),
    signTypedData: async () => ({ r: '0x', s: '0x' }),
    close: vi.fn(async () => {}),
    ...more,
  }
}

const account = (address: string, label: string, signer?: { kind: 'ledger'; path: string }): AccountRow =>
  ({
    id: label.padEnd(22, '.') as AccountId,
    label,
    portfolios: [],
    tags: [],
    createdAt: 0,
    paused: false,
    source: { kind: 'evm', address, chains: [], ...(signer ? { signer } : {}) },
  }) as unknown as AccountRow

function Page(props: { open: () => Promise<LedgerDevice>; accounts?: AccountRow[]; onDone?: () => void }) {
  return (
    <LedgerView
      ledger={useLedger(props.open)}
      canConnect
      asksLedger={false}
      accounts={props.accounts ?? []}
      chains={[
        { id: 'eip155:1', name: 'Ethereum' },
        { id: 'eip155:10', name: 'OP Mainnet' },
      ]}
      hostsFor={(chains) => chains.map((chain) => `${chain}.example`)}
      onDone={props.onDone ?? (() => {})}
      onCancel={() => {}}
    />
  )
}

const connect = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Connect the Ledger' }))
  await screen.findByText('Nano X')
}

test('pages of two habits become accounts with their paths', async () => {
  const onDone = vi.fn()
  render(<Page open={async () => fakeDevice()} onDone={onDone} />)
  await connect()
  expect(await screen.findAllByRole('checkbox', { name: /0x0+/ })).toHaveLength(5)
  fireEvent.click(await screen.findByRole('checkbox', { name: /m\/44'\/60'\/1'\/0\/0/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Next' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /m\/44'\/60'\/7'\/0\/0/ }))
  fireEvent.click(screen.getByRole('radio', { name: /MEW/ }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /m\/44'\/60'\/0'\/2/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'OP Mainnet' }))
  fireEvent.click(screen.getByRole('button', { name: 'Connect 3 addresses' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(requestHosts).toHaveBeenCalledWith(['eip155:1.example'])
  expect(call.mock.calls[0]?.[1]).toEqual({
    chains: ['eip155:1'],
    signers: ["m/44'/60'/1'/0/0", "m/44'/60'/7'/0/0", "m/44'/60'/0'/2"].map((path) => ({
      address: addressAt(path),
      signer: { kind: 'ledger', path },
    })),
  })
})

test('what is connected already is marked and cannot be chosen again', async () => {
  const path = "m/44'/60'/0'/0/0"
  const accounts = [
    account(addressAt(path), 'Safe', { kind: 'ledger', path }),
    account(addressAt("m/44'/60'/1'/0/0"), 'Watched'),
  ]
  render(<Page open={async () => fakeDevice()} accounts={accounts} />)
  await connect()
  const own = await screen.findByRole('checkbox', { name: /Connected as "Safe"/ })
  expect(own).toHaveProperty('disabled', true)
  expect(await screen.findByRole('checkbox', { name: /Watched as "Watched"/ })).toHaveProperty(
    'disabled',
    false,
  )
})

test('an address is compared on the device, and marked only when its owner confirms', async () => {
  let answer = (_: string) => {}
  const device = fakeDevice({
    addressAt: async (path, { verify, onStep }) => {
      if (!verify) return addressAt(path)
      onStep({
        sentence: {
          template: 'Compare the address on the Ledger with the one on this page, and confirm it there.',
        },
        needsHand: true,
      })
      return new Promise<string>((resolve) => {
        answer = resolve
      })
    },
  })
  render(<Page open={async () => device} />)
  await connect()
  await screen.findAllByRole('checkbox', { name: /0x0+/ })
  const path = "m/44'/60'/0'/0/0"
  fireEvent.click(screen.getByRole('button', { name: `Show on the Ledger: ${path}` }))
  await screen.findByText('Look at your Ledger')
  expect(screen.queryByText('Compared')).toBeNull()
  answer(addressAt(path))
  await screen.findByText('Compared')
})

test('a problem is said, and the way to go on is there', async () => {
  const failed = [new LedgerError('locked'), new LedgerError('wrong-app')]
  render(
    <Page
      open={async () => {
        const next = failed.shift()
        if (next) throw next
        return fakeDevice()
      }}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Connect the Ledger' }))
  await screen.findByText(/The Ledger is locked/)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText(/The Ethereum app is not open/)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Nano X')
})

test('a reading that breaks off is taken up again where it was', async () => {
  let isLocked = true
  const asked: string[] = []
  const device = fakeDevice({
    addressAt: async (path) => {
      asked.push(path)
      if (asked.length === 3 && isLocked) throw new LedgerError('locked')
      return addressAt(path)
    },
  })
  render(<Page open={async () => device} />)
  await connect()
  await screen.findByText(/The Ledger is locked/)
  expect(screen.getAllByRole('checkbox', { name: /0x0+/ })).toHaveLength(2)
  isLocked = false
  fireEvent.click(screen.getByRole('button', { name: 'Read the addresses' }))
  await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /0x0+/ })).toHaveLength(5))
  expect(asked.slice(3)).toEqual(["m/44'/60'/2'/0/0", "m/44'/60'/3'/0/0", "m/44'/60'/4'/0/0"])
})

test('a path that is typed wrong asks the device for nothing', async () => {
  render(<Page open={async () => fakeDevice()} />)
  await connect()
  fireEvent.click(screen.getByRole('radio', { name: /Another path/ }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Path' }), { target: { value: "m/44'/0'/0'/0/0" } })
  await screen.findByText(/is no path of Ethereum/)
  expect(screen.queryAllByRole('checkbox', { name: /0x0+/ })).toHaveLength(0)
  fireEvent.change(screen.getByRole('textbox', { name: 'Path' }), { target: { value: 'm/44h/60h/9h/0/0' } })
  expect(await screen.findAllByRole('checkbox', { name: /m\/44'\/60'\/9'\/0\/0/ })).toHaveLength(1)
  expect(screen.getByRole('button', { name: 'Next' })).toHaveProperty('disabled', true)
})

test('a page that is left lets the device go', async () => {
  const device = fakeDevice()
  const { unmount } = render(<Page open={async () => device} />)
  await connect()
  await screen.findAllByRole('checkbox', { name: /0x0+/ })
  unmount()
  expect(device.close).toHaveBeenCalled()
})

test('Ledger is asked about tokens only after the host is allowed, inside the click', async () => {
  render(<Page open={async () => fakeDevice()} />)
  fireEvent.click(screen.getByRole('switch', { name: /Ask Ledger what a token or a message is/ }))
  await waitFor(() => expect(call).toHaveBeenCalled())
  expect(requestHosts).toHaveBeenCalledWith(['global.api.prd.ledger.com'])
  expect(call.mock.calls[0]?.[1]).toEqual({ askLedgerTokens: true })
})
