import { describe, expect, test } from 'vitest'
import { add, amount, compare, sum } from '@/lib/core/amount'
import { groupView } from '@/lib/portfolio/group-lines'
import { BINANCE, COLD, examplePortfolioView, KRAKEN, PHANTOM, WALLET } from '@/tests/fixtures/portfolio-view'
import { filterLines } from './filter-lines'

const view = examplePortfolioView(Date.UTC(2026, 10, 23, 10, 36))
const total = (groups: { value: ReturnType<typeof amount> | null }[]) =>
  sum(groups.flatMap(({ value }) => (value === null ? [] : [value])))

describe('grouping', () => {
  test('by asset, account and chain the groups add up to the net worth, to the last digit', () => {
    for (const grouping of ['asset', 'account', 'chain'] as const) {
      expect(compare(total(groupView(view, grouping)), view.netWorth)).toBe(0)
    }
  })

  test('an account that was never read has no value, not zero', () => {
    const group = groupView(view, 'account').find(({ key }) => key === PHANTOM)
    expect(group).toMatchObject({ label: 'Solana wallet', value: null, share: null, assets: 0 })
  })

  test('largest first, unknown last', () => {
    expect(groupView(view, 'account').map(({ key }) => key)).toEqual(
      [COLD, WALLET, BINANCE, KRAKEN, PHANTOM].sort(byValue),
    )
  })

  test('what stands on no chain is a group of its own', () => {
    const labels = groupView(view, 'chain').map(({ label }) => label)
    expect(labels).toContain('Ethereum')
    expect(labels).toContainEqual({ template: 'On exchanges' })
  })

  test('an account in two portfolios counts in both, one in none under its own heading', () => {
    const doubled = {
      ...view,
      accounts: view.accounts.map((one) =>
        one.id === COLD ? { ...one, portfolios: view.portfolios.map(({ id }) => id) } : one,
      ),
    }
    const cold = groupView(view, 'account').find(({ key }) => key === COLD)?.value
    expect(total(groupView(doubled, 'portfolio'))).toBe(add(view.netWorth, cold ?? amount('0')))
    expect(groupView(view, 'tag').map(({ label }) => label)).toContainEqual({ template: 'Without a tag' })
  })

  test('a group says how many of its assets have no price', () => {
    expect(groupView(view, 'chain').find(({ label }) => label === 'Base')).toMatchObject({
      assets: 3,
      unpriced: 1,
    })
  })
})

function byValue(a: string, b: string): number {
  const value = (key: string) => view.accounts.find(({ id }) => id === key)?.value ?? amount('-1')
  return compare(value(b), value(a))
}

describe('filtering', () => {
  test('the search looks at symbol and name', () => {
    expect(filterLines(view, { search: 'USD' }).map(({ symbol }) => symbol)).toEqual(['USDC'])
    expect(filterLines(view, { search: 'bitc' }).map(({ symbol }) => symbol)).toEqual(['BTC'])
  })

  test('an account filter leaves only its quantities', () => {
    const lines = filterLines(view, { account: KRAKEN })
    expect(lines.map(({ symbol, quantity }) => [symbol, quantity])).toEqual([
      ['BTC', '0.1250004871'],
      ['ETH', '1.0033'],
      ['EUR', '2450.17'],
    ])
  })

  test('a narrowed line without a price keeps no value', () => {
    const degen = filterLines(view, { account: WALLET, search: 'degen' })[0]
    expect(degen).toMatchObject({ quantity: '48210.77', value: null, share: null })
  })
})
