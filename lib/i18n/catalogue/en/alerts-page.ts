/** English plural forms of the pages of alerts. */
import type { Catalogue } from '../../translate'

export const alertsPage: Catalogue = {
  '{count} hours': { one: '{count} hour', other: '{count} hours' },
  '{count} new': { one: '{count} new', other: '{count} new' },
  '{count} new alerts': { one: '{count} new alert', other: '{count} new alerts' },
}
