/** Entries, raw rows and replacements of one account to sealed segments, and back. Touches no database. */
import { fromUtf8, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import type { Entry } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { type AccountId, randomId } from '@/lib/core/ids'
import type { SegmentRow } from '@/lib/db/rows'
import { IV_BYTES } from '@/lib/vault/primitives'
import { groupBy } from './group-by'
import { readEntries } from './lean-entry'
import { packEncoded, unpackEncoded } from './packed-entries'
import { decodeRaw, encodeRaw, type RawRow } from './raw-codec'
import { decodeReplacements, encodeReplacements, type Replacement } from './replacements'
import { FULL_SEGMENT, MOST_SEGMENT_BYTES } from './segment-bounds'
import { checkedEntries, decodeEntries, encodeEntries } from './segment-codec'
import type { MouldPool } from './segment-codec-moulds'
import { damagedSegment, openSegment, sealSegment } from './segment-key'

type Bytes = Uint8Array<ArrayBuffer>

export interface Sealer {
  key: CryptoKey
  randomBytes: (length: number) => Uint8Array
}

export interface Packing {
  entries?: readonly Entry[]
  raw?: readonly RawRow[]
  replaced?: readonly Replacement[]
}

export const packEntries = (entries: readonly Entry[]) => packEncoded(encodeEntries(entries))
export const packReplacements = (replaced: readonly Replacement[]) =>
  deflate(utf8(encodeReplacements(replaced)))

export const unpackEntries = async (bytes: Bytes, accountId: AccountId, pool?: MouldPool) =>
  decodeEntries(await unpackEncoded(bytes), accountId, pool)
/** The same from a file: checked strictly. */
export const unpackChecked = async (bytes: Bytes, accountId: AccountId) =>
  checkedEntries(await unpackEncoded(bytes), accountId)
/** The same where they stand: for who holds many of them. */
const unpackLean = async (bytes: Bytes, accountId: AccountId, pool?: MouldPool) =>
  readEntries(await unpackEncoded(bytes), accountId, pool)
export const unpackReplacements = async (bytes: Bytes) =>
  decodeReplacements(fromUtf8(await inflate(bytes, MOST_SEGMENT_BYTES)))

/** The raw rows of a segment's entries stand in a segment whose id follows from it, so that both are joined together. */
export const rawSegmentId = (entriesSegment: string): string => `${entriesSegment}r`

/** @returns segments of at most a thousand entries each; nothing for what is empty */
export async function packSegments(
  sealer: Sealer,
  accountId: AccountId,
  { entries = [], raw = [], replaced = [] }: Packing,
): Promise<SegmentRow[]> {
  const segments: SegmentRow[] = []
  const rawOf = groupBy(raw, ({ entry }) => entry)
  for (const chunk of chunks(entries)) {
    const told = chunk.flatMap(({ id }) => rawOf.get(id) ?? [])
    for (const { id } of chunk) rawOf.delete(id)
    segments.push(...(await packChunk(sealer, accountId, chunk, told)))
  }
  for (const chunk of chunks([...rawOf.values()].flat()))
    segments.push(await sealPlain(sealer, { accountId, part: 'raw', plain: await encodeRaw(chunk) }))
  for (const chunk of chunks(replaced))
    segments.push(
      await sealPlain(sealer, { accountId, part: 'replaced', plain: await packReplacements(chunk) }),
    )
  return segments
}

async function packChunk(
  sealer: Sealer,
  accountId: AccountId,
  entries: readonly Entry[],
  raw: readonly RawRow[],
): Promise<SegmentRow[]> {
  const first = await sealPlain(sealer, { accountId, part: 'entries', plain: await packEntries(entries) })
  if (raw.length === 0) return [first]
  const place = { id: rawSegmentId(first.id), accountId, part: 'raw' as const }
  const iv = sealer.randomBytes(IV_BYTES)
  return [first, await sealSegment(sealer.key, place, { iv, plain: await encodeRaw(raw) })]
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += FULL_SEGMENT) yield rows.slice(at, at + FULL_SEGMENT)
}

export const sealPlain = (
  { key, randomBytes }: Sealer,
  { accountId, part, plain }: Pick<SegmentRow, 'accountId' | 'part'> & { plain: Bytes },
): Promise<SegmentRow> =>
  sealSegment(key, { id: randomId(randomBytes(16)), accountId, part }, { iv: randomBytes(IV_BYTES), plain })

/** @throws AppError `vault-damaged` */
export const openEntries = (key: CryptoKey, row: SegmentRow, pool?: MouldPool): Promise<Entry[]> =>
  opened(key, row, (bytes) => unpackEntries(bytes, row.accountId, pool))
/** Entries that stay in their columns (`lean-entry.ts`). @throws AppError `vault-damaged` */
export const openLean = (key: CryptoKey, row: SegmentRow, pool?: MouldPool): Promise<Entry[]> =>
  opened(key, row, (bytes) => unpackLean(bytes, row.accountId, pool))
export const openRaw = (key: CryptoKey, row: SegmentRow): Promise<RawRow[]> => opened(key, row, decodeRaw)
export const openReplacements = (key: CryptoKey, row: SegmentRow): Promise<Replacement[]> =>
  opened(key, row, unpackReplacements)

async function opened<T>(key: CryptoKey, row: SegmentRow, unpack: (bytes: Bytes) => Promise<T>): Promise<T> {
  const bytes = await openSegment(key, row)
  try {
    return await unpack(bytes)
  } catch (cause) {
    throw cause instanceof AppError ? cause : damagedSegment(cause)
  }
}
