/** English plural forms of the pages of the past. */
import type { Catalogue } from '@/lib/i18n/translate'

export const history: Catalogue = {
  '{count} lots without basis, in no figure': {
    one: '{count} lot without basis, in no figure',
    other: '{count} lots without basis, in no figure',
  },
  '{count} days': { one: '{count} day', other: '{count} days' },
  'Proceeds less cost of all disposals whose cost is known: {count}.': {
    one: 'Proceeds less cost of the one disposal whose cost is known.',
    other: 'Proceeds less cost of all disposals whose cost is known: {count}.',
  },
  'Without a known cost, and so not in it: {count}.': {
    one: 'Without a known cost, and so not in it: {count}.',
    other: 'Without a known cost, and so not in it: {count}.',
  },
  '{count} without basis': { one: '{count} without basis', other: '{count} without basis' },
  '{count} without a value': { one: '{count} without a value', other: '{count} without a value' },
  '{count} accounts are being read': {
    one: '{count} account is being read',
    other: '{count} accounts are being read',
  },
  '{count} accounts could not be read': {
    one: '{count} account could not be read',
    other: '{count} accounts could not be read',
  },
  '{count} accounts are paused': { one: '{count} account is paused', other: '{count} accounts are paused' },
  'Rows of the source: {count}': { one: 'Row of the source: {count}', other: 'Rows of the source: {count}' },
  '{count} entries were added.': { one: '{count} entry was added.', other: '{count} entries were added.' },
  '{count} were known already and were not added twice.': {
    one: '{count} was known already and was not added twice.',
    other: '{count} were known already and were not added twice.',
  },
  '{count} entries added': { one: '{count} entry added', other: '{count} entries added' },
  'Remove {count} entries': { one: 'Remove {count} entry', other: 'Remove {count} entries' },
  '{count} rows contradict the history': {
    one: '{count} row contradicts the history',
    other: '{count} rows contradict the history',
  },
  'Lines that cannot be read: {count}': {
    one: 'Line that cannot be read: {count}',
    other: 'Lines that cannot be read: {count}',
  },
  'Lines that are no entries: {count}': {
    one: 'Line that is no entry: {count}',
    other: 'Lines that are no entries: {count}',
  },
  'Add {count} entries': { one: 'Add {count} entry', other: 'Add {count} entries' },
  'Set aside: {count}': { one: 'Set aside: {count}', other: 'Set aside: {count}' },
  '{count} open': { one: '{count} open', other: '{count} open' },
  'What is read, and {count} gaps for good': {
    one: 'What is read, and {count} gap for good',
    other: 'What is read, and {count} gaps for good',
  },
  'no past price for {count} assets': {
    one: 'no past price for {count} asset',
    other: 'no past price for {count} assets',
  },
  'the history of {count} accounts has gaps': {
    one: 'the history of {count} account has gaps',
    other: 'the history of {count} accounts has gaps',
  },
  'In {count} rows': { one: 'In {count} row', other: 'In {count} rows' },
  '{count} words are not known. Their rows are not read until you say what they mean.': {
    one: '{count} word is not known. Its rows are not read until you say what it means.',
    other: '{count} words are not known. Their rows are not read until you say what they mean.',
  },
  'Take what {count} of them usually mean': {
    one: 'Take what {count} of them usually means',
    other: 'Take what {count} of them usually mean',
  },
}
