/** Bitfinex. Each line of permissions has a side for reading and one for writing. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, EMAIL, NAME, PERMISSIONS, press } from './key-steps'

export const bitfinex = defineKeyGuide({
  venue: 'bitfinex',
  page: 'https://setting.bitfinex.com/api',
  menu: ['Account', 'API', 'Create New Key'],
  steps: [PERMISSIONS, ANY_IP, NAME, press('Generate API Key'), CONFIRM, EMAIL],
  on: [
    'Account Info: read',
    'Account History: read',
    'Orders: read',
    'Margin Trading: read',
    'Margin Funding: read',
    'Wallets: read',
  ],
  off: [
    'Orders: write',
    'Margin Trading: write',
    'Margin Funding: write',
    'Wallets: write',
    'Withdrawals: write',
  ],
  fields: { apiKey: 'API Key', secret: 'API Key secret' },
  tellsRights: true,
  checkedAgainst: {
    url: 'https://support.bitfinex.com/hc/en-us/articles/115003363429-How-to-create-and-revoke-a-Bitfinex-API-Key',
    on: '2026-11-30',
  },
  verified: true,
})
