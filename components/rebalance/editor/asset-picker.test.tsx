// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { AssetPicker } from './asset-picker'

const known = [
  { asset: 'fiat:usd', symbol: 'USD', name: 'USD' },
  { asset: 'coin:tether', symbol: 'USDT', name: 'Tether' },
]
const suggest = async (query: string) => known.filter(({ symbol }) => symbol.startsWith(query))
const onPick = vi.fn<(asset: AssetId, symbol: string) => void>()
const field = () => screen.getByLabelText('Add an asset')

afterEach(() => {
  cleanup()
  onPick.mockClear()
})

/** As a browser tells it: what kind of input it was, or, of a choice in the list, nothing at all. */
async function input(value: string, inputType?: string) {
  const event = createEvent.input(field(), { target: { value } })
  if (inputType !== undefined) Object.defineProperty(event, 'inputType', { value: inputType })
  await act(async () => void fireEvent(field(), event))
}
const show = () =>
  render(<AssetPicker label="Add an asset" suggest={suggest} taken={new Set()} onPick={onPick} />)

test('a symbol that is the beginning of the one that is typed is not taken on the way', async () => {
  show()
  for (const typed of ['U', 'US', 'USD', 'USDT']) await input(typed, 'insertText')
  expect(onPick).not.toHaveBeenCalled()
  await act(async () => void fireEvent.keyDown(field(), { key: 'Enter' }))
  expect(onPick.mock.calls).toEqual([['coin:tether', 'USDT']])
})

test('the Enter that ends a composed word adds nothing', async () => {
  show()
  await input('USDT', 'insertText')
  await act(async () => void fireEvent.keyDown(field(), { key: 'Enter', isComposing: true }))
  expect(onPick).not.toHaveBeenCalled()
})

test.each([
  undefined,
  'insertReplacementText',
])('what is chosen in the list is added at once: %s', async (kind) => {
  show()
  await input('US', 'insertText')
  await input('USD', kind)
  expect(onPick.mock.calls).toEqual([['fiat:usd', 'USD']])
})
