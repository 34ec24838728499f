// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { AssetsView } from './assets-view'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
beforeEach(() => call.mockReset().mockResolvedValue(null))
afterEach(cleanup)

const view = examplePortfolioView(1_790_000_000_000)

test('an impersonator is named as one and shows no price of what it pretends to be', () => {
  const impersonator = view.excluded.find(({ excluded }) => excluded === 'impersonator')
  expect(impersonator?.price).not.toBeNull() // else this test could not fail
  render(<AssetsView view={view} rows={[]} chains={[]} hideAmounts={false} />)
  const row = screen.getByText('Pretends to be another asset').closest('li')
  expect(row?.textContent).toContain('No price')
  expect(row?.textContent).not.toContain('$')
})

test('including a token sends the decision for exactly that asset', async () => {
  const [first] = view.excluded
  render(<AssetsView view={view} rows={[]} chains={[]} hideAmounts={false} />)
  fireEvent.click(screen.getByRole('button', { name: `Include ${first?.symbol}` }))
  await vi.waitFor(() => expect(call.mock.calls[0]?.[1]).toEqual({ asset: first?.asset, choice: 'wanted' }))
})

test('a price that is no number is said at the field and not sent', () => {
  render(<AssetsView view={view} rows={[]} chains={[]} hideAmounts={false} />)
  fireEvent.click(screen.getByRole('button', { name: `Set the price of ${view.excluded[1]?.symbol}` }))
  fireEvent.change(screen.getByLabelText('Price of one unit in USD'), { target: { value: '1,5' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save price' }))
  expect(screen.getByRole('alert').textContent).toMatch(/^Enter a price such as 12\.50/)
  expect(call).not.toHaveBeenCalled()
})
