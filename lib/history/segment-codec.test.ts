import { describe, expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import { concatBytes, fromBase64, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, ChainId, EntryId, ImportId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { SegmentRow } from '@/lib/db/rows'
import { BTC, deposit, fill, stored } from '@/tests/fixtures/entries'
import first from '@/tests/fixtures/segment-v1.json'
import { copyOf } from './lean-entry'
import { openEntries, openLean, packSegments } from './pack-segments'
import { packEncoded, unpackEncoded } from './packed-entries'
import { decodeRaw, encodeRaw, rawIds } from './raw-codec'
import { decodeReplacements, encodeReplacements, replacedBy, withoutEntries } from './replacements'
import { checkedEntries, decodeEntries, emptyPool, encodeEntries, openColumns } from './segment-codec'
import type { Encoded } from './segment-codec-bytes'
import { NumberWriter } from './segment-codec-numbers'
import { segmentCryptoKey } from './segment-key'

const account = 'account-a' as AccountId
const everything: Entry = {
  ...stored(fill('1')),
  reason: 'conversion',
  precision: 'min',
  txHash: '0xabc',
  chain: 'eip155:1' as ChainId,
  counterparty: '0xdef',
  note: 'two\nlines "quoted"',
  protocol: 'uniswap-v3',
  unclear: true,
  stated: { currency: 'eur', value: amount('27000.5') },
  importId: 'import-1' as ImportId,
  legs: [{ ...stored(fill('1')).legs[0], bucket: 'margin' } as Entry['legs'][number]],
}

test('what is decoded is what was encoded, whatever fields an entry has', () => {
  const entries = [
    everything,
    stored(fill('2')),
    stored(deposit('a', '0.00000001', { nativeId: 'no colon', at: -5 })),
    stored(deposit('b', '-12.5', { txHash: '' })),
    { ...stored(fill('3')), legs: [], fees: [] },
    everything,
  ]
  expect(decodeEntries(encodeEntries(entries), account)).toEqual(entries)
})

test('any text comes back: half of a pair, two halves of different texts, a line, a quote', () => {
  const entries = ['\ud83d', '\ude00', '\ud83d\ude00', '"\n\u0000', '中文', 'é'].map((note, n) => ({
    ...stored(fill(String(n))),
    note,
    market: note,
  }))
  expect(decodeEntries(encodeEntries(entries), account)).toEqual(entries)
})

test('times come back exactly, as far as a date goes', () => {
  const times = [0, -1, 63, 64, -64, -65, 8.64e15, 1, -8.64e15, 1_700_000_000_123]
  // A step from one end of time to the other is more than a number can say exactly.
  const entries = times.flatMap((at, n) => [
    { ...stored(fill(`${n}`)), at },
    { ...stored(fill(`${n}b`)), at: 0 },
  ])
  expect(decodeEntries(encodeEntries(entries), account)).toEqual(entries)
  for (const at of [0.5, Number.NaN, 2 ** 53])
    expect(() => encodeEntries([{ ...stored(fill('1')), at }])).toThrow(RangeError)
})

test('fills of one market share a shape, and equal shapes of two segments a mould', () => {
  const pool = emptyPool()
  const columns = (names: string[], source = 'kraken:trades', of = account) =>
    openColumns(encodeEntries(names.map((name) => stored(fill(name, { source }), of))), of, pool).moulds
  const [mould, ...others] = columns(['1', '2', '3'])
  expect(others).toEqual([])
  expect(columns(['4'])[0]).toBe(mould)
  expect(columns(['4'], 'another')[0]).not.toBe(mould)
  expect(columns(['4'], 'kraken:trades', 'account-b' as AccountId)[0]?.entry.accountId).toBe('account-b')
})

test('texts of any letters are packed as they can be', () => {
  const named = (...ids: string[]) => ids.map((id) => ({ ...stored(fill('1')), id: id as EntryId }))
  for (const entries of [named('1', '-2.5', '30'), named('aB_-9', 'x'), named('é', 'a b', '中文'), named('')])
    expect(decodeEntries(encodeEntries(entries), account)).toEqual(entries)
  const size = (id: string) => encodeEntries(named(id)).tail.length
  expect(size('2'.repeat(20)) - size('2'.repeat(10))).toBe(5)
  expect(size('a'.repeat(20)) - size('a'.repeat(12))).toBe(6)
})

test('bytes that are cut or changed never pass for the entries', () => {
  const entries = [everything, stored(fill('2')), stored(deposit('a', '3'))]
  const { head, tail } = encodeEntries(entries)
  const opened = (change: Partial<Encoded>) => () => checkedEntries({ head, tail, ...change }, account)
  expect(opened({})()).toEqual(entries)
  for (let length = 0; length < head.length; length += 1)
    expect(opened({ head: head.slice(0, length) }), `${length} bytes`).toThrow()
  for (let length = 0; length < tail.length; length += 1)
    expect(opened({ tail: tail.slice(0, length) }), `${length} bytes`).toThrow()
  expect(opened({ tail: concatBytes(tail, Uint8Array.of(0)) })).toThrow()
  for (const more of ['0', ' 0', ']']) expect(opened({ head: concatBytes(head, utf8(more)) })).toThrow()
  for (const [place, byte] of [
    [0, 1],
    [0, 3],
    [1, 200],
    [2, 9],
    [4, 0],
    [5, 0],
  ] as const)
    expect(opened({ head: head.with(place, byte) }), `byte ${place}`).toThrow()
})

test('what claims more than it has gets no memory', () => {
  const claiming = (...counts: number[]) => {
    const numbers = new NumberWriter()
    for (const count of counts) numbers.push(count)
    const head = concatBytes(Uint8Array.of(2), numbers.toBytes(), utf8('[[],""]'))
    return { head, tail: Uint8Array.of(0xff) }
  }
  for (const counts of [
    [2 ** 31, 0, 0, 0, 0],
    [0, 1, 2 ** 31, 0, 0],
    // No ids; then quantities as digits in one byte, as letters in one, and plain.
    [0, 0, 0, 2 ** 31, 0, 1, 0, 1, 1, 1, 0],
    [0, 0, 0, 2 ** 31, 0, 1, 0, 2, 1, 1, 0],
    [0, 0, 0, 2 ** 31, 0, 1, 0, 0, 1, 0],
  ])
    expect(() => decodeEntries(claiming(...counts), account), counts.join()).toThrow(RangeError)
})

test('packed, the two forms are told apart, and what ends too early is refused', async () => {
  const entries = [everything, stored(fill('2'))]
  const packed = await packEncoded(encodeEntries(entries))
  expect(decodeEntries(await unpackEncoded(packed), account)).toEqual(entries)
  // Every DEFLATE stream begins with a block of type 0, 1 or 2.
  expect((packed[0] ?? 0) & 0b110).toBe(0b110)
  expect(await unpackEncoded(await deflate(utf8(first.text)))).toEqual({
    head: utf8(first.text),
    tail: new Uint8Array(),
  })
  for (const length of [0, 1, 3, 5, 20])
    await expect(unpackEncoded(packed.slice(0, length))).rejects.toThrow()
})

test('a file’s entry out of form is refused, though it decodes', () => {
  const good = stored(fill('1'))
  const broken: Entry[] = [
    { ...good, id: '' as EntryId },
    { ...good, id: 'x'.repeat(65) as EntryId },
    { ...good, kind: 'theft' as Entry['kind'] },
    { ...good, origin: 'rumour' as Entry['origin'] },
    { ...good, fees: [{ asset: BTC, quantity: '1e5' as Amount }] },
    { ...good, legs: [{ asset: BTC, quantity: amount('1'), bucket: 'pocket' as Bucket }] },
  ]
  for (const entry of broken) {
    expect(decodeEntries(encodeEntries([entry]), account)).toEqual([entry])
    expect(() => checkedEntries(encodeEntries([good, entry]), account)).toThrow()
  }
  expect(checkedEntries(encodeEntries([good]), account)).toEqual([good])
})

describe('the first form, a JSON text', () => {
  const text = (change: object = {}): Encoded => ({
    head: utf8(JSON.stringify({ ...JSON.parse(first.text), ...change })),
    tail: new Uint8Array(),
  })
  const columns = JSON.parse(first.text) as Record<string, unknown[]>

  test('opens for ever: a text, and a sealed segment', async () => {
    expect(decodeEntries(text(), account)).toEqual(first.entries)
    expect(checkedEntries(text(), account)).toEqual(first.entries)
    const { iv, sealed, ...place } = first.row
    const row = { ...place, iv: fromBase64(iv), sealed: fromBase64(sealed).buffer } as SegmentRow
    const key = await segmentCryptoKey(new Uint8Array(32).fill(3))
    expect(await openEntries(key, row)).toEqual(first.entries)
    expect((await openLean(key, row)).map(copyOf)).toEqual(first.entries)
  })

  test('shares moulds with the second', () => {
    const pool = emptyPool()
    const of = (encoded: Encoded) => openColumns(encoded, account, pool).moulds
    expect(of(encodeEntries(first.entries as Entry[]))).toEqual(of(text()))
    for (const [at, mould] of of(text()).entries()) expect(of(text())[at]).toBe(mould)
  })

  test('is refused where its columns do not fit', () => {
    const { quantities = [], texts = [], id = [], at = [] } = columns
    for (const change of [
      { quantities: quantities.slice(1) },
      { quantities: [...quantities, '1'] },
      { texts: texts.slice(1) },
      { id: id.slice(1) },
      { at: at.slice(1) },
      { at: [...at, 1] },
      { shape: [0, 7, 0, 0, 0] },
      { v: 2 },
    ])
      expect(() => decodeEntries(text(change), account)).toThrow(RangeError)
  })

  test('is checked strictly when it comes from a file', () => {
    const { quantities = [], at = [] } = columns
    for (const change of [
      { quantities: ['1e5', ...quantities.slice(1)] },
      { at: [0.5, ...at.slice(1)] },
      { extra: 1 },
    ])
      expect(() => checkedEntries(text(change), account)).toThrow()
  })
})

test('a segment opens under its own id, account, part and key only', async () => {
  const key = await segmentCryptoKey(new Uint8Array(32).fill(3))
  const sealer = { key, randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }
  const entries = [stored(fill('1'))]
  const [row] = await packSegments(sealer, account, { entries })
  if (!row) throw new Error('no segment')
  expect(Object.keys(row).sort()).toEqual(['accountId', 'id', 'iv', 'part', 'sealed'])
  expect(await openEntries(key, row)).toEqual(entries)
  const other = await segmentCryptoKey(new Uint8Array(32).fill(4))
  for (const [with_, moved] of [
    [key, { ...row, id: 'another' }],
    [key, { ...row, accountId: 'account-b' as AccountId }],
    [key, { ...row, part: 'raw' as const }],
    [other, row],
  ] as const)
    await expect(openEntries(with_, moved)).rejects.toMatchObject({ code: 'vault-damaged' })
})

test('a thousand entries are a segment, and one more is another', async () => {
  const key = await segmentCryptoKey(new Uint8Array(32))
  const entries = Array.from({ length: 1001 }, (_, n) => stored(fill(String(n))))
  const sealer = { key, randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }
  const rows = await packSegments(sealer, account, { entries })
  expect(rows).toHaveLength(2)
  expect((await Promise.all(rows.map((row) => openEntries(key, row)))).flat()).toEqual(entries)
})

test('raw rows come back as they were, and their ids without them', async () => {
  const rows = ['a', 'b'].map((id) => ({ entry: id as EntryId, source: 'x', text: `{"id":"${id}"}` }))
  const bytes = await encodeRaw(rows)
  expect(await decodeRaw(bytes)).toEqual(rows)
  expect(await rawIds(bytes)).toEqual(['a', 'b'])
})

test('a replacement goes when one of its tellers goes, and shrinks when a replaced entry goes', () => {
  const ids = (...names: string[]) => names as EntryId[]
  const groups = [
    { replaced: ids('csv'), by: ids('fill1', 'fill2') },
    { replaced: ids('row1', 'row2'), by: ids('order') },
  ]
  expect(decodeReplacements(encodeReplacements(groups))).toEqual(groups)
  expect([...replacedBy(groups)]).toEqual([
    ['csv', 'fill1'],
    ['row1', 'order'],
    ['row2', 'order'],
  ])
  expect(withoutEntries(groups, new Set(ids('fill2', 'row1')))).toEqual([
    { replaced: ['row2'], by: ['order'] },
  ])
})

test('what unpacks to more than is allowed, or is no DEFLATE, is refused', async () => {
  const packed = await deflate(utf8('a'.repeat(10_000)))
  expect((await inflate(packed, 10_000)).length).toBe(10_000)
  await expect(inflate(packed, 9_999)).rejects.toThrow(RangeError)
  await expect(inflate(fromBase64('/////w=='), 100)).rejects.toThrow()
})
