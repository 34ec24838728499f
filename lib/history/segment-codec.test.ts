import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { fromBase64, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, ChainId, EntryId, ImportId } from '@/lib/core/ids'
import { deposit, fill, stored } from '@/tests/fixtures/entries'
import { openEntries, packSegments } from './pack-segments'
import { decodeRaw, encodeRaw, rawIds } from './raw-codec'
import { decodeReplacements, encodeReplacements, replacedBy, withoutEntries } from './replacements'
import { decodeEntries, encodeEntries } from './segment-codec'
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

test('fills of one market share a shape', () => {
  const text = encodeEntries(Array.from({ length: 100 }, (_, n) => stored(fill(String(n)))))
  expect(JSON.parse(text).shapes).toHaveLength(1)
})

test('a text whose columns do not fit is refused, and so is half a millisecond', () => {
  const columns = JSON.parse(encodeEntries([stored(fill('1')), stored(fill('2'))]))
  for (const change of [
    { quantities: columns.quantities.slice(1) },
    { quantities: [...columns.quantities, '1'] },
    { texts: columns.texts.slice(1) },
    { id: ['x'] },
    { shape: [0, 7] },
    { v: 2 },
  ])
    expect(() => decodeEntries(JSON.stringify({ ...columns, ...change }), account)).toThrow(RangeError)
  expect(() => encodeEntries([{ ...stored(fill('1')), at: 0.5 }])).toThrow(RangeError)
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
