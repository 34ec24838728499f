import { expect, test } from 'vitest'
import type { EntryDraft } from '@/lib/core/entry'
import { BTC, deposit, fill } from '@/tests/fixtures/entries'
import { readFile } from './read-file'

const drafts: EntryDraft[] = [
  fill('1'),
  deposit('2', '0.5', { note: 'a "quoted" ] } , \\ [\n=cmd' }),
  fill('3'),
]
/** As the history page writes it. */
const write = (list: readonly unknown[], space = 1) => `${JSON.stringify(list, null, space)}\n`
const wrap = (list: readonly EntryDraft[]) => list.map((draft) => ({ account: 'Kraken', draft }))
const read = (text: string, fileName = 'holdfast-history.json') =>
  readFile({ text, fileName, timeZone: 'UTC' })
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

test('drafts come back as they were, whatever the spaces, and each names the line on which it begins', () => {
  const text = write(wrap(drafts))
  const { importer, result } = read(text)
  expect(importer?.id).toBe('holdfast')
  expect(result?.drafts.map(({ draft }) => draft)).toEqual(drafts)
  const lines = text.split('\n')
  for (const { lines: told } of result?.drafts ?? []) expect(lines[(told[0] ?? 0) - 1]).toBe(' {')
  for (const other of [write(wrap(drafts), 0), `\ufeff${text.replaceAll('\n', '\r\n')}`])
    expect(read(other).result?.drafts.map(({ draft }) => draft)).toEqual(drafts)
  expect(read(text, 'renamed.txt').result?.drafts).toHaveLength(drafts.length)
})

test('an entry that Holdfast did not write so is a problem with its line, and the others are read', () => {
  const list: unknown[] = wrap(drafts)
  list[1] = { account: 'Kraken', draft: { ...drafts[1], legs: [{ asset: BTC, quantity: 0.1 }] } }
  list.push('something else', { account: 'Kraken' }, { account: 'Kraken', draft: drafts[0] })
  const text = write(list)
  const { result } = read(text)
  expect(result?.drafts.map(({ draft }) => draft.nativeId)).toEqual(
    [drafts[0], drafts[2]].map((d) => d?.nativeId),
  )
  expect(result?.problems.map(({ line }) => line)).toEqual([
    lineOf(text, '"deposit:2"') - 3,
    lineOf(text, '"something else"'),
    lineOf(text, '"something else"') + 1,
  ])
  expect(result?.skipped).toHaveLength(1)
})

test('a file that is cut, is empty or is other JSON is refused, and stays unread', () => {
  const text = write(wrap(drafts))
  expect(() => read(text.slice(0, -20))).toThrow(/damaged or not whole/)
  expect(() => read('[]')).toThrow(/empty/)
  for (const other of ['{"draft":{}}', '[1,2]', '[{"id":1,"amount":"2"}]', '"text"'])
    expect(() => read(other)).toThrow(/no history that Holdfast exported/)
})

test('JSON is read by no other importer, and a table that begins with a bracket stays a table', () => {
  const text = write(wrap(drafts))
  expect(() => readFile({ text, timeZone: 'UTC', importer: 'generic' })).toThrow(/as nothing else/)
  expect(readFile({ text, timeZone: 'UTC', importer: 'holdfast' }).result?.drafts).toHaveLength(3)
  expect(read('[time],amount\n2024-01-01,1\n', 'mine.csv').header).toEqual(['[time]', 'amount'])
})
