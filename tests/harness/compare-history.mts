/** Holds what the ledger says of each account against the sandbox's truth: what its entries come to, to the last digit. */
import type { Page } from 'puppeteer-core'
import type { EntryPage, EntryView, LedgerState } from '@/lib/ledger/views'
import { minus, plus } from '@/tests/sandbox/ledger/decimal'
import { collectionOf } from '@/tests/sandbox/ledger/expected-totals'
import type { Truth } from '@/tests/sandbox/ledger/truth'
import { call } from './drive.mts'
import { readTables } from './read-portfolio.mts'

const PAGE = 500
const PATIENCE_MS = 480_000

/**
 * Waits until each account has told its past, or says that nobody tells it.
 * @returns labels by account id
 */
export async function waitForPast(page: Page): Promise<Map<string, string>> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const { accounts = [], histories = [] } = await readTables(page)
    const open = accounts.filter(({ id }) => {
      const row = histories.find(({ accountId }) => accountId === id)
      return row?.state !== 'complete' && !hasNoMore(row)
    })
    const { entries, phase } = await call<LedgerState>(page, 'ledger.state')
    const stored = histories.reduce((sum, row) => sum + Number(row.entries), 0)
    if (open.length === 0 && phase === 'ready' && entries >= stored)
      return new Map(accounts.map(({ id, label }) => [String(id), String(label)]))
    if (Date.now() > deadline) throw new Error(`the past of ${open.map(({ label }) => label).join(', ')} was not read to its end`)
    await new Promise((done) => setTimeout(done, 2000))
  }
}

/** Every stream was read, but for those that nobody tells without a key. */
function hasNoMore(row: Record<string, unknown> | undefined): boolean {
  const streams = (row?.streams ?? []) as { state: string; error?: { code: string } }[]
  return (
    row !== undefined &&
    row.todo === undefined &&
    streams.every(({ state, error }) => state === 'complete' || error?.code === 'not-supported')
  )
}

async function readEntries(page: Page): Promise<EntryView[]> {
  const rows: EntryView[] = []
  for (;;) {
    const answer = await call<EntryPage>(page, 'ledger.entries', { filter: {}, offset: rows.length, limit: PAGE })
    rows.push(...answer.rows)
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows
  }
}

/** @returns how many entries there are, and one sentence for each account and coin that does not come out */
export async function compareHistory(page: Page, truth: Truth): Promise<{ count: number; differences: string[] }> {
  const labels = await waitForPast(page)
  const entries = await readEntries(page)
  const sums = new Map<string, string>()
  const move = (label: string, asset: string, quantity: string, by: typeof plus) => {
    const key = `${label}, ${collectionOf(truth, asset)}`
    sums.set(key, by(sums.get(key) ?? '0', quantity))
  }
  for (const { accountId, legs, fees } of entries) {
    const label = labels.get(accountId) ?? accountId
    for (const { asset, quantity } of legs) move(label, asset, quantity, plus)
    for (const { asset, quantity } of fees) move(label, asset, quantity, minus)
  }
  // What is held is taken off again: nothing may be left, on either side.
  const told = new Map(sums)
  for (const { label, holdings } of truth.accounts) for (const { asset, quantity } of holdings) move(label, asset, quantity, minus)
  const differences = [...sums]
    .filter(([, rest]) => rest !== '0')
    .map(([key]) => `the entries of ${key} come to ${told.get(key) ?? 'nothing'}, off by ${sums.get(key)}`)
  return { count: entries.length, differences }
}
