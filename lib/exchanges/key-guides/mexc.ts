/** MEXC. Every permission is a box of its own; those that only show are enough. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PERMISSIONS, press } from './key-steps'

export const mexc = defineKeyGuide({
  venue: 'mexc',
  page: 'https://www.mexc.com/user/openapi',
  menu: ['Profile', 'API Management'],
  steps: [PERMISSIONS, NAME, ANY_IP, press('Create'), CONFIRM],
  on: ['View Account Details', 'View Order Details', 'View Deposit/Withdrawal Details'],
  off: ['Trade', 'Transfer', 'Withdraw'],
  fields: { apiKey: 'Access Key', secret: 'Secret Key' },
  endsAfterDays: 90,
  tellsRights: false,
  checkedAgainst: {
    url: 'https://support.cryptact.com/hc/ja/articles/4429011862553-MEXC-Global-MXC-%E3%81%AEAPI%E3%82%AD%E3%83%BC%E5%8F%96%E5%BE%97%E6%96%B9%E6%B3%95',
    on: '2026-11-30',
  },
  verified: false,
})
