/** Coinbase, whose keys are made at its Developer Platform and come as a file. */
import { say } from '@/lib/core/sentence'
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, choose, NAME, PERMISSIONS, press } from './key-steps'

export const coinbase = defineKeyGuide({
  venue: 'coinbase',
  page: 'https://portal.cdp.coinbase.com/',
  menu: ['API Keys', 'Secret API Keys'],
  steps: [
    press('Create API key'),
    NAME,
    press('API restrictions'),
    ANY_IP,
    PERMISSIONS,
    press('Advanced Settings'),
    choose('ECDSA'),
    press('Create & Download'),
    CONFIRM,
  ],
  on: ['View'],
  off: ['Trade', 'Transfer'],
  fields: { apiKey: 'API Key Name', secret: 'Private Key' },
  tellsRights: true,
  hints: [
    say(
      'In the file that is downloaded, “{name}” is the API key and “{secret}” the secret. Copy both whole: the secret begins with {begin}.',
      { name: 'name', secret: 'privateKey', begin: '-----BEGIN EC PRIVATE KEY-----' },
    ),
    say(
      'A key sees one portfolio. Choose the one that you want here, and connect another key for each other one.',
    ),
  ],
  checkedAgainst: {
    url: 'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication',
    on: '2026-11-30',
  },
  verified: true,
})
