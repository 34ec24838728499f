/**
 * Text from outside on its way to a model: one line without control, direction-changing, zero-width or tag characters, cut
 * between two characters as people count them. It does not judge what the text says; see `quote-untrusted.ts` for that.
 */
import { visibleText } from '@/lib/assets/clean-text'

const MOST = 64
/** Of one character as people see it: a tower of joined ones must not get past the cut. */
const UNITS_EACH = 8

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * @param most characters as people count them
 * @example cleanText('Claim\nnow\u202e') // 'Claim now'
 * @example cleanText('🇩🇪🇫🇷', 1) // '🇩🇪'
 */
export function cleanText(text: string, most: number = MOST): string {
  const visible = visibleText(text).toWellFormed()
  let [end, count] = [0, 0]
  for (const { segment } of segmenter.segment(visible)) {
    if (count === most || end + segment.length > most * UNITS_EACH) break
    end += segment.length
    count += 1
  }
  return visible.slice(0, end).trim()
}
