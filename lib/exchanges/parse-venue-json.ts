/** A venue's answer as ccxt expects it parsed: long numbers as text, no answer for what is no JSON object or array. */
import { parseExactJson } from '@/lib/core/parse-exact-json'

/** Short numbers stay numbers, as ccxt's parsers expect them: their text survives a double. */
const LONG = 16

/**
 * @returns `undefined` when the text is no JSON object or array (HTML, cut off, empty): the caller says so with the venue's name
 * @example parseVenueJson('{"a":0.604878940000004217}') // { a: '0.604878940000004217' }
 */
export function parseVenueJson(text: string): unknown {
  const body = text.trim()
  if (!body.startsWith('{') && !body.startsWith('[')) return undefined
  try {
    return parseExactJson(body, { textFrom: LONG })
  } catch {
    return undefined
  }
}
