/** Kraken. Balances need one permission, the past three more: trades, orders and the ledger are asked apart. */
import { say } from '@/lib/core/sentence'
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PERMISSIONS, press } from './key-steps'

export const kraken = defineKeyGuide({
  venue: 'kraken',
  page: 'https://www.kraken.com/u/security/api',
  menu: ['Settings', 'API'],
  steps: [press('Add key'), NAME, PERMISSIONS, ANY_IP, CONFIRM],
  on: ['Query Funds', 'Query Open Orders & Trades', 'Query Closed Orders & Trades', 'Query Ledger Entries'],
  off: ['Deposit Funds', 'Withdraw Funds', 'Create & Modify Orders', 'Cancel/Close Orders'],
  fields: { apiKey: 'API Key', secret: 'Private Key' },
  tellsRights: true,
  hints: [
    say('“{balances}” alone shows what you have. Without “{past}” your history and your gains stay empty.', {
      balances: 'Query Funds',
      past: 'Query Ledger Entries',
    }),
  ],
  checkedAgainst: { url: 'https://docs.kraken.com/exchange/guides/rest/api-keys', on: '2026-11-30' },
  verified: true,
})
