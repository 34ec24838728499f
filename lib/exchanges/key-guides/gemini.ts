/** Gemini. Rights are roles: an auditor sees everything and does nothing. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PERMISSIONS, press } from './key-steps'

export const gemini = defineKeyGuide({
  venue: 'gemini',
  page: 'https://exchange.gemini.com/settings/api',
  menu: ['Account', 'Settings', 'API'],
  steps: [press('Create API Key'), choose('Primary'), NAME, PERMISSIONS, ANY_IP, CONFIRM],
  on: ['Auditor'],
  off: ['Trader', 'Fund Manager', 'Uses a time based nonce'],
  fields: { apiKey: 'API Key', secret: 'API Secret' },
  tellsRights: true,
  checkedAgainst: {
    url: 'https://support.gemini.com/hc/en-us/articles/360055623512-Can-I-use-third-party-API-keys',
    on: '2026-11-30',
  },
  verified: true,
})
