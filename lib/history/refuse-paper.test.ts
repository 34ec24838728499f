import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import { createUndo } from '@/lib/engine/undo'
import { BTC, DAY_ZERO, fill } from '@/tests/fixtures/entries'
import { ACCOUNT, exchangeAccount, segmentKey, type TestContext, testContext } from '@/tests/fixtures/history'
import { createBooks } from './books.store'
import { createHistoryHandlers } from './history.handlers'

let context: TestContext
beforeEach(async () => {
  context = testContext()
  await context.db.accounts.put({
    ...exchangeAccount(),
    source: { kind: 'paper', venue: 'kraken' as VenueId, start: [], counted: false },
  })
})
afterEach(() => context.db.delete())

const handlers = () =>
  createHistoryHandlers({
    keepUndo: createUndo(context.randomBytes).keep,
    context,
    books: createBooks(context, segmentKey),
    wake: () => {},
    onChanged: () => {},
    readFile: () => ({
      importer: { id: 'kraken-ledgers', name: 'Kraken ledgers', verifiedBy: null },
      candidates: [],
      header: ['txid'],
      sample: [],
      result: { drafts: [{ draft: fill('1'), lines: [2] }], problems: [], skipped: [] },
    }),
  })

test('what is real does not get lost in a paper account: neither by hand nor by a file', async () => {
  const typed = {
    account: ACCOUNT,
    at: DAY_ZERO,
    kind: 'deposit' as const,
    legs: [{ asset: BTC, quantity: '1' }],
    fees: [],
  }
  await expect(handlers()['history.add'](typed, undefined)).rejects.toMatchObject({ code: 'refused' })
  const file = { account: ACCOUNT, fileName: 'ledgers.csv', text: '', timeZone: 'UTC', takeConflicts: false }
  await expect(handlers()['imports.commit'](file, undefined)).rejects.toMatchObject({ code: 'refused' })
  expect(await context.db.segments.count()).toBe(0)
  expect(await context.db.imports.count()).toBe(0)
})
