// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { MarketSearch, type MarketSearchProps } from './market-search'
import { type MarketRow, toRows } from './search-markets'

const market = (symbol: string): MarketRef => ({ venue: 'kraken' as VenueId, symbol })
const rowsOf = (symbols: readonly string[], favourites: readonly string[] = []): MarketRow[] =>
  toRows(
    symbols.map((symbol) => {
      const [base = '', quote = ''] = symbol.split('/')
      return { market: market(symbol), base, quote }
    }),
    {
      favourites: new Set(favourites),
      nameOfCode: () => '',
      nameOfVenue: () => 'Kraken',
    },
  )
const onChoose = vi.fn<(row: MarketRow) => void>()
const onStar = vi.fn<(row: MarketRow) => void>()
const onSight = vi.fn<(markets: readonly MarketRef[]) => void>()
const search = (more: Partial<MarketSearchProps> = {}) =>
  render(
    <MarketSearch
      rows={rowsOf(['ADA/EUR', 'BTC/EUR', 'BTC/USD'])}
      failed={[]}
      chosen={undefined}
      tickers={{ tickers: new Map(), error: null }}
      onSight={onSight}
      onChoose={onChoose}
      onStar={onStar}
      {...more}
    />,
  )
const field = () => screen.getByRole('combobox')
const press = (key: string) => fireEvent.keyDown(field(), { key })

beforeEach(() => {
  onChoose.mockReset()
  onSight.mockReset()
  onStar.mockReset()
})
afterEach(cleanup)

test('words narrow the list, arrow keys move, Enter takes the market', () => {
  search()
  // Keys stand somewhere only while the field has them: the list may have been scrolled away from there.
  expect(field().getAttribute('aria-activedescendant')).toBeNull()
  field().focus()
  fireEvent.change(field(), { target: { value: 'btc' } })
  press('ArrowDown')
  const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
  expect(active?.textContent).toContain('BTC/USD')
  press('Enter')
  expect(onChoose.mock.calls[0]?.[0].market.symbol).toBe('BTC/USD')
})

test('while a word is composed, Enter takes nothing and Esc empties nothing', () => {
  search()
  fireEvent.change(field(), { target: { value: 'btc' } })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true })
  expect(onChoose).not.toHaveBeenCalled()
  expect((field() as HTMLInputElement).value).toBe('btc')
})

test('Esc empties the field first and leaves it then', () => {
  search()
  field().focus()
  fireEvent.change(field(), { target: { value: 'btc' } })
  press('Escape')
  expect((field() as HTMLInputElement).value).toBe('')
  expect(document.activeElement).toBe(field())
  press('Escape')
  expect(document.activeElement).not.toBe(field())
})

test('of a long list only the rows in sight are in the page, and only of those prices are asked', () => {
  search({ rows: rowsOf(Array.from({ length: 3000 }, (_, at) => `C${at}/EUR`)) })
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3000')
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
  expect(onSight.mock.lastCall?.[0].length).toBe(screen.getAllByRole('row').length)
})

test('favourites alone can be shown, and a star is set by a click', () => {
  search({ rows: rowsOf(['ADA/EUR', 'BTC/EUR'], [marketKey(market('BTC/EUR'))]) })
  fireEvent.click(screen.getByRole('button', { name: 'Favourites' }))
  expect(screen.getAllByRole('row')).toHaveLength(1)
  const star = screen.getByRole('button', { name: 'Favourite: BTC/EUR Kraken' })
  expect(star.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(star)
  expect(onStar).toHaveBeenCalledOnce()
})

test('a price that no venue tells is a dash with its reason, and the others stay', () => {
  const tickers = new Map([
    [marketKey(market('ADA/EUR')), null],
    [marketKey(market('BTC/EUR')), { last: amount('64000.5'), change24h: -0.0123, at: 0 }],
  ])
  search({ tickers: { tickers, error: null } })
  expect(screen.getByText('The venue tells no price.')).toBeTruthy()
  expect(screen.getByText('64,000.50')).toBeTruthy()
  expect(screen.getByText('▼')).toBeTruthy()
})

test('a venue that fails is named beside the markets of the others', () => {
  search({
    failed: [{ venueName: 'Binance', error: { code: 'unreachable', sentence: say('No answer') } }],
  })
  expect(screen.getByText('Binance: No answer')).toBeTruthy()
  expect(screen.getAllByRole('row')).toHaveLength(3)
})
