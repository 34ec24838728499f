import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EntryDraft } from '@/lib/core/entry'
import { writeHoldfast } from './importers/holdfast'
import { readFile } from './read-file'
import { IMPORTERS } from './registry'

const FOLDER = resolve(import.meta.dirname, '../../tests/fixtures/csv')
const textOf = (id: string) => readFileSync(join(FOLDER, id, `${id}.csv`), 'utf8')
const read = (text: string, fileName?: string) =>
  readFile({ text, timeZone: 'Europe/Berlin', ...(fileName === undefined ? {} : { fileName }) })

const moved = (legs: EntryDraft['fees']) =>
  legs.map(({ quantity, asset }) => `${quantity} ${asset}`).join(' ')
/** `12-31 23:59 trade/dust: 1 coin:bitcoin - fees` */
const told = ({ at, kind, reason, legs, fees, unclear }: EntryDraft) =>
  `${new Date(at).toISOString().slice(0, 19)} ${kind}${reason ? `/${reason}` : ''}${unclear ? '?' : ''}: ${moved(legs)}${fees.length > 0 ? ` fee ${moved(fees)}` : ''}`

const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  { drafts: string[]; problems: number[]; skipped: number[]; fileName?: string }
>
const FIXTURES = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'))

test('every importer but our own has a fixture', () => {
  expect(FIXTURES.sort()).toEqual(
    IMPORTERS.map(({ id }) => id)
      .filter((id) => id !== 'holdfast')
      .sort(),
  )
})

describe.each(FIXTURES)('%s', (id) => {
  const { fileName, ...expected } = EXPECTED[id] ?? { drafts: [], problems: [], skipped: [] }
  test('is recognised by its header and read exactly', () => {
    const { importer, result } = read(textOf(id), fileName)
    expect(importer?.id).toBe(id)
    expect({
      drafts: result?.drafts.map(({ draft }) => told(draft)).sort(),
      problems: result?.problems.map(({ line }) => line).sort((a, b) => a - b),
      skipped: result?.skipped.map(({ line }) => line).sort((a, b) => a - b),
    }).toEqual(expected)
  })

  test('names every row once: as an entry, a problem or skipped', () => {
    const { result, table } = read(textOf(id), fileName)
    const lines = [
      // A row may tell two facts: money paid from outside, and what was bought with it.
      ...new Set(result?.drafts.flatMap((each) => each.lines)),
      ...(result?.problems.map(({ line }) => line) ?? []),
      ...(result?.skipped.map(({ line }) => line) ?? []),
    ]
    expect(lines.sort((a, b) => a - b)).toEqual(table.rows.map(({ line }) => line))
  })

  test('gives the same entries at every reading and in every order of rows', () => {
    const text = textOf(id)
    const { table } = read(text, fileName)
    const lines = text.split('\n')
    const first = (table.rows[0]?.line ?? 2) - 1
    const rows = lines.slice(first).filter((line) => line !== '')
    const shuffled = [...lines.slice(0, first), ...rows.reverse()].join('\n')
    const facts = (from: string) =>
      new Map(
        read(from, fileName).result?.drafts.map(({ draft: { raw: _, ...rest } }) => [
          rest.nativeId,
          told(rest),
        ]),
      )
    expect(facts(shuffled)).toEqual(facts(text))
    expect(facts(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(facts(text))
  })
})

describe('ids', () => {
  const idsOf = (id: string) => read(textOf(id)).result?.drafts.map(({ draft }) => draft.nativeId)

  test("are the venue's own where the file has them", () => {
    expect(idsOf('kraken-ledgers')).toEqual(['ledger:LD1', 'trade:TDNN5P', 'trade:TSPEND', 'ledger:LR1'])
    expect(idsOf('kraken-trades')).toEqual(['trade:TDNN5P', 'trade:TSELL1'])
    expect(idsOf('coinbase')?.[0]).toBe('tx:a1')
    expect(idsOf('bitstamp')?.[0]).toBe('transaction:1')
  })

  test('two equal rows stay two, and an overlapping file repeats their ids', () => {
    const text = textOf('binance-statement')
    const interest = (from: string) =>
      read(from)
        .result?.drafts.filter(({ draft }) => draft.reason === 'interest')
        .map(({ draft }) => draft.nativeId)
    expect(new Set(interest(text)).size).toBe(2)
    const [header, ...rows] = text.split('\n')
    expect(interest([header, ...rows.slice(6)].join('\n'))).toEqual(interest(text))
  })
})

test('our own table comes back without loss, formulas and all', () => {
  const drafts = ['kraken-ledgers', 'gemini', 'cryptocom-app'].flatMap((id) =>
    (read(textOf(id)).result?.drafts ?? []).map(({ draft }) => ({ ...draft, note: '=cmd|"x"\n@y' })),
  )
  const answer = read(writeHoldfast(drafts))
  expect(answer.importer?.id).toBe('holdfast')
  expect(answer.result?.drafts.map(({ draft }) => draft)).toEqual(drafts)
  expect(read(writeHoldfast(drafts).replaceAll('trade', 'frob')).result?.problems.length).toBeGreaterThan(0)
})
