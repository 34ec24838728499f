import { expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import { feesByAccount } from './fees-by-account'

const fee = (account: string, month: string, paid: number, unvalued = 0) => ({
  accountId: account as AccountId,
  month,
  paid,
  unvalued,
})

test('the months of an account are added up, and what has no value is counted beside', () => {
  const fees = [fee('a', '2026-01', 1.5), fee('b', '2026-01', 4), fee('a', '2026-02', 1, 2)]
  expect(feesByAccount({ fees })).toEqual([
    { account: 'b', paid: 4, unvalued: 0 },
    { account: 'a', paid: 2.5, unvalued: 2 },
  ])
})
