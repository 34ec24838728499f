import { expect, test } from 'vitest'
import type { PortfolioView } from '@/lib/portfolio/view'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { knownNetWorth } from './known-net-worth'
import { shownOf, WHOLE } from './value-scope'

const view = examplePortfolioView(1_790_000_000_000)
const unpriced: PortfolioView = {
  ...view,
  netWorth: '0' as PortfolioView['netWorth'],
  lines: view.lines.map((line) => ({ ...line, value: null, price: null })),
}

test('what has no price at all is worth nothing that anybody knows, not zero', () => {
  for (const each of [unpriced, headOf(unpriced)]) {
    expect(knownNetWorth(each)).toBeNull()
    expect(shownOf(WHOLE, each, []).value).toBeNull()
  }
})

test('one price is enough for a sum, and nothing held is worth nothing', () => {
  const [first, ...others] = view.lines
  const one = { ...unpriced, lines: [...(first ? [first] : []), ...unpriced.lines.slice(0, others.length)] }
  expect(knownNetWorth({ ...one, netWorth: view.netWorth })).toBe(view.netWorth)
  expect(knownNetWorth({ ...unpriced, lines: [] })).toBe('0')
})

test('an account and a portfolio of unpriced coins are unknown too, with the reason that it is not known yet', () => {
  const account = unpriced.accounts.find(({ id }) =>
    unpriced.lines.some(({ parts }) => parts.some(({ accountId }) => accountId === id)),
  )
  const shown = shownOf(`account:${account?.id}`, unpriced, [])
  expect(shown).toMatchObject({ value: null, isLate: true })
  const portfolio = shownOf(`portfolio:${unpriced.portfolios[0]?.id}`, unpriced, [])
  expect(portfolio).toMatchObject({ value: null, isLate: true })
  expect(shownOf(`portfolio:${view.portfolios[0]?.id}`, view, []).value).not.toBeNull()
})
