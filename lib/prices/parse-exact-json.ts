/**
 * JSON with every number as its source text. `JSON.parse` rounds numbers to doubles, and the reviver's `context.source`
 * is missing in Node 20 and older Firefox; so numbers are put in quotes first. The grammar stays JSON's own.
 */

/** A string (kept, so that digits inside it are left alone), or a number. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * @throws SyntaxError when the text is not JSON
 * @example parseExactJson('{"price":0.1234567890123456789}') // { price: '0.1234567890123456789' }
 */
export function parseExactJson(text: string): unknown {
  JSON.parse(text) // refuses what is not JSON; quoting alone would let `{1:2}` pass
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)))
}
