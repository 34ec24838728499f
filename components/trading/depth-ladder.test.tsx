// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { Book, Feed } from '@/lib/markets/live'
import { DepthLadder, type DepthLadderProps } from './depth-ladder'

afterEach(cleanup)

const book: Book = {
  asks: [
    [amount('101'), amount('2')],
    [amount('102'), amount('6')],
  ],
  bids: [
    [amount('99.5'), amount('1')],
    [amount('98'), amount('3')],
  ],
  at: 0,
}
const LIVE: Feed = { how: 'stream', state: 'live', lastAt: Date.now() }
const onPrice = vi.fn<(price: Amount) => void>()
const ladder = (more: Partial<DepthLadderProps> = {}) => (
  <DepthLadder
    book={book}
    feed={LIVE}
    base="BTC"
    quote="USDT"
    priceStep={amount('0.5')}
    amountStep={amount('1')}
    grouping="1"
    own={[]}
    rows={3}
    onPrice={onPrice}
    {...more}
  />
)
const cellsOf = (side: string) =>
  within(screen.getByRole('rowgroup', { name: side }))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    )

test('the best prices stand in the middle, and what gathers grows away from it', () => {
  render(ladder())
  expect(cellsOf('Sellers')).toEqual([
    ['102.0', '6', '8'],
    ['101.0', '2', '2'],
  ])
  expect(cellsOf('Buyers')).toEqual([
    ['99.5', '1', '1'],
    ['98.0', '3', '4'],
  ])
  expect(screen.getByText(/1\.5 USDT/)).toBeTruthy()
})

test('levels are put together by the wider step', () => {
  render(ladder({ grouping: '10' }))
  expect(cellsOf('Buyers')).toEqual([['95', '4', '4']])
})

test('a chosen price goes to the order form as it is, not as it is written', () => {
  render(ladder())
  fireEvent.click(screen.getByRole('button', { name: 'Use the price 99.5' }))
  expect(onPrice).toHaveBeenCalledWith('99.5')
})

test('an own order is marked with a sign and in words', () => {
  render(ladder({ own: [{ side: 'buy', price: amount('98') }] }))
  expect(
    screen.getByRole('button', { name: '98.0, an order of yours is here. Use this price.' }),
  ).toBeTruthy()
})

test('one price a side is a Tab stop, and arrow keys move', () => {
  render(ladder())
  const stops = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops().map(({ textContent }) => textContent)).toEqual(['101.0', '99.5'])
  screen.getByRole('button', { name: 'Use the price 101.0' }).focus()
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('99.5')
})

test('what has stalled says how old it is', () => {
  render(ladder({ feed: { how: 'stream', state: 'stalled', lastAt: Date.now() - 42_000 } }))
  expect(screen.getByText(/^Old: 4\d seconds$/)).toBeTruthy()
})

test('a bar is a share of the longest row, in a background that moves no layout', () => {
  render(ladder())
  const widths = within(screen.getByRole('rowgroup', { name: 'Buyers' }))
    .getAllByRole('row')
    .map(({ style }) => style.backgroundSize.split(' ')[0])
  expect(widths).toEqual(['13%', '50%'])
})

test('without a book there is the shape of one and no figure', () => {
  const { container } = render(ladder({ book: undefined }))
  expect(container.textContent).toBe('')
})
