/** A guide for making a read-only key at an exchange. */
import { defineKind } from '../define-kind'

export const keyGuide = defineKind({
  kind: 'key-guide',
  about: 'A guide for making a read-only key at an exchange.',
  folder: 'lib/exchanges/key-guides',
  registry: { path: 'lib/exchanges/key-guides/registry.ts', list: 'KEY_GUIDES' },
  plugin: ({ id, constant, words }) => `/** ${words}: say what is special about its keys. */
import { defineKeyGuide } from './define-key-guide'
import { ANY_IP, CONFIRM, NAME, PERMISSIONS, press } from './key-steps'

export const ${constant} = defineKeyGuide({
  venue: '${id}',
  page: 'https://example.org/',
  menu: ['Account', 'API'],
  steps: [press('Create API key'), NAME, PERMISSIONS, ANY_IP, CONFIRM],
  on: ['Read'],
  off: ['Trade', 'Withdraw'],
  fields: { apiKey: 'API key', secret: 'Secret' },
  tellsRights: false,
  checkedAgainst: { url: 'https://example.org/', on: '2026-01-01' },
  verified: false,
})
`,
  mustShow: 'That a key made by its words is one that the reader of its rights calls read-only.',
  next: [
    'Its name must be the id that ccxt knows it by; registry.test.ts holds the guide to the credentials and domains of that exchange.',
    'Write menus, buttons and permissions as the exchange does; say verified only of what you read on a page of its own.',
    'Sentences of its own (hints) go into the catalogue of each language.',
  ],
})
