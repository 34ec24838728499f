/** Plural forms of annotation's pages. */
import type { Catalogue } from '../../translate'

export const annotatePages: Catalogue = {
  '{count} checks': { one: '{count} check', other: '{count} checks' },
  '{count} reverted': { one: '{count} reverted', other: '{count} reverted' },
  'On {count} well-known dApps': {
    one: 'On {count} well-known dApp',
    other: 'On {count} well-known dApps',
  },
}
