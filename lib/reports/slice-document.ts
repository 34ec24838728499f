/** A document in slices of rows: a long one crosses from the ledger's Worker to a page in several messages. Pure. */
import type { ReportDocument, Section } from './document'

/**
 * The document with some of its rows only, counted through all its tables.
 * @example sliceDocument(document, { offset: 0, limit: 100 }).sections
 */
export function sliceDocument(
  document: ReportDocument,
  { offset, limit }: { offset: number; limit: number },
): ReportDocument {
  let before = 0
  const sections = document.sections.map((section): Section => {
    const [from, until] = [offset - before, offset + limit - before]
    before += section.rows.length
    return { ...section, rows: section.rows.slice(Math.max(0, from), Math.max(0, until)) }
  })
  return { ...document, sections }
}

/** Puts slices of one document together, in the order in which they were cut. */
export function joinSlices(first: ReportDocument, others: readonly ReportDocument[]): ReportDocument {
  const sections = first.sections.map((section, at) => ({
    ...section,
    rows: [section, ...others.map((slice) => slice.sections[at])].flatMap((part) => part?.rows ?? []),
  }))
  return { ...first, sections }
}
