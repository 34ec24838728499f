/** The forms of a full export. Apart from the writer, which pages do not load. */

export const EXPORT_FORMATS = ['json', 'csv'] as const
/** One JSON document, or CSV tables. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
