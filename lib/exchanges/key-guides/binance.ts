/** Binance. A new key may read and nothing else until somebody changes that. */
import { say } from '@/lib/core/sentence'
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PERMISSIONS, press } from './key-steps'

export const binance = defineKeyGuide({
  venue: 'binance',
  page: 'https://www.binance.com/en/usercenter/settings/api-management',
  menu: ['Account', 'API Management'],
  steps: [press('Create API'), choose('System generated'), NAME, CONFIRM, PERMISSIONS, ANY_IP],
  on: ['Enable Reading'],
  off: [
    'Enable Spot & Margin Trading',
    'Enable Futures',
    'Enable European Options',
    'Enable Portfolio Margin Trading',
    'Permits Universal Transfer',
    'Enable Internal Transfer',
    'Enable Withdrawals',
  ],
  fields: { apiKey: 'API Key', secret: 'Secret Key' },
  tellsRights: true,
  hints: [
    say(
      'A “{option}” key can be used, too, when it is of the kind Ed25519; RSA keys do not work in a browser.',
      {
        option: 'Self-generated',
      },
    ),
  ],
  checkedAgainst: {
    url: 'https://developers.binance.com/docs/wallet/endpoints/api-key-permission',
    on: '2026-11-30',
  },
  verified: false,
})
