/** Text over the width of what it is drawn on, in as many lines as it takes. */
import type { PDFFont } from '@cantoo/pdf-lib'
import type { Canvas } from './paper'
import { wrapText } from './wrap-text'

const LEADING = 1.35

/** @example drawText(paper, printed.title, faces.bold, 15) */
export function drawText(canvas: Canvas, text: string, font: PDFFont, size: number): void {
  for (const line of wrapText(text, canvas.width, (words) => font.widthOfTextAtSize(words, size))) {
    canvas.need(size * LEADING)
    canvas.down(size * LEADING)
    canvas.text(line, 0, { font, size })
  }
}
