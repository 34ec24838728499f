/**
 * Tables as CSV (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets an apostrophe in front; plain
 * numbers stay numbers (OWASP, CSV injection).
 */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** @example writeCsv(['a'], [['=1+1']]) // "a\r\n'=1+1\r\n" */
export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
