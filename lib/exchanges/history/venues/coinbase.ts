/** Coinbase's past: the order book's fills and the rows of every wallet, joined so that nothing is told twice. https://docs.cdp.coinbase.com */
import { say } from '@/lib/core/sentence'
import { defineVenueHistory } from '../define-venue-history'
import { readCoinbaseFills } from './coinbase-fills'
import { readCoinbaseWallets } from './coinbase-wallets'

export const coinbaseHistory = defineVenueHistory({
  paced: true,
  streams: () =>
    Promise.resolve([
      { id: 'fills', label: say('Order book trades'), order: 1 },
      { id: 'transactions', label: say('Wallet transactions'), order: 2 },
    ]),
  read: (session, streamId, cursor, context) =>
    streamId === 'fills'
      ? readCoinbaseFills(session, context, cursor)
      : readCoinbaseWallets(session, context, cursor),
})
