/**
 * Reads the past of accounts, a page at a time, in slices: each page is stored before the next one is asked, so the process
 * may end anywhere. Three accounts at once, one stream of an account after the other, what the source forgets first first.
 */
import type { AccountId } from '@/lib/core/ids'
import { unlessDamaged } from '@/lib/db/read-whole.store'
import type { AccountRow, HistoryRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Books } from './books.store'
import type { HistoryChange } from './changed'
import { firstHistory } from './progress'
import { createAccountReader, type OpenSource } from './read-history.store'

const ACCOUNTS_AT_ONCE = 3
const MINUTE = 60_000

export interface HistoryRunner {
  /**
   * Reads what is due for about `budgetMs`; the page under way is always finished.
   * @returns whether something is due right now, and when the next account is
   */
  runSlice: (options: { budgetMs: number }) => Promise<{ more: boolean; nextDueAt: number }>
  nextDueAt: () => Promise<number>
  /** Drops open sources and books: on lock. */
  close: () => void
}

export interface HistoryRunnerOptions {
  /** Asked when an account's reading begins, with its credentials; the source is dropped when the reading ends. */
  openSource: OpenSource
  books: Books
  /** After each page that brought entries. */
  onChanged?: (change: HistoryChange) => void
}

/**
 * @example
 * const runner = createHistoryRunner(context, { openSource, books })
 * const { more, nextDueAt } = await runner.runSlice({ budgetMs: 10_000 })
 */
export function createHistoryRunner(
  context: EngineContext,
  { openSource, books, onChanged = () => {} }: HistoryRunnerOptions,
): HistoryRunner {
  const reader = createAccountReader(context, { openSource, books, onChanged })
  /** When each account was served last, so that a long one does not keep the others waiting for ever. */
  const served = new Map<AccountId, number>()
  let turn = 0

  return {
    runSlice: async ({ budgetMs }) => {
      const until = context.now() + budgetMs
      const due = (await dueTimes(context)).filter(({ dueAt }) => dueAt <= context.now())
      const queue = due
        .map(({ id }) => id)
        .sort((a, b) => (served.get(a) ?? 0) - (served.get(b) ?? 0) || (a < b ? -1 : 1))
      const lane = async () => {
        for (let id = queue.shift(); id !== undefined && context.now() < until; id = queue.shift()) {
          served.set(id, ++turn)
          await reader.read(id, until)
        }
      }
      const lanes = await Promise.allSettled(Array.from({ length: ACCOUNTS_AT_ONCE }, lane))
      const broken = lanes.find((settled) => settled.status === 'rejected')
      if (broken) throw broken.reason
      const next = await earliest(context)
      return { more: next <= context.now(), nextDueAt: next }
    },
    // What comes after every job must not fail for a damaged row: the reading itself says so.
    nextDueAt: () => unlessDamaged(earliest(context), Number.MAX_SAFE_INTEGER),
    close: reader.close,
  }
}

const earliest = async (context: EngineContext): Promise<number> =>
  (await dueTimes(context)).reduce((next, { dueAt }) => Math.min(next, dueAt), Number.MAX_SAFE_INTEGER)

/** Of the accounts that have a past to be read and are not paused, by either switch. */
async function dueTimes({ db, now }: EngineContext): Promise<{ id: AccountId; dueAt: number }[]> {
  const [accounts, rows] = await Promise.all([db.accounts.toArray(), db.histories.toArray()])
  const byAccount = new Map(rows.map((row) => [row.accountId, row]))
  return accounts.filter(hasPast).flatMap(({ id }) => {
    const row = byAccount.get(id) ?? firstHistory(id, 0)
    return row.paused ? [] : [{ id, dueAt: dueAtOf(row, now()) }]
  })
}

/** The past of a manual account is what its owner enters. */
const hasPast = ({ paused, source }: AccountRow): boolean => !paused && source.kind !== 'manual'

/** A reading from what is now the future (the clock was set back) puts nothing off. */
const dueAtOf = ({ dueAt, lastGoodAt = 0, startedAt = 0 }: HistoryRow, now: number): number =>
  Math.max(lastGoodAt, startedAt) > now + MINUTE ? 0 : dueAt
