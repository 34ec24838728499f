/** KuCoin. A key with nothing but “General” does not end; the passphrase is made up with it. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PASSPHRASE, PERMISSIONS, press } from './key-steps'

export const kucoin = defineKeyGuide({
  venue: 'kucoin',
  page: 'https://www.kucoin.com/account/api',
  menu: ['Account', 'API Management'],
  steps: [press('Create API'), choose('API Trading'), NAME, PASSPHRASE, PERMISSIONS, ANY_IP, CONFIRM],
  on: ['General'],
  off: ['Spot Trading', 'Margin Trading', 'Futures Trading', 'Transfer', 'Withdrawal'],
  fields: { apiKey: 'Key', secret: 'Secret', password: 'API Passphrase' },
  tellsRights: true,
  checkedAgainst: { url: 'https://www.kucoin.com/support/360015102174', on: '2026-11-30' },
  verified: true,
})
