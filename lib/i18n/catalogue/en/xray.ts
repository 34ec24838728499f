/** English: plural forms of the X-ray. */
import type { Catalogue } from '@/lib/i18n/translate'

export const xray: Catalogue = {
  '{name}: {count} assets are outside their band.': {
    one: '{name}: one asset is outside its band.',
    other: '{name}: {count} assets are outside their band.',
  },
  '{account} lets contracts take all of {assets}: {count} unlimited approvals.': {
    one: '{account} lets a contract take all of {assets}: one unlimited approval.',
    other: '{account} lets contracts take all of {assets}: {count} unlimited approvals.',
  },
  'The other side of {count} transfers is not known.': {
    one: 'The other side of one transfer is not known.',
    other: 'The other side of {count} transfers is not known.',
  },
  'Nothing stands out in the {count} rules that could be judged.': {
    one: 'Nothing stands out in the one rule that could be judged.',
    other: 'Nothing stands out in the {count} rules that could be judged.',
  },
  'Nothing stands out. All {count} rules were checked; they are listed below.': {
    one: 'Nothing stands out. The one rule was checked; it is listed below.',
    other: 'Nothing stands out. All {count} rules were checked; they are listed below.',
  },
}
