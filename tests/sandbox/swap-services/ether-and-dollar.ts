/** Prices of two coins of Ethereum, for tests of what services offer: 3,000 dollars for an ether. */
import { USDC } from '@/tests/fixtures/swap-offer'
import { createPriceBook, type PriceBook } from '../prices/price-book'

const price = (usd: string) => ({ usd, usd24hAgo: usd, percent: '0' })

export const etherAndDollar = (): PriceBook =>
  createPriceBook({
    prices: { 'coin:ethereum': price('3000'), 'coin:usd-coin': price('1') },
    evm: {
      chains: {
        1: { tokens: [{ address: USDC, symbol: 'USDC', decimals: 6, collection: 'coin:usd-coin' }] },
      },
    },
    solana: { tokens: [] },
  })
