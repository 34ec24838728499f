/** Coinbase's trading: fees in the quote, held beforehand; a market order by cost pays its fee out of it. */
import { randomUUID } from 'node:crypto'
import { FIATS } from '../../ledger/coins'
import type { CoinbaseAccount } from '../coinbase'
import type { Floor } from '../orders/trading-floor'
import { createVenueTrading, type VenueTrading } from '../orders/venue-trading'
import { COINBASE_FEES } from './answer-orders'
import { coinbasePurse } from './purse'

const FIAT_CODES = new Set(FIATS.map(({ code }) => code))

export const openCoinbaseTrading = (floor: Floor, now: () => number): VenueTrading<CoinbaseAccount> =>
  createVenueTrading({
    floor,
    now,
    ownerOf: ({ wallets }) => wallets,
    purseOf: ({ wallets }) => coinbasePurse(wallets, (currency) => FIAT_CODES.has(currency)),
    apiKeyOf: ({ name }) => name,
    house: {
      fees: COINBASE_FEES,
      feeIn: 'quote',
      feePlaces: 8,
      costHoldsFee: true,
      nextId: () => randomUUID(),
    },
  })
