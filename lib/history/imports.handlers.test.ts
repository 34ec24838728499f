import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFullExport } from '@/lib/reports/full-export/write-full-export'
import { exampleExport } from '@/tests/fixtures/full-export-facts'
import { segmentKey, type TestContext, testContext } from '@/tests/fixtures/history'
import { createBooks } from './books.store'
import type { HistoryChange } from './changed'
import { createImportHandlers } from './imports.handlers'
import { historyMessages } from './messages'

let context: TestContext
let changes: HistoryChange[]
beforeEach(() => {
  context = testContext()
  changes = []
})
afterEach(() => context.db.delete())

const text = writeFullExport(exampleExport(), ['json'])[0]?.text ?? ''
const take = (told: string) => {
  const handlers = createImportHandlers({
    context,
    books: createBooks(context, segmentKey),
    wake: () => {},
    onChanged: (change) => void changes.push(change),
    readFile: () => {
      throw new Error('an export is no file of rows')
    },
  })
  const message = historyMessages['history.importExport']
  return handlers[message.name](v.parse(message.schema, { fileName: 'export.json', text: told }), undefined)
}

test('a full export is read back, and the ledger hears of accounts, words and entries', async () => {
  const { accounts, entries } = await take(text)
  expect(entries).toBe(8)
  expect((await context.db.accounts.toArray()).map(({ id }) => id).toSorted()).toEqual(accounts.toSorted())
  expect(await context.db.overlays.count()).toBe(2)
  expect(changes.map(({ kind }) => kind)).toEqual(['surroundings', 'words', 'entries'])
  expect(changes.at(-1)).toEqual({ kind: 'entries', accounts })
})

test('a bad file is refused in its own words, and nobody hears of it', async () => {
  await expect(take('{}')).rejects.toThrow('no history that Holdfast exported')
  await expect(take(text.replace('"version":1', '"version":2'))).rejects.toMatchObject({
    code: 'not-supported',
  })
  await expect(take(text.slice(0, -10))).rejects.toThrow('damaged or not whole')
  expect(changes).toEqual([])
  expect(await context.db.accounts.count()).toBe(0)
})
