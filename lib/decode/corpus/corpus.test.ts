/**
 * Real requests against the decoders: nothing that is said may be wrong, and what is said today must still be said tomorrow.
 * What others published about each request stands beside it in `data/`; nothing there was written by a decoder.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeCall } from '../describe-call'
import { describeSignature } from '../signatures/describe-signature'
import { CLAIMED_WITH, claimedProtocols, unclaimedProtocols } from './claimed'
import { type CorpusEntry, type Expected, parseEntries } from './entry'
import { floors } from './floors'
import { best, type Statement, statements } from './wrong-statements'

const DATA = join(import.meta.dirname, 'data')
const entries = readdirSync(DATA)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => parseEntries(readFileSync(join(DATA, name), 'utf8')))

/** Requests that were here once; one that goes must be missed. */
const AT_LEAST = 205

/** What is no statement: that something could not be read, and the page's own words. */
const SAYS_NOTHING = new Set(['unknown', 'unknown-typed-data'])

function described(entry: CorpusEntry): object {
  if (!('typedData' in entry)) return describeCall({ ...entry, value: BigInt(entry.value) })
  const { chainId, verifyingContract, ...domain } = entry.typedData.domain
  return describeSignature(
    {
      ...entry.typedData,
      domain: {
        ...domain,
        ...(chainId === undefined ? {} : { chainId: BigInt(chainId) }),
        ...(verifyingContract === undefined
          ? {}
          : { verifyingContract: String(verifyingContract).toLowerCase() }),
      },
    },
    entry.chain,
  )
}

/** Parts that are told one by one are each held against what may be said of the request. */
function read(said: object, entry: CorpusEntry): Statement[] {
  if (!('action' in said) || SAYS_NOTHING.has(String(said.action))) return []
  const parts = 'calls' in said ? said.calls : 'signatures' in said ? said.signatures : undefined
  if (Array.isArray(parts)) return parts.flatMap((part) => read(part, entry))
  return best(entry.expected.map((each) => statements(said, withValue(each, entry))))
}

const isRead = (entry: CorpusEntry) => read(described(entry), entry).length > 0

/** What is sent along is told with a protocol's call; it is the transaction's own. */
const withValue = (expected: Readonly<Record<string, Expected>>, entry: CorpusEntry) =>
  'value' in entry && 'protocol' in expected ? { ...expected, value: entry.value } : expected

const named = entries.map((entry) => ({ name: `${entry.protocol}: ${entry.what}`, entry }))

test('the corpus is there, and no request stands in it twice', () => {
  expect(entries.length).toBeGreaterThanOrEqual(AT_LEAST)
  const keys = entries.map((entry) => ('input' in entry ? entry.chain + entry.input : JSON.stringify(entry)))
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(named.map(({ name }) => name)).size).toBe(named.length)
})

test.each(named)('$name: nothing that is said is wrong', ({ entry }) => {
  expect(read(described(entry), entry).filter(({ isTrue }) => !isTrue)).toEqual([])
})

test('a protocol is claimed when three of its real requests are here and are read', () => {
  const real = entries.filter((entry) => entry.evidence !== 'example' && isRead(entry))
  const protocols = [...new Set(entries.map(({ protocol }) => protocol))]
  const isEnough = (protocol: string) =>
    real.filter((entry) => entry.protocol === protocol).length >= CLAIMED_WITH
  expect([...claimedProtocols].toSorted()).toEqual(protocols.filter(isEnough).toSorted())
  expect(unclaimedProtocols).toEqual(
    expect.arrayContaining(protocols.filter((protocol) => !isEnough(protocol))),
  )
  expect(unclaimedProtocols.filter((protocol) => isEnough(protocol))).toEqual([])
})

describe('what is said', () => {
  const told = new Map<string, { requests: number; described: number; real: number; fields: number }>()
  for (const { entry } of named) {
    const { requests = 0, described: count = 0, real = 0, fields = 0 } = told.get(entry.protocol) ?? {}
    const said = read(described(entry), entry).length
    told.set(entry.protocol, {
      requests: requests + 1,
      described: count + (said > 0 ? 1 : 0),
      real: real + (said > 0 && entry.evidence !== 'example' ? 1 : 0),
      fields: fields + said,
    })
  }

  afterAll(() => {
    const rows = [...told].map(([protocol, { requests, described: count, real, fields }]) =>
      [
        protocol.padEnd(28),
        `requests ${requests}`,
        `described ${count}`,
        `fields ${fields}`,
        `real ones ${real}`,
      ].join('  '),
    )
    process.stdout.write(`${rows.join('\n')}\n`)
  })

  test.each(Object.entries(floors))('%s: no fewer fields than before', (protocol, floor) => {
    expect(told.get(protocol)?.fields ?? 0).toBeGreaterThanOrEqual(floor)
  })
})
