/** Breaks text into lines of a width: between words, and within a word that is wider than a line (ids, hashes). Pure. */
export type Measure = (text: string) => number

/**
 * Nothing is left out: the lines together have every sign.
 * @example wrapText('one two', 4, (text) => text.length) // ['one', 'two']
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  lines.push(line)
  return lines
}

/** A line has one sign at least, however narrow it is. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && measure(piece + sign) > width) {
      pieces.push(piece)
      piece = sign
    } else piece += sign
  }
  pieces.push(piece)
  return pieces
}
