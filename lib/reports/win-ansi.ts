/**
 * Which signs the standard fonts of PDF can write: WinAnsiEncoding (ISO 32000-1, annex D.2), that is Latin scripts of Western
 * Europe. Everything else is said before a PDF is made, and is printed by the browser instead.
 */
import type { PrintedDocument } from './printed-document'

const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')

/** @example isWritable('€') // true */
export function isWritable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || BEYOND_LATIN_1.has(sign)
}

/**
 * @returns each sign that cannot be written, once, in the order in which they come; ten at most
 * @example unwritableIn(printed) // ['猫']
 */
export function unwritableIn(printed: PrintedDocument): string[] {
  const found = new Set<string>()
  for (const text of textsOf(printed)) {
    for (const sign of text) if (!isWritable(sign)) found.add(sign)
    if (found.size >= 10) break
  }
  return [...found].slice(0, 10)
}

function* textsOf({ title, notes, madeBy, tables, onePage, chart }: PrintedDocument): Generator<string> {
  yield title
  if (onePage) yield onePage.cut
  if (chart) {
    yield* [chart.title, chart.from, chart.until, chart.high, chart.low]
    for (const { name, end } of chart.lines) yield* [name, end]
  }
  yield* notes
  for (const pair of madeBy) yield* pair
  for (const { title: name, about, heads, rows, totals, whenEmpty } of tables) {
    yield* [name, about, whenEmpty]
    for (const { text } of heads) yield text
    for (const row of rows) yield* row
    for (const row of totals) yield* row
  }
}
