import { expect, test } from 'vitest'
import { formatRatio, formatShare } from './format-ratio'

const en = { locale: 'en' }

test('a change has sign and arrow', () => {
  expect(formatRatio(0.0241, en)).toBe('▲\u00a0+2.41%')
  expect(formatRatio(-0.0241, en)).toBe('▼\u00a0-2.41%')
  expect(formatRatio(-0.0241, { locale: 'de' })).toBe('▼\u00a0-2,41\u00a0%')
})

test('what rounds to nothing has neither', () => {
  expect(formatRatio(0.00001, en)).toBe('•\u00a00.00%')
  expect(formatRatio(-0.00001, en)).toBe('•\u00a00.00%')
})

test('large moves lose their decimals', () => {
  expect(formatRatio(12.4, en)).toBe('▲\u00a0+1,240%')
})

test('a small share is not shown as nothing', () => {
  expect(formatShare(0.0004, en)).toBe('<\u00a00.1%')
  expect(formatShare(0.125, en)).toBe('12.5%')
  expect(formatShare(0, en)).toBe('0.0%')
})
