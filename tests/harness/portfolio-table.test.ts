import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { PortfolioView } from '@/lib/portfolio/view'
import { portfolioTable } from './portfolio-table.mts'

test('figures are right-aligned, unknown ones are dashes, places are named once', () => {
  const view = {
    currency: 'usd',
    accounts: [
      { id: 'a', label: 'Kraken' },
      { id: 'b', label: 'Wallet' },
    ],
    lines: [
      {
        symbol: 'BTC',
        quantity: amount('1.5'),
        price: { price: amount('60000') },
        value: amount('90000'),
        parts: [{ accountId: 'a' }, { accountId: 'b' }, { accountId: 'a' }],
      },
      { symbol: 'ODD', quantity: amount('7'), price: null, value: null, parts: [{ accountId: 'b' }] },
    ],
  } as unknown as PortfolioView
  expect(portfolioTable(view)).toBe(
    [
      'Asset  Quantity       Price       Value  Where',
      '-----  --------  ----------  ----------  --------------',
      'BTC         1.5  $60,000.00  $90,000.00  Kraken, Wallet',
      'ODD           7           –           –  Wallet',
    ].join('\n'),
  )
})
