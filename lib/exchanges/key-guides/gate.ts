/** Gate. Each permission is read-only or both. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PERMISSIONS, press } from './key-steps'

export const gate = defineKeyGuide({
  venue: 'gate',
  page: 'https://www.gate.com/myaccount/api_key_manage',
  menu: ['Account', 'API Management'],
  steps: [press('Create API Key'), choose('API v4 Key'), NAME, ANY_IP, PERMISSIONS, press('Submit'), CONFIRM],
  on: ['Spot: Read Only', 'Wallet: Read Only', 'Earn: Read Only', 'Account: Read Only'],
  off: ['Read and Write', 'Withdraw'],
  fields: { apiKey: 'API Key', secret: 'API Secret' },
  endsAfterDays: 90,
  tellsRights: false,
  checkedAgainst: {
    url: 'https://support.cointracker.io/hc/en-us/articles/4413049686417-How-to-Create-APIv4-Keys-to-for-Gate-io-Integration',
    on: '2026-11-30',
  },
  verified: false,
})
