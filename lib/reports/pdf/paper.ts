/** Pages of a document: where the next line goes, and a new page where there is no room. Points, from the bottom left. */
import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'

export const MARGIN = 40
export const SHORT_SIDE = 595.28
export const LONG_SIDE = 841.89
export const INK = rgb(0.1, 0.1, 0.12)
export const FAINT = rgb(0.36, 0.37, 0.4)
export const LINE = rgb(0.75, 0.75, 0.75)

export interface Faces {
  regular: PDFFont
  bold: PDFFont
}

export interface TextStyle {
  font: PDFFont
  size: number
  faint?: boolean
}

/** What is drawn on, line by line downwards. */
export interface Canvas {
  readonly width: number
  /** Between rows of a table. */
  readonly rowGap: number
  /** @returns whether a new page was begun, because so much does not fit below what is there */
  need(height: number): boolean
  down(height: number): void
  /** Into the line that was gone down to. @param x from the left */
  text(text: string, x: number, style: TextStyle): void
  /** A little below the line that was gone down to. */
  rule(width: number): void
}

export class Paper implements Canvas {
  readonly width: number
  readonly rowGap = 3
  readonly #height: number
  readonly #pdf: PDFDocument
  #page: PDFPage
  #y: number

  constructor(pdf: PDFDocument, isWide: boolean) {
    const [width, height] = isWide ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE]
    this.width = width - 2 * MARGIN
    this.#height = height
    this.#pdf = pdf
    this.#page = pdf.addPage([width, height])
    this.#y = height - MARGIN
  }

  need(height: number): boolean {
    if (this.#y - height >= MARGIN + 12 || this.#y === this.#height - MARGIN) return false
    this.#page = this.#pdf.addPage([this.width + 2 * MARGIN, this.#height])
    this.#y = this.#height - MARGIN
    return true
  }

  down(height: number): void {
    this.#y -= height
  }

  text(text: string, x: number, { font, size, faint = false }: TextStyle): void {
    if (text === '') return
    this.#page.drawText(text, { x: MARGIN + x, y: this.#y, font, size, color: faint ? FAINT : INK })
  }

  rule(width: number): void {
    const y = this.#y - 3
    this.#page.drawLine({
      start: { x: MARGIN, y },
      end: { x: MARGIN + width, y },
      thickness: 0.5,
      color: LINE,
    })
  }
}

/** Title and number below each page, once it is known how many there are. */
export function drawFooters(pdf: PDFDocument, title: string, { regular }: Faces): void {
  const pages = pdf.getPages()
  for (const [at, page] of pages.entries()) {
    const number = `${at + 1} / ${pages.length}`
    const style = { font: regular, size: 7, color: FAINT, y: MARGIN - 14 }
    page.drawText(title, { ...style, x: MARGIN })
    page.drawText(number, { ...style, x: page.getWidth() - MARGIN - regular.widthOfTextAtSize(number, 7) })
  }
}
