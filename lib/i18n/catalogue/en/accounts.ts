/** English plural forms of accounts, assets, portfolios and the request log. */
import type { Catalogue } from '@/lib/i18n/translate'

export const accounts: Catalogue = {
  'Not included: {count}': { one: 'Not included: {count}', other: 'Not included: {count}' },
  '{count} more; search to narrow down.': {
    one: '{count} more; search to narrow down.',
    other: '{count} more; search to narrow down.',
  },
  '{count} accounts are up to date.': {
    one: '{count} account is up to date.',
    other: '{count} accounts are up to date.',
  },
  '{count} exchanges': { one: '{count} exchange', other: '{count} exchanges' },
  '{count} holdings': { one: '{count} holding', other: '{count} holdings' },
  '{count} requests': { one: '{count} request', other: '{count} requests' },
  '{count} stored values of the past stay, because they say what you owned then.': {
    one: '{count} stored value of the past stays, because it says what you owned then.',
    other: '{count} stored values of the past stay, because they say what you owned then.',
  },
  '{count} accounts could not be read.': {
    one: '{count} account could not be read.',
    other: '{count} accounts could not be read.',
  },
  'The test call worked: {count} assets with a balance.': {
    one: 'The test call worked: {count} asset with a balance.',
    other: 'The test call worked: {count} assets with a balance.',
  },
}
