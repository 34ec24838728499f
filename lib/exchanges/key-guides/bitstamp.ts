/** Bitstamp. A key does nothing before it was activated by email. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, EMAIL, PERMISSIONS, press } from './key-steps'

export const bitstamp = defineKeyGuide({
  venue: 'bitstamp',
  page: 'https://www.bitstamp.net/',
  menu: ['Account', 'Security', 'API Access'],
  steps: [press('New API Key'), PERMISSIONS, ANY_IP, press('Generate key'), press('Activate key'), EMAIL],
  on: ['Account balance', 'User transactions'],
  off: ['Buy limit order', 'Sell limit order', 'Cancel order', 'Withdrawals'],
  fields: { apiKey: 'Key', secret: 'Secret' },
  tellsRights: false,
  checkedAgainst: { url: 'https://blog.path.one/es/how-to-create-bitstamp-api-keys/', on: '2026-11-30' },
  verified: false,
})
