/** German. Informal "du", as the field's better products speak. */
import type { Catalogue } from '../translate'
import { accounts } from './de/accounts'
import { errors } from './de/errors'
import { history } from './de/history'
import { portfolio } from './de/portfolio'
import { settings } from './de/settings'
import { vault } from './de/vault'
import { venueHistory } from './de/venue-history'

export const german: Catalogue = {
  ...portfolio,
  ...vault,
  ...accounts,
  ...settings,
  ...errors,
  ...venueHistory,
  ...history,
}
