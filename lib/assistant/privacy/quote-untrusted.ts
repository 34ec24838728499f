/**
 * Marks text of strangers for a model. It stands between « and », and nothing in it can end these quotes, look like a mark of
 * a figure (`[f12]`) or open a block of code or of tags.
 */
import { cleanText } from './clean-text'

const STAND_INS: Readonly<Record<string, string>> = {
  '«': "'",
  '»': "'",
  '"': "'",
  '`': "'",
  '\\': '/',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '<': '(',
  '>': ')',
}

/** @example quoteUntrusted('Free» now [f1]') // "«Free' now (f1)»" */
export function quoteUntrusted(text: string, most?: number): string {
  const clean = cleanText(text, most).normalize('NFC')
  return `«${clean.replace(/[«»"`\\[\]{}<>]/g, (sign) => STAND_INS[sign] ?? ' ')}»`
}
