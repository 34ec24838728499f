/** What is typed or pasted is read in one way only, whatever keyboard or page it comes of. */
import { expect, test } from 'vitest'
import { plainFigure, readFigure, readSignedFigure } from './read-figure'

test.each([
  ['1.5', '.', '1.5'],
  [' 1.50 ', '.', '1.5'],
  ['\u00a01,5\u00a0', ',', '1.5'],
  ['1,5', ',', '1.5'],
  ['1.5', ',', '1.5'],
  ['.5', '.', '0.5'],
  ['1,500', '.', undefined],
  ['1.500,5', ',', undefined],
  ['1,5,0', ',', undefined],
  ['1\u00a0500', ',', undefined],
  ['1e5', '.', undefined],
  ['-1', '.', undefined],
  ['', '.', undefined],
  ['.', '.', undefined],
  ['１２．５', '.', '12.5'],
  ['１２，５', ',', '12.5'],
  ['１２，５', '.', undefined],
  ['١٢٣', '.', '123'],
  ['١٢٫٥', '.', '12.5'],
  ['۱۲٫۵', ',', '12.5'],
  ['١٬٢٣٤', '.', undefined],
  ['\u20660.5\u2069', '.', '0.5'],
  ['\u200e\u061c0,5\u200f', ',', '0.5'],
  ['\u2066\u2069', '.', undefined],
])('%j with the mark %j is %s', (text, mark, figure) => {
  expect(readFigure(text, mark)).toBe(figure)
})

test.each([
  ['-0,5', ',', '-0.5'],
  ['\u2066-٠٫٥\u2069', '.', '-0.5'],
  ['0.5', '.', '0.5'],
  ['-0', '.', '0'],
  ['--1', '.', undefined],
  ['-', '.', undefined],
])('%j with the mark %j and a sign is %s', (text, mark, figure) => {
  expect(readSignedFigure(text, mark)).toBe(figure)
})

test('a percentage of another keyboard keeps its comma and its sign', () => {
  expect(plainFigure('\u200f－１２,５％')).toBe('-12,5%')
})
