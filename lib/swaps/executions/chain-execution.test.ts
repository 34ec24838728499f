/** What a swap on a chain costs, line by line: the lines add up to what is lost, nothing twice. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { QuoteId } from '@/lib/core/wallet-tx'
import { anOffer, usdcSide } from '@/tests/fixtures/swap-offer'
import type { SourceFee } from '../quote'
import { chainExecution } from './chain-execution'
import type { IntentPrices } from './venue-execution'

const PRICES = { sell: amount('3000'), buy: amount('1') }

/** 2 ETH, worth $6,000, for 5,940 USDC: one percent is lost. */
const told = (fees: readonly SourceFee[], prices: IntentPrices = PRICES) => {
  const { result } = chainExecution(
    {
      account: { id: 'a'.repeat(22) as AccountId, label: 'Main wallet' },
      chain: { id: 'eip155:1' as ChainId, name: 'Ethereum' },
      quotes: [
        {
          quote: {
            ...anOffer(),
            id: 'q' as QuoteId,
            sourceName: 'LI.FI',
            buys: usdcSide('5940', 5_940_000_000n),
            ...(fees.length === 0 ? {} : { fees }),
          },
          net: amount('5936'),
          gasUsd: amount('4'),
          impact: 0.01,
        },
      ],
      failures: [],
    },
    prices,
  )
  if (!('costs' in result)) throw new Error('no offer')
  return { net: result.net, costs: result.costs.map(({ what, usd }) => [what.template, usd]) }
}

test('without a fee all that is lost is of the pools', () => {
  expect(told([])).toEqual({
    net: '5936',
    costs: [
      ['Gas', '4'],
      ['Pool fees and price impact', '60'],
    ],
  })
})

test('a fee that is within what comes is told once: the net stays, and the lines add up to what is lost', () => {
  const [bought, sold] = [
    { of: 'buys', quantity: amount('15') },
    { of: 'sells', quantity: amount('0.005') },
  ] as const
  for (const fee of [bought, sold])
    expect(told([fee])).toEqual({
      net: '5936',
      costs: [
        ['Gas', '4'],
        ['Pool fees and price impact', '45'],
        ['Fee of {source}, taken off already', '15'],
      ],
    })
  expect(told([sold, bought]).costs.slice(1)).toEqual([
    ['Pool fees and price impact', '30'],
    ['Fee of {source}, taken off already', '30'],
  ])
})

test('a fee that nobody can value is not told apart', () => {
  expect(told([{ of: 'buys', quantity: amount('15') }], { sell: amount('3000') }).costs).toEqual([
    ['Gas', '4'],
    ['Pool fees, price impact and the fee of {source}', '60'],
  ])
})
