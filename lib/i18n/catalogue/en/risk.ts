/** English plural forms: the figures of risk. */
import type { Catalogue } from '@/lib/i18n/translate'

export const risk: Catalogue = {
  '{count} days have no return of their own and are left out.': {
    one: '{count} day has no return of its own and is left out.',
    other: '{count} days have no return of their own and are left out.',
  },
  '{count} days could not be measured: a deeper fall may lie there.': {
    one: '{count} day could not be measured: a deeper fall may lie there.',
    other: '{count} days could not be measured: a deeper fall may lie there.',
  },
  '{count} parts of unknown value are left out.': {
    one: '{count} part of unknown value is left out.',
    other: '{count} parts of unknown value are left out.',
  },
  'There are {count} days; {needed} are needed.': {
    one: 'There is {count} day; {needed} are needed.',
    other: 'There are {count} days; {needed} are needed.',
  },
  '{count} days are left out: only one of the two has a return.': {
    one: '{count} day is left out: only one of the two has a return.',
    other: '{count} days are left out: only one of the two has a return.',
  },
  'The benchmark rose on {count} days; {needed} are needed.': {
    one: 'The benchmark rose on {count} day; {needed} are needed.',
    other: 'The benchmark rose on {count} days; {needed} are needed.',
  },
  'The benchmark fell on {count} days; {needed} are needed.': {
    one: 'The benchmark fell on {count} day; {needed} are needed.',
    other: 'The benchmark fell on {count} days; {needed} are needed.',
  },
  'The assets above 1 % share {count} days; {needed} are needed.': {
    one: 'The assets above 1 % share {count} day; {needed} are needed.',
    other: 'The assets above 1 % share {count} days; {needed} are needed.',
  },
}
