import { expect, test } from 'vitest'
import type { AccountId, PortfolioId } from '@/lib/core/ids'
import type { StrategySpec } from '@/lib/core/rebalance'
import { accountsInScope } from './accounts-in-scope'

const id = (name: string) => name as AccountId
const facts = {
  accounts: [
    { id: id('kraken'), kind: 'exchange' as const },
    { id: id('wallet'), kind: 'evm' as const },
    { id: id('play'), kind: 'paper' as const },
  ],
  portfolios: [{ id: 'p' as PortfolioId, accounts: [id('kraken'), id('play')] }],
}
const of = (scope: StrategySpec['scope'], excluded: AccountId[] = []) =>
  accountsInScope({ scope, excluded }, facts)
const named = (...accounts: string[]) => ({ of: 'accounts' as const, accounts: accounts.map(id) })

test('the whole is all real money, less what is left out', () => {
  expect(of({ of: 'whole' })).toEqual({ accounts: ['kraken', 'wallet'], remarks: [] })
  expect(of({ of: 'whole' }, [id('wallet')])).toMatchObject({ accounts: ['kraken'] })
})

test('made-up money counts only among itself, and what is left out is said', () => {
  expect(of(named('play'))).toEqual({ accounts: ['play'], remarks: [] })
  const mixed = of({ of: 'portfolio', portfolio: 'p' as PortfolioId })
  expect(mixed).toMatchObject({ accounts: ['kraken'], remarks: [{ params: { count: 1 } }] })
})

test('accounts that are gone are said; without any that is left nothing is known', () => {
  expect(of(named('wallet', 'gone'))).toMatchObject({
    accounts: ['wallet'],
    remarks: [{ template: expect.stringContaining('do not exist') }],
  })
  for (const scope of [named('gone'), named(), { of: 'portfolio' as const, portfolio: 'q' as PortfolioId }])
    expect(of(scope)).toHaveProperty('unknown')
  expect(of({ of: 'whole' }, [id('kraken'), id('wallet')])).toHaveProperty('unknown')
})
