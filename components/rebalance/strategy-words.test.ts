import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { fill } from '@/lib/core/sentence'
import { AT, strategy } from '@/tests/fixtures/rebalance-page'
import { bandWords, nextDateOf, scopeWords, triggerWords } from './strategy-words'

const { spec } = strategy
const english = ({ template, params }: ReturnType<typeof bandWords>) => fill(template, params)

test('the next date is the first of all calendars, and none without one', () => {
  expect(nextDateOf(spec, AT)).toBe(Date.UTC(2026, 11, 1, 8))
  const daily = { kind: 'calendar', every: 'day', hour: 13, timeZone: 'UTC' } as const
  expect(nextDateOf({ triggers: [...spec.triggers, daily] }, AT)).toBe(AT + 3_600_000)
  expect(nextDateOf({ triggers: [{ kind: 'band' }] }, AT)).toBeUndefined()
})

test('bands and triggers are told with their figures', () => {
  expect(english(bandWords({ kind: 'relative', ratio: 0.15 }, 'en'))).toBe('15% of each target around it')
  expect(english(triggerWords({ kind: 'drift', ratio: 0.075 }, 'en'))).toBe(
    'when all weights together are 7.5% off',
  )
  expect(english(triggerWords({ kind: 'cash', usd: amount('5') }, 'en'))).toBe('when money has come')
})

test('a portfolio that was removed is said to be gone', () => {
  const scope = { of: 'portfolio', portfolio: 'p' as never } as const
  expect(english(scopeWords({ scope, excluded: [] }, () => undefined))).toBe('A portfolio that is gone')
  expect(english(scopeWords({ scope, excluded: [] }, () => 'Old'))).toBe('Portfolio Old')
})
