import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Proposal } from '@/lib/core/chat'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { DeskAccount } from './desk-accounts'
import { offeredOrder } from './offered-order'

const venue = 'kraken' as VenueId
const account: DeskAccount = { id: 'a' as AccountId, label: 'Main', venue, paper: false, mayTrade: true }
const proposal: Extract<Proposal, { kind: 'order' }> = {
  kind: 'order',
  account: account.id,
  market: { venue, symbol: 'BTC/EUR' },
  side: 'sell',
  orderKind: 'limit',
  size: { by: 'percent', value: amount('25') },
  price: amount('90000'),
}
const line = (symbol: string) => ({ market: { venue, symbol } }) as MarketLine

test('a proposal is a draft like one that was typed', () => {
  expect(offeredOrder(proposal, [account], [line('BTC/EUR')])).toEqual({
    draft: {
      account: 'a',
      market: { venue, symbol: 'BTC/EUR' },
      side: 'sell',
      kind: 'limit',
      size: { by: 'percent', value: '25' },
      price: '90000',
      timeInForce: 'GTC',
    },
  })
})

test('an account or a market that is gone is said', () => {
  const said = (...rest: [readonly DeskAccount[], readonly MarketLine[] | null]) => {
    const offer = offeredOrder(proposal, ...rest)
    return 'problem' in offer ? offer.problem.template : undefined
  }
  expect(said([], null)).toBe('That account is not there any more.')
  expect(said([account], [line('ETH/EUR')])).toBe('{market} is not traded there any more.')
  expect(said([{ ...account, endpoint: 'https://other.example' }], null)).toBe(
    '{market} is not traded there any more.',
  )
})

test('a venue that has not answered does not lose its markets', () => {
  expect(offeredOrder(proposal, [account], null)).toHaveProperty('draft')
  expect(offeredOrder(proposal, [account], [])).toHaveProperty('draft')
})
