/**
 * Tables as CSV (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets an apostrophe in front; plain
 * numbers stay numbers (OWASP, CSV injection).
 */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * @param rows gone through once: those of a long history need not stand in memory together
 * @example writeCsv(['a'], [['=1+1']]) // "a\r\n'=1+1\r\n"
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [line(header)]
  for (const row of rows) lines.push(line(row))
  return lines.join('')
}

const line = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`

function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
