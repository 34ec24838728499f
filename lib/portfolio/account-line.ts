/** One account as the views show it. Pure. */
import { countsInTotals } from '@/lib/accounts/counts-in-totals'
import type { Amount } from '@/lib/core/amount'
import type { PortfolioId } from '@/lib/core/ids'
import type { AccountRow, StatusRow } from '@/lib/db/rows'
import type { AccountLine } from './view'

export interface AccountLineInput {
  account: AccountRow
  status: StatusRow | undefined
  /** Sum of its priced and included holdings. */
  value: Amount
  portfolios: PortfolioId[]
  /** Age (ms) from which a reading counts as stale. */
  maxAge: number
  now: number
}

export function accountLine({
  account,
  status,
  value,
  portfolios,
  maxAge,
  now,
}: AccountLineInput): AccountLine {
  const { id, label, source, paused, tags } = account
  const lastGoodAt = status?.lastGoodAt
  const manual = source.kind === 'manual'
  const failed = status?.state === 'failed' || (status?.failures ?? 0) > 0
  const stale = !manual && (failed || lastGoodAt === undefined || now - lastGoodAt > maxAge)
  return {
    id,
    label,
    kind: source.kind,
    ...(source.kind === 'exchange' ? { venue: source.venue, rights: source.rights } : {}),
    ...(source.kind === 'paper' ? { venue: source.venue } : {}),
    ...(countsInTotals(source) ? {} : { apart: true as const }),
    value: lastGoodAt === undefined && !manual ? null : value,
    state: status?.state ?? 'waiting',
    paused,
    stale,
    ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
    ...(status && !paused ? { nextTryAt: status.dueAt } : {}),
    ...(status?.error ? { error: status.error } : {}),
    notIncluded: status?.notIncluded ?? [],
    tags,
    portfolios,
  }
}
