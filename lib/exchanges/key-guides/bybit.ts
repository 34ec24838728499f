/** Bybit. Whether a key may write is one question; permissions come after it. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PERMISSIONS, press } from './key-steps'

export const bybit = defineKeyGuide({
  venue: 'bybit',
  page: 'https://www.bybit.com/app/user/api-management',
  menu: ['Account & Security', 'API Management'],
  steps: [
    press('Create New Key'),
    choose('System-generated API Keys'),
    choose('API Transactions'),
    NAME,
    choose('Read-Only'),
    ANY_IP,
    PERMISSIONS,
    CONFIRM,
  ],
  on: ['Unified Trading', 'Assets', 'Earn'],
  off: ['Read-Write', 'Withdrawal'],
  fields: { apiKey: 'API Key', secret: 'API Secret' },
  endsAfterDays: 90,
  tellsRights: true,
  checkedAgainst: { url: 'https://hash-data.gitbook.io/exchange-api-guide/bybit', on: '2026-11-30' },
  verified: false,
})
