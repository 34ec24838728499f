/**
 * JSON without losing digits. `JSON.parse` turns `0.604878940000004217` into a double; here every unquoted number of
 * 16 and more characters comes back as a string. Short numbers stay numbers: their text survives a double.
 */

const LONG_NUMBER = /[\d.eE+-]{16,}/
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * @returns `undefined` when the text is no JSON object or array (HTML, cut off, empty)
 * @example parseExactJson('{"a":0.604878940000004217}') // { a: '0.604878940000004217' }
 */
export function parseExactJson(text: string): unknown {
  const body = text.trim()
  if (!body.startsWith('{') && !body.startsWith('[')) return undefined
  try {
    return JSON.parse(LONG_NUMBER.test(body) ? quoteLongNumbers(body) : body) as unknown
  } catch {
    return undefined // not JSON: the caller says so with the venue's name
  }
}

const quoteLongNumbers = (body: string): string =>
  body.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || token.length < 16 ? token : `"${token}"`,
  )
