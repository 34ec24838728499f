/** A document as plain text in one language, ready for paper: whoever writes it needs neither words nor formats. Pure. */
import { say } from '@/lib/core/sentence'
import { cellText, type Reader } from './cell-text'
import { isNumeric, type ReportDocument, type Section } from './document'
import { plainText as plain } from './plain-text'
import { type PrintedChart, printedChart } from './printed-chart'

export interface PrintedTable {
  title: string
  about: string
  heads: readonly { text: string; isNumeric: boolean; isRemark?: true }[]
  rows: readonly (readonly string[])[]
  totals: readonly (readonly string[])[]
  /** In place of a table without rows. */
  whenEmpty: string
  onPage?: Section['onPage']
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
  /** It wants to be one page; said below a table that gave way, with `{shown}` and `{total}` to be filled. */
  onePage?: { cut: string }
  chart?: PrintedChart
}

/** @example printedOf(document, { locale: 'en', tell: sentence }).tables[0]?.rows */
export function printedOf(
  document: ReportDocument,
  { locale, tell }: Pick<Reader, 'locale' | 'tell'>,
): PrintedDocument {
  const { currency, timeZone, fileName, title, endsAt, notes, madeBy, sections, layout, chart } = document
  const reader: Reader = { locale, tell, currency, timeZone }
  return {
    fileName: `${fileName}.pdf`,
    locale,
    title: plain(tell(title)),
    endsAt,
    notes: notes.map(({ sentence }) => plain(tell(sentence))),
    madeBy: madeBy.map(({ name, value, kind }) => [plain(tell(name)), plain(cellText(value, kind, reader))]),
    tables: sections.map((section) => tableOf(section, reader)),
    ...(layout === 'one-page' ? { onePage: { cut: plain(tell(CUT)) } } : {}),
    ...(chart ? { chart: printedChart(chart, reader) } : {}),
  }
}

/** The numbers are known when it is laid out. */
const CUT = say('{shown} of {total} rows; those between them are in the CSV file.', {
  shown: '{shown}',
  total: '{total}',
})

function tableOf(section: Section, reader: Reader): PrintedTable {
  const { title, about, columns, rows, totals, whenEmpty, onPage } = section
  const { tell } = reader
  const textOf = (row: Section['rows'][number]) =>
    columns.map(({ kind }, at) => plain(cellText(row[at] ?? null, kind, reader)))
  return {
    title: plain(tell(title)),
    about: about === undefined ? '' : plain(tell(about)),
    heads: columns.map(({ title: head, kind, isRemark }) => ({
      text: plain(tell(head)),
      isNumeric: isNumeric(kind),
      ...(isRemark ? { isRemark } : {}),
    })),
    rows: rows.map(textOf),
    totals: totals.map(textOf),
    whenEmpty: plain(tell(whenEmpty)),
    ...(onPage ? { onPage } : {}),
  }
}
