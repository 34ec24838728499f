/** HTX, formerly Huobi. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PERMISSIONS, press } from './key-steps'

export const htx = defineKeyGuide({
  venue: 'htx',
  page: 'https://www.htx.com/apikey/',
  menu: ['Account', 'API Management'],
  steps: [press('Create API Key'), NAME, PERMISSIONS, ANY_IP, CONFIRM],
  on: ['Read-only'],
  off: ['Trade', 'Withdraw'],
  fields: { apiKey: 'Access Key', secret: 'Secret Key' },
  endsAfterDays: 90,
  tellsRights: true,
  checkedAgainst: { url: 'https://www.huobi.com/support/en-us/detail/900001195006/', on: '2026-11-30' },
  verified: false,
})
