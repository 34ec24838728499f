/**
 * The past of every account of the sandbox, read by the production build: each entry is the truth, the sums are what is held,
 * nothing stands twice, and what follows from it (transfers, values, gains, files) is computed here a second time by other code.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EntryDetail, EntryView, IssueView } from '@/lib/ledger/views'
import { call } from '@/tests/harness/drive.mts'
import { plain, plus } from '@/tests/sandbox/ledger/decimal'
import { collectionOf } from '@/tests/sandbox/ledger/expected-totals'
import type { Venue } from '@/tests/sandbox/open-exchanges'
import { type Connected, connectEverything } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { balancesOf, readEntries, waitForHistory } from './support/read-ledger'
import { countKinds, linesOf, trueEntries, VENUES } from './support/true-entries'

const ACCOUNTS = 6

let world: World
let ids: Connected
let entries: EntryView[]
const desk = (): Page => world.desk
const truth = () => world.sandbox.truth

beforeAll(async () => {
  world = await openWorld({ chains: [1], evil: false })
  ids = await connectEverything(world)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'history')))

const labelOf = (id: string): string => Object.entries(ids).find(([, each]) => each === id)?.[0] ?? id
const of = (label: string): EntryView[] => entries.filter(({ accountId }) => accountId === ids[label])
const labels = (): [string, Venue][] => Object.entries(VENUES)

/** What the truth says is held, by account and collection; zeros left out. */
function trueBalances(): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const { label, holdings } of truth().accounts)
    for (const { asset, quantity } of holdings) {
      const key = `${label} ${collectionOf(truth(), asset)}`
      sums[key] = plus(sums[key] ?? '0', quantity)
    }
  return withoutZeros(sums)
}

const withoutZeros = (sums: Record<string, string>) =>
  Object.fromEntries(Object.entries(sums).filter(([, quantity]) => plain(quantity) !== '0'))

test('the past of every account is read to its end', async () => {
  const startedAt = Date.now()
  const histories = await waitForHistory(desk(), ACCOUNTS)
  entries = await readEntries(desk())
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  const counts = histories.map((row) => `${labelOf(row.accountId)} ${row.entries}`).join(', ')
  console.log(`read in ${seconds} s: ${counts}; ${world.sandbox.log().length} requests`)
  expect(entries.length).toBe(histories.reduce((sum, row) => sum + row.entries, 0))
  for (const { streams } of histories)
    for (const stream of streams) expect(stream).toMatchObject({ state: 'complete' })
})

describe('against the truth', () => {
  test('each exchange account: every entry, leg and fee, to the last digit', () => {
    for (const [label, venue] of labels()) {
      const expected = trueEntries(truth(), venue)
      expect(countKinds(of(label)), label).toEqual(countKinds(expected))
      expect(linesOf(of(label)), label).toEqual(linesOf(expected))
    }
  })

  test('legs minus fees are what each account holds of each coin', () => {
    const sums: Record<string, string> = {}
    for (const [key, quantity] of balancesOf(entries)) {
      const [account = '', asset = ''] = key.split(' ')
      const name = `${labelOf(account)} ${collectionOf(truth(), asset)}`
      sums[name] = plus(sums[name] ?? '0', quantity)
    }
    expect(withoutZeros(sums)).toEqual(trueBalances())
  })

  test('no entry stands twice, and each keeps the row that its source told', async () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const [label] of labels()) {
      const some = of(label).filter((_, index) => index % 97 === 0)
      for (const { id } of some) {
        const { raw } = await call<EntryDetail>(desk(), 'ledger.entry', { id })
        expect(raw.length, `${label} ${id}`).toBeGreaterThan(0)
        for (const { text } of raw) expect(() => JSON.parse(text) as unknown).not.toThrow()
      }
    }
  })

  test('the inbox finds no balance that does not come out', async () => {
    const { rows } = await call<{ rows: IssueView[] }>(desk(), 'ledger.issues')
    const wrong = rows.filter(({ kind }) => kind === 'live-mismatch' || kind === 'negative-balance')
    expect(wrong).toEqual([])
  })
})
