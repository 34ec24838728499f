/** The document as JSON: a line for each row, so that two exports can be compared line by line. */
import type { FullExport } from './document'

/** @example jsonText(document).split('\n')[1] // '"format":"holdfast-export",' */
export function jsonText(document: FullExport): string {
  const fields = Object.entries(document).map(
    ([name, value]) => `${JSON.stringify(name)}:${fieldText(value)}`,
  )
  return `{\n${fields.join(',\n')}\n}\n`
}

const fieldText = (value: unknown): string =>
  Array.isArray(value) && value.length > 0
    ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`
    : (JSON.stringify(value) ?? 'null')
