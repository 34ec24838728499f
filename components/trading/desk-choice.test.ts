import { expect, test } from 'vitest'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'
import { defaultSettings } from '@/lib/settings/settings'
import type { DeskAccount } from './desk-accounts'
import { deskChoice } from './desk-choice'

const market = (venue: string, symbol: string): MarketRef => ({ venue: venue as VenueId, symbol })
const line = (venue: string, symbol: string): MarketLine => {
  const [base = '', quote = ''] = symbol.split('/')
  return { market: market(venue, symbol), base, quote }
}
const account = (id: string, venue: string, more: Partial<DeskAccount> = {}): DeskAccount => ({
  id: id as AccountId,
  label: id,
  venue: venue as VenueId,
  paper: false,
  mayTrade: true,
  ...more,
})
const desk = defaultSettings.desk
const LINES = [line('kraken', 'ADA/EUR'), line('kraken', 'BTC/EUR')]

test('what was chosen last is shown before the lists of markets are known', () => {
  const saved = { ...desk, market: { account: 'b', venue: 'kraken', symbol: 'ADA/EUR' } }
  expect(deskChoice(saved, [account('a', 'kraken'), account('b', 'kraken')], null)).toEqual({
    market: market('kraken', 'ADA/EUR'),
    account: 'b',
  })
})

test('a market of a venue that is gone gives way to a favourite, then to a likely one', () => {
  const saved = { ...desk, market: { account: 'b', venue: 'gone', symbol: 'ADA/EUR' } }
  const accounts = [account('a', 'kraken')]
  expect(deskChoice(saved, accounts, null)).toBeUndefined()
  expect(deskChoice(saved, accounts, LINES)?.market.symbol).toBe('BTC/EUR')
  const favourites = [marketKey(market('kraken', 'ADA/EUR'))]
  expect(deskChoice({ ...saved, favourites }, accounts, LINES)?.market.symbol).toBe('ADA/EUR')
})

test('an account that may trade is taken before one that may only read', () => {
  const accounts = [account('read', 'kraken', { mayTrade: false }), account('trade', 'kraken')]
  expect(deskChoice(desk, accounts, LINES)?.account).toBe('trade')
})

test("a market of the user's own server belongs to the account that speaks to it", () => {
  const own = { ...market('kraken', 'BTC/EUR'), endpoint: 'https://127.0.0.1:1' }
  const accounts = [account('public', 'kraken'), account('own', 'kraken', { endpoint: own.endpoint })]
  expect(deskChoice(desk, accounts, [{ ...line('kraken', 'BTC/EUR'), market: own }])?.account).toBe('own')
})
