import { expect, test } from 'vitest'
import { type FigureFormat, formatFigure, formatMark } from './figure-format'

const money: FigureFormat = { unit: 'money', currency: 'eur', locale: 'en', hidden: false }

test('money, ratios and numbers', () => {
  expect(formatFigure(1234.5, money)).toBe('€1,234.50')
  expect(formatFigure(1_234_567, money, true)).toBe('€1.23M')
  expect(formatFigure(0.1234, { ...money, unit: 'ratio' })).toBe('12.34%')
  expect(formatFigure(-0.5, { ...money, unit: 'ratio', locale: 'de' })).toBe('-50\u00a0%')
  expect(formatFigure(1.234567, { ...money, unit: 'number' })).toBe('1.2346')
  expect(formatFigure(1e-9, { ...money, currency: 'btc' })).toBe('<\u00a00.00000001\u00a0BTC')
})

test('hidden amounts have no digit, ratios tell no amount', () => {
  expect(formatFigure(1234.5, { ...money, hidden: true })).not.toMatch(/\d/)
  expect(formatFigure(0.5, { ...money, unit: 'ratio', hidden: true })).toBe('50%')
})

test('marks of an axis are written alike, without cents, and stay different', () => {
  const marks = (...values: number[]) => {
    const [step, largest] = [(values[1] ?? 0) - (values[0] ?? 0), Math.max(...values.map(Math.abs))]
    return values.map((value) => formatMark(value, money, { step, largest }))
  }
  expect(marks(50_000, 100_000, 150_000)).toEqual(['€50K', '€100K', '€150K'])
  expect(marks(1_230_000, 1_232_000)).toEqual(['€1,230,000', '€1,232,000'])
  expect(marks(-20_000, 0, 20_000)).toEqual(['-€20,000', '€0', '€20,000'])
  expect(marks(1, 1.5, 2)).toEqual(['€1.00', '€1.50', '€2.00'])
})

test('marks of ratios and of coins are what figures are', () => {
  expect(formatMark(-0.1, { ...money, unit: 'ratio' }, { step: 0.1, largest: 1 })).toBe('-10%')
  expect(formatMark(1, { ...money, currency: 'btc' }, { step: 1, largest: 2 })).toBe('1.00\u00a0BTC')
})
