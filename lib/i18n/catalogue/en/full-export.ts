/** English plural forms of the full export. */
import type { Catalogue } from '@/lib/i18n/translate'

export const fullExport: Catalogue = {
  '{count} files went to your browser.': {
    one: '{count} file went to your browser.',
    other: '{count} files went to your browser.',
  },
  '{count} accounts: {labels}': { one: '{count} account: {labels}', other: '{count} accounts: {labels}' },
  '{count} entries in the export': {
    one: '{count} entry in the export',
    other: '{count} entries in the export',
  },
  '{count} corrections of yours': {
    one: '{count} correction of yours',
    other: '{count} corrections of yours',
  },
  '{count} accounts were read back.': {
    one: '{count} account was read back.',
    other: '{count} accounts were read back.',
  },
  '{count} entries came with them.': {
    one: '{count} entry came with them.',
    other: '{count} entries came with them.',
  },
}
