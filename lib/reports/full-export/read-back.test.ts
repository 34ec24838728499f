/** A full export that is read into an empty vault gives the same entries, balances, transfers and gains. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId, ImportId, LinkId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { applyOverlay } from '@/lib/history/effective-entry'
import { type RestoredExport, restoredExport } from '@/lib/history/restored-export'
import { readFullExport } from '@/lib/imports/read-full-export'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import { exampleExport, exportFactsOf } from '@/tests/fixtures/full-export-facts'
import { A, B, BTC } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import type { FullExportFacts } from './facts'
import { writeFullExport } from './write-full-export'

/** Ids of another vault; their order is another one too. */
const hash = (...parts: string[]) =>
  Array.from(parts.join('_').replaceAll(/[^\w-]/g, '-'))
    .reverse()
    .join('')

const exported = (facts: FullExportFacts): string => writeFullExport(facts)[0]?.text ?? ''

function restore(text: string): RestoredExport {
  let made = 0
  const next = <T extends string>(name: string) => `${name}-${(made += 1)}` as T
  return restoredExport(readFullExport(text), {
    hash,
    accountId: () => next<AccountId>('restored'),
    importId: () => next<ImportId>('import'),
    linkId: () => next<LinkId>('link'),
    now: 0,
  })
}

/** Manual accounts, as an import makes them. */
function factsAgain({ accounts, overlays, links, lotChoices }: RestoredExport): FullExportFacts {
  return exportFactsOf({
    accounts: accounts.map(
      ({ id, label }): AccountRow => ({
        id,
        label,
        source: { kind: 'manual', positions: [] },
        paused: false,
        createdAt: 0,
        tags: [],
      }),
    ),
    entries: accounts.flatMap(({ entries }) => entries),
    overlays,
    links,
    lotChoices,
  })
}

/** What must be the same, told by labels and native ids: ids are another vault's. */
function told(facts: FullExportFacts) {
  const labels = new Map(facts.accounts.map(({ id, label }) => [id, label]))
  const all = [...facts.entries].filter(({ id }) => !facts.replaced.has(id))
  const nameOf = new Map(
    all.map(({ id, accountId, nativeId }) => [id, `${labels.get(accountId)} ${nativeId}`]),
  )
  const words = new Map(facts.overlays.map(({ id, overlay }) => [id, overlay]))
  const entries = all.map((each) => applyOverlay(each, words.get(each.id)))
  const lots = (name: string) => name.replace(/[^:>]+(?=:)/g, (id) => nameOf.get(id as Entry['id']) ?? id)
  return {
    entries: entries
      .map(({ id, accountId: _a, importId: _i, ...entry }) => ({ ...entry, name: nameOf.get(id) }))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    balances: [...derivedBalances(entries)]
      .flatMap(([account, by]) => [...by].map(([asset, held]) => `${labels.get(account)} ${asset} ${held}`))
      .sort(),
    transfers: facts.transfers.map(({ from, to }) => `${nameOf.get(from)} > ${nameOf.get(to)}`).sort(),
    gains: facts.outgoes
      .map(({ entryId, what, quantity, proceeds, matches }) => ({
        name: nameOf.get(entryId),
        what,
        quantity,
        proceeds,
        matches: matches.map(({ lot, quantity: of, cost, gain, term, rule }) => [
          lots(lot),
          of,
          cost,
          gain,
          term,
          rule,
        ]),
      }))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    open: facts.lots
      .filter(({ left }) => left > 0n)
      .map(({ id, left, cost }) => `${lots(id)} ${left} ${cost}`)
      .sort(),
  }
}

test('corrections, links, chosen lots and equal native ids of two accounts come back', () => {
  const facts = exampleExport()
  const again = restore(exported(facts))
  expect(told(factsAgain(again))).toEqual(told(facts))
  expect(again.accounts.map(({ label, entries }) => [label, entries.length])).toEqual([
    ['=Kraken', 6],
    ['Cold', 2],
  ])
  expect(again.overlays).toHaveLength(2)
  expect(again.lotChoices).toHaveLength(2)
  // The user's "to somebody else", and the transfer that was found.
  expect(again.links.map(({ verdict }) => verdict).sort()).toEqual(['apart', 'linked'])
})

test('a correction of what moved comes back with its buckets and symbols', () => {
  const facts = exampleExport()
  const overlay = {
    legs: [{ asset: BTC, quantity: amount('0.2'), bucket: 'earn' as const, sourceSymbol: 'XBT.M' }],
    value: { currency: 'usd', value: amount('310') },
    note: 'mine',
  }
  const row = { id: 'reward' as EntryId, overlay, at: 1_700_000_000_001, earlier: [] }
  const [{ overlay: again, at } = {}] = restore(exported({ ...facts, overlays: [row] })).overlays
  expect([again, at]).toEqual([overlay, row.at])
})

test('what is exported again from there is the same once more', () => {
  const once = restore(exported(exampleExport()))
  expect(told(factsAgain(restore(exported(factsAgain(once)))))).toEqual(told(factsAgain(once)))
})

describe.each([1, 2, 3])('a ledger by chance (%i)', (seed) => {
  test('comes back with every gain and every open lot', () => {
    const { entries, moves } = randomLedger(seed, { size: 150, hasUnknown: true })
    // No two at one moment: which of two comes first then follows from ids, and these are another vault's.
    const apart = [...entries, ...moves.flatMap((moved) => moved.entries)].map((entry, index) => ({
      ...entry,
      at: entry.at + index,
    }))
    const account = (id: AccountId): AccountRow => ({
      id,
      label: `label of ${id}`,
      source: { kind: 'bitcoin', addresses: [id] },
      paused: false,
      createdAt: 0,
      tags: [],
    })
    const facts = exportFactsOf({ accounts: [account(A), account(B)], entries: apart })
    expect(facts.outgoes.length).toBeGreaterThan(20)
    expect(told(factsAgain(restore(exported(facts))))).toEqual(told(facts))
  })
})

describe('a file that is not whole is refused, and nothing is taken of it', () => {
  const text = exported(exampleExport())
  const changed = (change: (document: Record<string, unknown[]>) => unknown) => {
    const document = JSON.parse(text)
    change(document)
    return JSON.stringify(document)
  }

  test('cut, without an account, without an entry that a word is about, with a broken amount or moment', () => {
    for (const broken of [
      text.slice(0, -40),
      changed(({ accounts }) => accounts?.pop()),
      changed(({ entries }) => entries?.splice(3, 1)),
      changed(({ entries }) => entries?.push(entries[0])),
      text.replace('"10000"', '10000').replace('"-10000"', '-10000'),
      text.replace('"2024-01-02T12:00:00.000Z"', '"2024-01-02"'),
    ])
      expect(() => readFullExport(broken)).toThrow(/damaged or not whole/)
  })

  test('a newer version and another file are told apart', () => {
    expect(() => readFullExport(text.replace('"version":1', '"version":2'))).toThrow(/newer Holdfast/)
    expect(() => readFullExport('{"a":1}')).toThrow(/no history that Holdfast exported/)
  })
})
