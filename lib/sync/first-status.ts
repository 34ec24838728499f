/** The first status of a new account: due at once. Pure. */
import type { AccountRow, StatusRow } from '@/lib/db/rows'

export const firstStatus = ({ id }: Pick<AccountRow, 'id'>, now: number): StatusRow => ({
  accountId: id,
  dueAt: now,
  state: 'waiting',
  failures: 0,
  notIncluded: [],
})
