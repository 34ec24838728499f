/** A document in slices of rows: a long one crosses from the ledger's Worker to a page in several messages. Pure. */
import type { ReportDocument, Section } from './document'

/**
 * The document with some rows of each of its tables.
 * @example sliceDocument(document, { offset: 0, limit: 50 }) // the first 50 of each
 */
export const sliceDocument = (
  document: ReportDocument,
  { offset, limit }: { offset: number; limit: number },
): ReportDocument => ({
  ...document,
  sections: document.sections.map(
    (section): Section => ({ ...section, rows: section.rows.slice(offset, offset + limit) }),
  ),
})

/** Puts slices of one document together, in the order in which they were cut. */
export function joinSlices(first: ReportDocument, others: readonly ReportDocument[]): ReportDocument {
  const sections = first.sections.map((section, at) => ({
    ...section,
    rows: [section, ...others.map((slice) => slice.sections[at])].flatMap((part) => part?.rows ?? []),
  }))
  return { ...first, sections }
}
