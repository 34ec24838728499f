/** Holds a stored portfolio against the sandbox's truth: every quantity, every value and the total, to the last digit. */
import { expect } from 'vitest'
import type { PortfolioView } from '@/lib/portfolio/view'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import type { Truth } from '@/tests/sandbox/ledger/truth'

/**
 * @param labels names of the accounts in the product, by the truth's label
 * @example expectTruth(view, sandbox.truth)
 */
export function expectTruth(view: PortfolioView | undefined, truth: Truth): void {
  if (!view) throw new Error('No portfolio has been stored.')
  const expected = expectedTotals(truth)
  const lines = Object.fromEntries(
    view.lines.map(({ asset, quantity, value }) => [asset, { quantity, value }]),
  )
  expect(lines).toEqual(expected.collections)
  expect(Object.fromEntries(view.accounts.map(({ label, value }) => [label, value]))).toEqual(
    expected.accounts,
  )
  expect(view.netWorth).toBe(expected.netWorth)
}

/** A sum as people read it, written by Node and not by the product. @example inDollars('1234.5') // '$1,234.50' */
export const inDollars = (amount: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(amount as unknown as number)
