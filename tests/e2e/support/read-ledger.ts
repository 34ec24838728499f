/** What the ledger of an opened extension says, asked by messages as pages do. */
import type { Page } from 'puppeteer-core'
import type { HistoryRow } from '@/lib/db/rows'
import type { EntryPage, EntryView, LedgerState } from '@/lib/ledger/views'
import { call } from '@/tests/harness/drive.mts'
import { minus, plus } from '@/tests/sandbox/ledger/decimal'
import { eventually } from './as-a-person'
import { readStored } from './read-stored'

const PAGE = 500

/** Every entry that a filter finds, oldest first. */
export async function readEntries(page: Page, filter: object = {}): Promise<EntryView[]> {
  const rows: EntryView[] = []
  for (;;) {
    const answer = await call<EntryPage>(page, 'ledger.entries', {
      filter,
      order: 'oldest',
      offset: rows.length,
      limit: PAGE,
    })
    rows.push(...answer.rows)
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows
  }
}

export const readHistories = async (page: Page): Promise<HistoryRow[]> =>
  (await readStored(page)).tables.histories as HistoryRow[]

/** Waits until every account that can has told its past to the end, and the ledger has taken it in. */
export async function waitForHistory(page: Page, accounts: number, timeout = 150_000): Promise<HistoryRow[]> {
  const rows = await eventually(
    'the past of every account',
    async () => {
      const histories = await readHistories(page)
      const open = histories.filter(({ state }) => state !== 'complete' && state !== 'not-supported')
      if (histories.length < accounts || open.length > 0)
        throw new Error(
          JSON.stringify(
            open.map(({ state, streams, error }) => ({
              state,
              error,
              streams: streams.filter((stream) => stream.state !== 'complete'),
            })),
          ).slice(0, 2000),
        )
      return histories
    },
    timeout,
  )
  const stored = rows.reduce((sum, { entries }) => sum + entries, 0)
  await eventually('the ledger with all of it', async () => {
    const { entries, phase } = await call<LedgerState>(page, 'ledger.state')
    if (entries < stored || phase !== 'ready') throw new Error(`${entries} of ${stored}, ${phase}`)
  })
  return rows
}

/** Per account and asset: the sum of legs minus the sum of fees. */
export function balancesOf(entries: readonly EntryView[]): Map<string, string> {
  const balances = new Map<string, string>()
  const move = (key: string, quantity: string, by: typeof plus) =>
    balances.set(key, by(balances.get(key) ?? '0', quantity))
  for (const { accountId, legs, fees, ignored } of entries) {
    if (ignored) continue
    for (const { asset, quantity } of legs) move(`${accountId} ${asset}`, quantity, plus)
    for (const { asset, quantity } of fees) move(`${accountId} ${asset}`, quantity, minus)
  }
  return balances
}
