import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { createTranslator } from '@/lib/i18n/translate'
import { averageInQuote, chartLines } from './chart-lines'

const english = createTranslator('en', {})

test('the average cost stands on the chart with what has been gained since', () => {
  const [line] = chartLines([], { average: amount('60000'), ratio: 0.0431 }, english)
  expect(line).toEqual({ id: 'average', price: 60000, label: 'Average cost +4.31%', tone: 'neutral' })
  const [lost] = chartLines([], { average: amount('60000'), ratio: -0.5 }, english)
  expect(lost?.label).toBe('Average cost -50.00%')
})

test('without a price it is the cost alone, and without a known cost there is no line', () => {
  expect(chartLines([], { average: amount('60000'), ratio: null }, english)[0]?.label).toBe('Average cost')
  expect(chartLines([], undefined, english)).toEqual([])
})

test('a cost in the currency of the tax rules becomes one in the quote coin', () => {
  expect(averageInQuote(amount('30000'), amount('0.75'))).toBe('40000')
  expect(averageInQuote(amount('30000'), null)).toBeUndefined()
  expect(averageInQuote(null, amount('1'))).toBeUndefined()
})
