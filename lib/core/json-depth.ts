/**
 * Looks at JSON text before it is parsed: brackets that go too deep and numbers that go on for ever are refused at the
 * cost of one pass, before anything is built of them. Whether it is JSON at all is the parser's business.
 */

/** The deepest honest answer (a venue's nested permissions) has about ten levels. */
export const MAX_JSON_DEPTH = 64
/** As long as the longest text that `parseAmount` takes. */
export const MAX_NUMBER_LENGTH = 400

const QUOTE = 0x22
const BACKSLASH = 0x5c
const isOpening = (code: number) => code === 0x5b || code === 0x7b // [ {
const isClosing = (code: number) => code === 0x5d || code === 0x7d // ] }
/** Of a number: digits, sign, point, exponent. The letters of `true` and `false` end it at once. */
const isNumeral = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x45 ||
  code === 0x65

/**
 * @throws SyntaxError, as the parser would
 * @example refuseDeepJson('['.repeat(1_000_000)) // SyntaxError: JSON is nested deeper than 64 levels
 */
export function refuseDeepJson(text: string): void {
  let depth = 0
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isNumeral(code)) {
      digits += 1
      if (digits > MAX_NUMBER_LENGTH)
        throw new SyntaxError(`JSON has a number of more than ${MAX_NUMBER_LENGTH} characters`)
      continue
    }
    digits = 0
    if (code === QUOTE) at = endOfString(text, at)
    else if (isOpening(code)) {
      depth += 1
      if (depth > MAX_JSON_DEPTH) throw new SyntaxError(`JSON is nested deeper than ${MAX_JSON_DEPTH} levels`)
    } else if (isClosing(code)) depth -= 1
  }
}

/** @returns where the string that opens at `start` has its closing quote, or the end of the text */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

/**
 * `JSON.parse` for what comes from outside.
 * @throws SyntaxError for what is no JSON, too deep, or has an endless number
 */
export function parseOutsideJson(text: string): unknown {
  refuseDeepJson(text)
  return JSON.parse(text)
}
