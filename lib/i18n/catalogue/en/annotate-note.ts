/** Plural forms of the note's sentences. */
import type { Catalogue } from '../../translate'

export const annotateNote: Catalogue = {
  '{count} more lines about your portfolio stand in Holdfast only.': {
    one: 'One more line about your portfolio stands in Holdfast only.',
    other: '{count} more lines about your portfolio stand in Holdfast only.',
  },
}
