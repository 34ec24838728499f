/** Plural forms of the opening of a note. */
import type { Catalogue } from '../../translate'

export const annotatePipeline: Catalogue = {
  '{count} calls in one': { one: 'One call', other: '{count} calls in one' },
  '{count} more calls are not told here.': {
    one: 'One more call is not told here.',
    other: '{count} more calls are not told here.',
  },
  '{count} parts were not looked at. Holdfast reads {most} of one request.': {
    one: 'One part was not looked at. Holdfast reads {most} of one request.',
    other: '{count} parts were not looked at. Holdfast reads {most} of one request.',
  },
  '{count} more contracts that it touches were not looked at.': {
    one: 'One more contract that it touches was not looked at.',
    other: '{count} more contracts that it touches were not looked at.',
  },
  '{count} more pieces of collections were not looked at.': {
    one: 'One more piece of a collection was not looked at.',
    other: '{count} more pieces of collections were not looked at.',
  },
  '{count} more rights over tokens were not looked at.': {
    one: 'One more right over tokens was not looked at.',
    other: '{count} more rights over tokens were not looked at.',
  },
  'Sign {count} things in one': { one: 'Sign one thing', other: 'Sign {count} things in one' },
}
