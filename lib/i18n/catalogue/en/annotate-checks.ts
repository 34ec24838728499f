/** English plural forms of the checks of annotation. */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotateChecks: Catalogue = {
  'The contract {address} was made {count} days ago.': {
    one: 'The contract {address} was made {count} day ago.',
    other: 'The contract {address} was made {count} days ago.',
  },
  '{amount} of it would count as long term in {count} days.': {
    one: '{amount} of it would count as long term in {count} day.',
    other: '{amount} of it would count as long term in {count} days.',
  },
  '{count} dangers are muted or lowered by your settings.': {
    one: 'One danger is muted or lowered by your settings.',
    other: '{count} dangers are muted or lowered by your settings.',
  },
  '{count} more open orders are on these coins.': {
    one: '{count} more open order is on these coins.',
    other: '{count} more open orders are on these coins.',
  },
  '{count} others may take all your {symbol}. Approvals lets you take that back.': {
    one: 'One other may take all your {symbol}. Approvals lets you take that back.',
    other: '{count} others may take all your {symbol}. Approvals lets you take that back.',
  },
  '{count} parts of this call cannot be read. What is said holds for the others only.': {
    one: 'One part of this call cannot be read. What is said holds for the others only.',
    other: '{count} parts of this call cannot be read. What is said holds for the others only.',
  },
}
