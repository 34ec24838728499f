/** The book of a new paper account: all it begins with is free. Pure. */
import { ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { PaperRow, PaperStart } from '@/lib/db/rows'

/** @example firstPaper(id, [{ code: 'USDT', quantity: amount('10000') }]).balances // { USDT: { free: '10000', reserved: '0' } } */
export const firstPaper = (accountId: AccountId, start: readonly PaperStart[]): PaperRow => ({
  accountId,
  balances: Object.fromEntries(
    start.map(({ code, quantity }) => [code, { free: quantity, reserved: ZERO }] as const),
  ),
  orders: [],
  fills: [],
  nextId: 1,
})
