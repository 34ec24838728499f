import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { answer } from '@/tests/fixtures/assistant-page'
import { monthCosts } from './cost-sums'

const at = (month: number) => new Date(2026, month, 15).getTime()

test('months are summed apart, newest first, and an unknown cost is counted, not taken as nothing', () => {
  const { costUsd: _, ...unpriced } = answer({ at: at(10) })
  const months = monthCosts([
    answer({ at: at(9), costUsd: amount('0.02') }),
    answer({ at: at(10), costUsd: amount('0.1') }),
    answer({ at: at(10), costUsd: amount('0.2') }),
    unpriced,
  ])
  expect(months.map(({ usd, answers, unknown }) => ({ usd, answers, unknown }))).toEqual([
    { usd: '0.3', answers: 3, unknown: 1 },
    { usd: '0.02', answers: 1, unknown: 0 },
  ])
})
