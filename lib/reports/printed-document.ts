/** A document as plain text in one language, ready for paper: whoever writes it needs neither words nor formats. Pure. */
import { cellText, type Reader } from './cell-text'
import { isNumeric, type ReportDocument, type Section } from './document'

export interface PrintedTable {
  title: string
  about: string
  heads: readonly { text: string; isNumeric: boolean }[]
  rows: readonly (readonly string[])[]
  totals: readonly (readonly string[])[]
  /** In place of a table without rows. */
  whenEmpty: string
}

export interface PrintedDocument {
  /** With its ending. */
  fileName: string
  locale: string
  title: string
  /** The date of the file (ms): when what it covers ends, never when it is made. */
  endsAt: number
  notes: readonly string[]
  madeBy: readonly (readonly [name: string, value: string])[]
  tables: readonly PrintedTable[]
}

/** @example printedOf(document, { locale: 'en', tell: sentence }).tables[0]?.rows */
export function printedOf(
  document: ReportDocument,
  { locale, tell }: Pick<Reader, 'locale' | 'tell'>,
): PrintedDocument {
  const { currency, timeZone, fileName, title, endsAt, notes, madeBy, sections } = document
  const reader: Reader = { locale, tell, currency, timeZone }
  return {
    fileName: `${fileName}.pdf`,
    locale,
    title: plain(tell(title)),
    endsAt,
    notes: notes.map(({ sentence }) => plain(tell(sentence))),
    madeBy: madeBy.map(({ name, value, kind }) => [plain(tell(name)), plain(cellText(value, kind, reader))]),
    tables: sections.map((section) => tableOf(section, reader)),
  }
}

function tableOf({ title, about, columns, rows, totals, whenEmpty }: Section, reader: Reader): PrintedTable {
  const { tell } = reader
  const textOf = (row: Section['rows'][number]) =>
    columns.map(({ kind }, at) => plain(cellText(row[at] ?? null, kind, reader)))
  return {
    title: plain(tell(title)),
    about: about === undefined ? '' : plain(tell(about)),
    heads: columns.map(({ title: head, kind }) => ({ text: plain(tell(head)), isNumeric: isNumeric(kind) })),
    rows: rows.map(textOf),
    totals: totals.map(textOf),
    whenEmpty: plain(tell(whenEmpty)),
  }
}

/** Spaces of all kinds become one, a minus a hyphen; what is not seen is left out. */
const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
