/**
 * JSON without losing digits. `JSON.parse` rounds numbers to doubles, and the reviver's `context.source` is missing in
 * Node 20 and older Firefox; so numbers are put in quotes first. The grammar stays JSON's own.
 */

import { parseOutsideJson } from './json-depth'

/** A string (kept, so that digits inside it are left alone), or a number. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

export interface ExactJsonOptions {
  /** Numbers with fewer characters stay numbers; 16 keeps all that a double holds exactly. Every one is text when absent. */
  textFrom?: number
}

/**
 * @throws SyntaxError when the text is not JSON, or is deeper or has longer numbers than `json-depth.ts` allows
 * @example parseExactJson('{"price":0.1234567890123456789}') // { price: '0.1234567890123456789' }
 */
export function parseExactJson(text: string, { textFrom = 0 }: ExactJsonOptions = {}): unknown {
  const rounded: unknown = parseOutsideJson(text) // refuses what is not JSON; quoting alone would let `{1:2}` pass
  let isExact = true
  const quoted = text.replace(STRING_OR_NUMBER, (token) => {
    if (token.startsWith('"') || token.length < textFrom) return token
    isExact = false
    return `"${token}"`
  })
  return isExact ? rounded : JSON.parse(quoted)
}
