/** OKX. A third word, the passphrase, is made up when the key is made. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PASSPHRASE, PERMISSIONS, press } from './key-steps'

export const okx = defineKeyGuide({
  venue: 'okx',
  page: 'https://www.okx.com/account/my-api',
  menu: ['Profile', 'API and connections'],
  steps: [press('Create API key'), NAME, ANY_IP, PERMISSIONS, PASSPHRASE, CONFIRM],
  on: ['Read'],
  off: ['Trade', 'Withdraw'],
  fields: { apiKey: 'API key', secret: 'Secret key', password: 'Passphrase' },
  tellsRights: true,
  checkedAgainst: { url: 'https://www.okx.com/en-br/help/api-faq', on: '2026-11-30' },
  verified: true,
})
