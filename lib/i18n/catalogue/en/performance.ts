/** English plural forms: returns. */
import type { Catalogue } from '@/lib/i18n/translate'

export const performance: Catalogue = {
  'On {count} days something came or went whose value is not known. The inbox says what it was.': {
    one: 'On {count} day something came or went whose value is not known. The inbox says what it was.',
    other: 'On {count} days something came or went whose value is not known. The inbox says what it was.',
  },
  '{count} different rates explain these flows, so that none of them is the return.': {
    one: '{count} rate explains these flows.',
    other: '{count} different rates explain these flows, so that none of them is the return.',
  },
  'For each year of the {count} days.': {
    one: 'For each year, over {count} day.',
    other: 'For each year, over {count} days.',
  },
  'For all of the {count} days: less than a year is not multiplied up to one.': {
    one: 'For {count} day: less than a year is not multiplied up to one.',
    other: 'For all of the {count} days: less than a year is not multiplied up to one.',
  },
  'A rate for each year takes 365 days; there are {count}.': {
    one: 'A rate for each year takes 365 days; there is {count}.',
    other: 'A rate for each year takes 365 days; there are {count}.',
  },
  '{count} days could not be measured and count as unchanged.': {
    one: '{count} day could not be measured and counts as unchanged.',
    other: '{count} days could not be measured and count as unchanged.',
  },
  '{count} of {days} days could not be measured and count as unchanged: the true return may be far from this.':
    {
      one: '{count} of {days} days could not be measured and counts as unchanged: the true return may be far from this.',
      other:
        '{count} of {days} days could not be measured and count as unchanged: the true return may be far from this.',
    },
  '{count} of {days} days could not be measured: too many for a return. The inbox says what is missing.': {
    one: '{count} of {days} days could not be measured: too many for a return. The inbox says what is missing.',
    other:
      '{count} of {days} days could not be measured: too many for a return. The inbox says what is missing.',
  },
  '{count} days are measured together with those around a missing value, approximately.': {
    one: '{count} day is measured together with those around a missing value, approximately.',
    other: '{count} days are measured together with those around a missing value, approximately.',
  },
}
