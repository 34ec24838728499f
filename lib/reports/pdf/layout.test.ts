import { describe, expect, test } from 'vitest'
import { columnWidths } from './column-widths'
import { wrapText } from './wrap-text'

const measure = (text: string) => text.length

describe('lines of a cell', () => {
  test('break between words', () => {
    expect(wrapText('one two three', 7, measure)).toEqual(['one two', 'three'])
    expect(wrapText('short', 7, measure)).toEqual(['short'])
    expect(wrapText('', 7, measure)).toEqual([''])
  })

  test('break within a word that is too long, and lose nothing', () => {
    expect(wrapText('a 0123456789 b', 4, measure)).toEqual(['a', '0123', '4567', '89 b'])
    expect(wrapText('0123', 0, measure).join('')).toBe('0123')
  })
})

describe('widths of columns', () => {
  const need = (natural: number, isNumeric = false) => ({ natural, isNumeric })

  test('are what the cells need when there is room', () => {
    expect(columnWidths([need(50), need(30, true)], 100)).toEqual([50, 30])
  })

  test('numbers keep theirs, and long texts give way before short ones', () => {
    expect(columnWidths([need(40), need(400), need(60, true)], 300)).toEqual([40, 200, 60])
  })

  test('never come to more than the page', () => {
    for (const needs of [
      [need(500), need(500)],
      [need(500, true), need(500, true)],
      [need(290, true), need(90), need(90)],
    ]) {
      const widths = columnWidths(needs, 300)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(300.001)
      expect(widths.every((width) => width > 0)).toBe(true)
    }
  })
})
