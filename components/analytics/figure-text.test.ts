import { expect, test } from 'vitest'
import { fill } from '@/lib/core/sentence'
import { figureText } from './figure-text'

const format = { locale: 'en', currency: 'eur', hidden: false, t: fill }
const text = (...[value, unit, signed]: [number, Parameters<typeof figureText>[1], boolean?]) =>
  figureText(value, unit, format, signed)

test('each unit is written its own way', () => {
  expect(text(1234.5, 'money')).toBe('€1,234.50')
  expect(text(0.1234, 'ratio')).toBe('12.34%')
  expect(text(1.5, 'number')).toBe('1.50')
  expect(text(90, 'days')).toBe('90 days')
  expect(text(1234, 'count')).toBe('1,234')
  expect(text(0, 'day')).toBe('Jan 1, 1970')
})

test('gains have a plus where they are told as gains', () => {
  expect(text(0.05, 'ratio', true)).toBe('+5.00%')
  expect(text(12, 'money', true)).toBe('+€12.00')
  expect(text(0, 'ratio', true)).toBe('0.00%')
})

test('what two places would make nothing keeps its digits', () => {
  expect(text(0.000412, 'number')).toBe('0.00041')
  expect(text(0.0000123, 'ratio')).toBe('0.0012%')
  expect(text(4.5e-20, 'number')).toBe('4.5E-20')
})

test('large percentages lose their places', () => {
  expect(text(3.367, 'ratio')).toBe('336.7%')
  expect(text(12.5, 'ratio')).toBe('1,250%')
})

test('hidden amounts are no figures, ratios stay', () => {
  const hidden = { ...format, hidden: true }
  expect(figureText(1234.5, 'money', hidden)).not.toMatch(/\d/)
  expect(figureText(0.5, 'ratio', hidden)).toBe('50.00%')
})
