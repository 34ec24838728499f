/** Crypto.com Exchange. A new key reads; what else it may do is switched on by hand. */
import { say } from '@/lib/core/sentence'
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PERMISSIONS, press } from './key-steps'

export const cryptocom = defineKeyGuide({
  venue: 'cryptocom',
  page: 'https://crypto.com/exchange',
  menu: ['Manage Account', 'API Management'],
  steps: [press('Create a new API key'), NAME, CONFIRM, PERMISSIONS, ANY_IP],
  on: ['Can Read'],
  off: ['Enable Trading', 'Enable Withdrawal'],
  fields: { apiKey: 'API Key', secret: 'Secret Key' },
  tellsRights: false,
  hints: [
    say('Only the {exchange} has such keys. What is in the {app} does not show.', {
      exchange: 'Crypto.com Exchange',
      app: 'Crypto.com App',
    }),
  ],
  checkedAgainst: { url: 'https://help.crypto.com/en/articles/3511424-api-faq', on: '2026-11-30' },
  verified: false,
})
