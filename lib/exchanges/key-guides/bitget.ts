/** Bitget. A passphrase is made up with the key. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PASSPHRASE, PERMISSIONS, press } from './key-steps'

export const bitget = defineKeyGuide({
  venue: 'bitget',
  page: 'https://www.bitget.com/account/newapi',
  menu: ['Account', 'API Keys'],
  steps: [
    press('Create API key'),
    choose('System-generated API key'),
    NAME,
    PASSPHRASE,
    choose('Read-only'),
    PERMISSIONS,
    ANY_IP,
    CONFIRM,
  ],
  on: ['Spot', 'Earn'],
  off: ['Read-write', 'Transfer', 'Withdraw'],
  fields: { apiKey: 'API Key', secret: 'Secret Key', password: 'Passphrase' },
  tellsRights: true,
  checkedAgainst: { url: 'https://www.bitget.com/api-doc/uta/guide', on: '2026-11-30' },
  verified: false,
})
