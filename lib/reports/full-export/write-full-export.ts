/**
 * Everything that the user has, as files: one JSON document, and the same as CSV tables. The format stands in EXPORT.md. No
 * credential is ever in it. Pure: the same facts give the same bytes.
 */
import { csvTables } from './csv-tables'
import { EXPORT_FORMATS, type ExportFormat } from './export-format'
import type { FullExportFacts } from './facts'
import { fullExportOf } from './full-export-of'
import { isoDay } from './iso'
import { jsonText } from './json-text'

export interface ExportFile {
  /** Names the day, never an account. */
  fileName: string
  text: string
}

/**
 * @param formats the document (`json`), the tables (`csv`), or both
 * @example writeFullExport(facts)[0]?.fileName // 'holdfast-export-2026-11-28.json'
 */
export function writeFullExport(
  facts: FullExportFacts,
  formats: readonly ExportFormat[] = EXPORT_FORMATS,
): ExportFile[] {
  const document = fullExportOf(facts)
  const stem = `holdfast-export-${isoDay(facts.madeAt)}`
  return formats.flatMap((format) => {
    switch (format) {
      case 'json':
        return [{ fileName: `${stem}.json`, text: jsonText(document) }]
      case 'csv':
        return csvTables(document).map(({ name, text }) => ({ fileName: `${stem}-${name}.csv`, text }))
      default:
        return format satisfies never
    }
  })
}
