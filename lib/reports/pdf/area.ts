/**
 * A part of one page that is drawn on from its top: it never begins another one. Without a page nothing is drawn, so that
 * it is known how low everything comes before it is.
 */
import type { Color, PDFPage } from '@cantoo/pdf-lib'
import { type Canvas, FAINT, INK, LINE, type TextStyle } from './paper'

/** Points, from the bottom left of the page. */
export interface Place {
  left: number
  top: number
  width: number
}

export interface Stroke {
  color: Color
  thickness: number
  dashes?: number[]
}

export class Area implements Canvas {
  readonly width: number
  /** Closer than on several pages: there is one. */
  readonly rowGap = 1.5
  readonly #left: number
  #y: number

  constructor(
    readonly page: PDFPage | undefined,
    { left, top, width }: Place,
  ) {
    this.width = width
    this.#left = left
    this.#y = top
  }

  /** How low it has come. */
  get bottom(): number {
    return this.#y
  }

  /** One of its halves, from here down, with a gap between them. */
  half(side: 'left' | 'right', gap: number): Area {
    const width = (this.width - gap) / 2
    const left = side === 'left' ? this.#left : this.#left + width + gap
    return new Area(this.page, { left, top: this.#y, width })
  }

  /** Goes on below what has come lowest. */
  below(...areas: readonly Area[]): void {
    this.#y = Math.min(this.#y, ...areas.map(({ bottom }) => bottom))
  }

  need(): boolean {
    return false
  }

  down(height: number): void {
    this.#y -= height
  }

  text(text: string, x: number, { font, size, faint = false }: TextStyle): void {
    if (text === '') return
    this.page?.drawText(text, { x: this.#left + x, y: this.#y, font, size, color: faint ? FAINT : INK })
  }

  rule(width: number): void {
    this.path(`M 0 1.5 L ${width} 1.5`, { color: LINE, thickness: 0.5 })
  }

  /** @param path as in SVG: to the right and down from the line that was gone down to */
  path(path: string, { color, thickness, dashes }: Stroke): void {
    const dashed = dashes ? { borderDashArray: dashes } : {}
    const at = { x: this.#left, y: this.#y }
    this.page?.drawSvgPath(path, { ...at, borderColor: color, borderWidth: thickness, ...dashed })
  }
}
