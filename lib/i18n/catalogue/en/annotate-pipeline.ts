/** Plural forms of the opening of a note. */
import type { Catalogue } from '../../translate'

export const annotatePipeline: Catalogue = {
  '{count} calls in one': { one: 'One call', other: '{count} calls in one' },
  '{count} more calls are not told here.': {
    one: 'One more call is not told here.',
    other: '{count} more calls are not told here.',
  },
  'Sign {count} things in one': { one: 'Sign one thing', other: 'Sign {count} things in one' },
}
