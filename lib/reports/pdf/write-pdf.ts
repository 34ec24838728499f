/**
 * A printed document as PDF (ISO 32000-1), in the standard fonts that every reader has. The same document makes the same
 * bytes: the dates are the end of what it covers, the file's id is a hash of its content, and no clock or chance is asked.
 *
 * Written with @cantoo/pdf-lib (MIT), the maintained fork of pdf-lib: plain objects, no file system, no code from strings.
 * jsPDF 4 was weighed and names a script on a foreign host for one of its outputs, which extension stores refuse; pdfkit
 * reads font metrics from a file system and brings fontkit; pdfmake stands on pdfkit.
 */
import { PDFDocument, PDFHexString, StandardFonts } from '@cantoo/pdf-lib'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PrintedDocument } from '../printed-document'
import { unwritableIn } from '../win-ansi'
import { drawOnePage } from './draw-one-page'
import { drawTable } from './draw-table'
import { drawText } from './draw-text'
import { drawFooters, type Faces, Paper } from './paper'

/** More columns than this go across the long side of the page. */
const MOST_UPRIGHT_COLUMNS = 6
const ID_DIGITS = 32

/**
 * @throws AppError `not-supported` when a sign is in none of the fonts
 * @example const bytes = await writePdf(printedOf(document, { locale: 'en', tell }))
 */
export async function writePdf(printed: PrintedDocument): Promise<Uint8Array> {
  refuseUnwritable(printed)
  const pdf = await PDFDocument.create({ updateMetadata: false })
  describe(pdf, printed)
  const faces: Faces = {
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  }
  if (!drawOnePage(pdf, printed, faces)) {
    const isWide = printed.tables.some(({ heads }) => heads.length > MOST_UPRIGHT_COLUMNS)
    drawDocument(new Paper(pdf, isWide), printed, faces)
  }
  drawFooters(pdf, printed.title, faces)
  return pdf.save({ addDefaultPage: false })
}

/** @throws AppError `not-supported`, with the signs and the way that is left */
export function refuseUnwritable(printed: PrintedDocument): void {
  const signs = unwritableIn(printed)
  if (signs.length > 0)
    throw new AppError(
      'not-supported',
      say(
        'A PDF cannot have these signs: {signs}. Print the report instead; the browser can save that as a PDF.',
        {
          signs: signs.join(' '),
        },
      ),
    )
}

function describe(pdf: PDFDocument, printed: PrintedDocument): void {
  const date = new Date(printed.endsAt)
  pdf.setTitle(printed.title)
  pdf.setLanguage(printed.locale)
  pdf.setCreator('Holdfast')
  pdf.setProducer('Holdfast')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const id = bytesToHex(sha256(utf8ToBytes(JSON.stringify(printed)))).slice(0, ID_DIGITS)
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)])
}

function drawDocument(paper: Paper, { title, notes, tables, madeBy }: PrintedDocument, faces: Faces): void {
  drawText(paper, title, faces.bold, 15)
  paper.down(4)
  for (const note of notes) drawText(paper, note, faces.regular, 8)
  for (const table of tables) {
    drawHeading(paper, table.title, faces)
    if (table.about !== '') drawText(paper, table.about, faces.regular, 8)
    if (table.rows.length === 0) drawText(paper, table.whenEmpty, faces.regular, 8)
    else drawTable(paper, table, faces)
  }
  paper.down(10)
  for (const [name, value] of madeBy) drawText(paper, `${name}: ${value}`, faces.regular, 7)
}

/** Never alone at the end of a page. */
function drawHeading(paper: Paper, title: string, { bold }: Faces): void {
  paper.need(70)
  paper.down(12)
  drawText(paper, title, bold, 10)
}
