import { expect, test } from 'vitest'
import { type FigureFormat, formatFigure, tellsApart } from './figure-format'

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

test('an axis is shortened only as long as its marks stay different', () => {
  for (const [step, largest] of [
    [20_000, 1_240_000],
    [10_000, 12_000_000],
    [50, 150_000],
  ] as const)
    expect(tellsApart(step, largest)).toBe(true)
  for (const [step, largest] of [
    [2_000, 1_240_000],
    [5, 150_000],
  ] as const)
    expect(tellsApart(step, largest)).toBe(false)
  const marks = [1_230_000, 1_232_000].map((value) =>
    formatFigure(value, money, tellsApart(2_000, 1_232_000)),
  )
  expect(new Set(marks).size).toBe(2)
})
