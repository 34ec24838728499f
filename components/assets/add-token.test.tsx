// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastArea } from '@/components/ui/toast'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AssetRow } from '@/lib/db/rows'
import type { FoundToken } from '@/lib/portfolio/custom-tokens/messages'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { AssetsView } from './assets-view'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
afterEach(cleanup)

const CONTRACT = '0x1234567890abcdef1234567890abcdef12345678'
const optimism = 'eip155:10' as ChainId
const asset = `${optimism}/erc20:${CONTRACT}` as AssetId
const fern: FoundToken = {
  asset,
  chain: optimism,
  contract: CONTRACT,
  symbol: 'FERN',
  name: 'Fern',
  decimals: 9,
  looksLike: null,
  wallets: ['Vault', 'Daily'],
}
const row: AssetRow = {
  id: 'hash',
  asset,
  symbol: 'FERN',
  name: 'Fern',
  decimals: 9,
  foundBy: 'user',
  choice: 'wanted',
}
let found: FoundToken
beforeEach(() => {
  found = fern
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'tokens.remove') return { undo: 'kept' }
    return name === 'tokens.look' ? found : null
  })
})
const sent = (name: string) =>
  call.mock.calls.filter(([message]) => message.name === name).map(([, input]) => input)

const open = (rows: AssetRow[] = []) =>
  render(
    <ToastArea>
      <AssetsView
        view={examplePortfolioView(1_790_000_000_000)}
        rows={rows}
        chains={DEFAULT_EVM_CHAINS}
        hideAmounts={false}
      />
    </ToastArea>,
  )

function lookAt(contract: string) {
  open()
  fireEvent.click(screen.getByRole('button', { name: 'Add a token' }))
  fireEvent.change(screen.getByLabelText('Network'), { target: { value: optimism } })
  fireEvent.change(screen.getByLabelText('Contract of the token'), { target: { value: contract } })
  fireEvent.click(screen.getByRole('button', { name: 'Look at the token' }))
}

test('a token is shown as its contract tells it, with the wallets it concerns, and added by a second word', async () => {
  lookAt(CONTRACT)
  const add = await screen.findByRole('button', { name: 'Add FERN' })
  expect(sent('tokens.look')).toEqual([{ chain: optimism, contract: CONTRACT }])
  expect(sent('tokens.add')).toEqual([])
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('It is looked for in: Vault and Daily.')).toBeTruthy()
  expect(dialog.getByText('9')).toBeTruthy()
  fireEvent.click(add)
  await screen.findByText('FERN was added.')
  expect(sent('tokens.add')).toEqual([{ chain: optimism, contract: CONTRACT, evenSo: false }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what wears the name of a well-known coin cannot be added before the warning is ticked', async () => {
  found = { ...fern, symbol: 'USDC', looksLike: 'USDC', wallets: [] }
  lookAt(CONTRACT)
  const add = await screen.findByRole('button', { name: 'Add USDC' })
  expect(screen.getByText('This is not USDC')).toBeTruthy()
  expect(screen.getByText(/^None of your accounts is on Optimism yet/)).toBeTruthy()
  fireEvent.click(add)
  expect(sent('tokens.add')).toEqual([])
  fireEvent.click(screen.getByRole('checkbox', { name: /I know this contract/ }))
  fireEvent.click(add)
  await vi.waitFor(() =>
    expect(sent('tokens.add')).toEqual([{ chain: optimism, contract: CONTRACT, evenSo: true }]),
  )
})

test('what is wrong with a contract stands at its field', async () => {
  call.mockRejectedValue(
    new AppError('invalid-input', say('You have added {symbol} already.', { symbol: 'FERN' })),
  )
  lookAt(CONTRACT)
  await screen.findByText('You have added FERN already.')
  expect(screen.getByLabelText('Contract of the token').getAttribute('aria-invalid')).toBe('true')
})

test('an added token is listed though nobody holds it; removing it can be undone', async () => {
  open([row, { ...row, id: 'other', asset: 'manual:abc' as AssetId, symbol: 'HOUSE' }])
  expect(screen.queryByText('HOUSE')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Remove FERN' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(sent('tokens.remove')).toEqual([{ asset }])
  expect(sent('undo.run')).toEqual([{ undo: 'kept' }])
  // Its contract is not asked once more.
  expect(sent('tokens.add')).toEqual([])
})
