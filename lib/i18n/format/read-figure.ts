/** Figures as people type or paste them, of whatever keyboard they come. One reader for every field of an amount. Pure. */
import { type Amount, parseAmount } from '@/lib/core/amount'

/** Marks of direction that a figure brings along when it is copied from a page that reads from right to left. */
const DIRECTION = /[\u200e\u200f\u061c\u2066-\u2069]/g
/** Digits from 0 on that other keyboards write: Arabic, Persian, full-width. */
const ZEROS = [0x0660, 0x06f0, 0xff10]
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g
/** Full-width signs mean what their narrow ones mean; the Arabic decimal mark can be read in no other way. */
const SIGNS: Readonly<Record<string, string>> = {
  '\uff0e': '.',
  '\uff0c': ',',
  '\uff0d': '-',
  '\uff05': '%',
  '\u066b': '.',
}
const OTHER_SIGN = /[\uff0e\uff0c\uff0d\uff05\u066b]/g

function narrowDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((first) => code >= first && code < first + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * The same figure in the digits that we count with. It decides nothing: a comma stays a comma.
 * @example plainFigure('１２,５') // '12,5'
 * @example plainFigure('\u2066١٢٣\u2069') // '123'
 */
export const plainFigure = (text: string): string =>
  text
    .replace(DIRECTION, '')
    .replace(OTHER_DIGIT, narrowDigit)
    .replace(OTHER_SIGN, (sign) => SIGNS[sign] ?? sign)
    .trim()

const PLAIN = /^\d*\.?\d*$/

/**
 * Digits with one decimal mark. A comma is one only where the language writes it so, and nothing groups digits here, so that no
 * figure can be read in two ways.
 * @example readFigure('1,5', ',') // '1.5'
 * @example readFigure('1,500', '.') // undefined
 */
export function readFigure(text: string, decimalMark: string): Amount | undefined {
  const typed = plainFigure(text)
  const plain = decimalMark === ',' && !typed.includes('.') ? typed.replace(',', '.') : typed
  return PLAIN.test(plain) ? parseAmount(plain) : undefined
}

/** With a minus, for what can be owed. @example readSignedFigure('-0,5', ',') // '-0.5' */
export function readSignedFigure(text: string, decimalMark: string): Amount | undefined {
  const typed = plainFigure(text)
  const figure = readFigure(typed.replace(/^-/, ''), decimalMark)
  return figure === undefined || !typed.startsWith('-') ? figure : parseAmount(`-${figure}`)
}
