import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { amount, sum } from '@/lib/core/amount'
import { readFile } from '@/lib/imports/read-file'
import { readFullExport } from '@/lib/imports/read-full-export'
import { exampleExport, SECRET } from '@/tests/fixtures/full-export-facts'
import type { FullExport } from './document'
import { fullExportOf } from './full-export-of'
import { writeFullExport } from './write-full-export'

const files = writeFullExport(exampleExport())
const textOf = (end: string) => files.find(({ fileName }) => fileName.endsWith(end))?.text ?? ''
const json = () => JSON.parse(textOf('.json')) as FullExport
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(textOf(`-${name}.csv`), { header: true, skipEmptyLines: true }).data

test('the example of EXPORT.md is what is written, to the byte', () => {
  const told = readFileSync('EXPORT.md', 'utf8')
  const example = /```json\n([\s\S]*?)```/.exec(told)?.[1]
  expect(example).toBe(textOf('.json'))
  expect(readFullExport(example ?? '').accounts.map(({ label }) => label)).toEqual(['=Kraken', 'Cold'])
  // Every section and every table is described.
  for (const section of Object.keys(json())) expect(told).toContain(`\`${section}\``)
  for (const { fileName } of files) {
    const table = /^holdfast-export-[\d-]{10}-(.+?)(?:-\d+)?\.csv$/.exec(fileName)?.[1]
    if (table !== undefined) expect(told).toContain(`\`${table}`)
  }
})

test('the same facts give the same bytes, and names tell the day only', () => {
  expect(writeFullExport(exampleExport())).toEqual(files)
  expect(
    files.every(({ fileName }) =>
      /^holdfast-export-2026-11-28(-[a-z]+(-[a-z\d]+)*)?\.(json|csv)$/.test(fileName),
    ),
  ).toBe(true)
  expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(files.length)
})

test('no endpoint, right or key of an account is in any file', () => {
  for (const { text } of files) expect(text).not.toContain(SECRET)
  for (const { text } of files) expect(text).not.toMatch(/hunter2|endpoint|canTrade|apiKey|secret/i)
})

test('entries stand as told and as corrected, with what does not count marked', () => {
  const { entries, corrections } = json()
  expect(entries.map(({ id, counts }) => `${id} ${counts}`)).toContain('twin false')
  const reward = entries.find(({ id }) => id === 'reward')
  expect(reward).toMatchObject({
    counts: true,
    told: { kind: 'deposit', at: '2024-02-01T12:00:00.000Z' },
    corrected: { kind: 'income', reason: 'staking', at: '2024-02-01T13:00:00.000Z' },
  })
  expect(entries.find(({ id }) => id === 'spam')?.counts).toBe(false)
  expect(entries.find(({ id }) => id === 'first')?.corrected).toBeUndefined()
  expect(corrections.map(({ entry }) => entry)).toEqual(['reward', 'spam'])
})

test('unknown is null in JSON and an empty cell in CSV, never zero', () => {
  expect(json().dailyValues.map(({ value }) => value)).toEqual(['20000', null, '0.0000001', '20000'])
  expect(rows('daily-values').map(({ value }) => value)).toEqual(['20000', '', '0.0000001', '20000'])
})

test('the rows of a disposal come to the whole of it', () => {
  const { disposals } = fullExportOf(exampleExport())
  const sale = disposals.find(({ entry }) => entry === 'sale')
  expect(sale?.proceeds).toBe('30000')
  const cells = rows('disposals').filter(({ entry }) => entry === 'sale')
  expect(sum(cells.map(({ proceeds = '' }) => amount(proceeds)))).toBe('30000')
  // The user chose the second lot for what was moved and sold.
  expect(cells.map(({ acquiredBy, cost, gain }) => [acquiredBy, cost, gain])).toEqual([
    ['second', '15000', '15000'],
  ])
})

test('formulas are no formulas in CSV', () => {
  expect(rows('accounts')[0]?.label).toBe("'=Kraken")
  for (const { fileName, text } of files)
    if (fileName.endsWith('.csv')) expect(text).not.toMatch(/(^|,)"?[=@]/m)
})

test('the file of one account is read by the importer, corrections in it, and no other account', () => {
  const file = files.find(({ fileName }) => fileName.endsWith('-account-1.csv'))
  const { importer, result } = readFile({ timeZone: 'UTC', text: '', ...file })
  expect(importer?.id).toBe('holdfast')
  expect(result).toMatchObject({ problems: [], skipped: [] })
  expect(result?.drafts.map(({ draft }) => `${draft.nativeId} ${draft.kind}`)).toEqual([
    'first trade',
    'second trade',
    'reward income',
    'move-out withdrawal',
    'paid withdrawal',
  ])
})

test('the whole is read into one account too: what counts, each with its line, equal ids kept apart', () => {
  const text = textOf('.json')
  const { result } = readFile({ text, fileName: 'holdfast-export.json', timeZone: 'UTC' })
  expect(result?.problems).toEqual([])
  expect(result?.skipped).toEqual([])
  expect(result?.drafts.map(({ draft }) => draft.nativeId)).toEqual([
    'first',
    'second',
    'reward',
    'move-out',
    'move-in',
    'first (account-b)',
    'paid',
  ])
  const lines = text.split('\n')
  for (const { draft, lines: told } of result?.drafts ?? [])
    expect(lines[(told[0] ?? 0) - 1]).toContain(`"nativeId":"${draft.nativeId.replace(/ .*/, '')}"`)
})
