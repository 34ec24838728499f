/** Entries, raw rows and replacements of one account to sealed segments, and back. Touches no database. */
import { fromUtf8, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import type { Entry } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { type AccountId, randomId } from '@/lib/core/ids'
import type { SegmentRow } from '@/lib/db/rows'
import { IV_BYTES } from '@/lib/vault/primitives'
import { decodeRaw, encodeRaw, type RawRow } from './raw-codec'
import { decodeReplacements, encodeReplacements, type Replacement } from './replacements'
import { FULL_SEGMENT, MOST_SEGMENT_BYTES } from './segment-bounds'
import { decodeEntries, encodeEntries, type WordPool } from './segment-codec'
import { damagedSegment, openSegment, sealSegment } from './segment-key'

export interface Sealer {
  key: CryptoKey
  randomBytes: (length: number) => Uint8Array
}

export interface Packing {
  entries?: readonly Entry[]
  raw?: readonly RawRow[]
  replaced?: readonly Replacement[]
}

export const packEntries = (entries: readonly Entry[]) => deflate(utf8(encodeEntries(entries)))
export const packReplacements = (replaced: readonly Replacement[]) =>
  deflate(utf8(encodeReplacements(replaced)))

const unpackedText = async (bytes: Uint8Array<ArrayBuffer>) =>
  fromUtf8(await inflate(bytes, MOST_SEGMENT_BYTES))
export const unpackEntries = async (bytes: Uint8Array<ArrayBuffer>, accountId: AccountId, pool?: WordPool) =>
  decodeEntries(await unpackedText(bytes), accountId, pool)
export const unpackReplacements = async (bytes: Uint8Array<ArrayBuffer>) =>
  decodeReplacements(await unpackedText(bytes))
/** For the strict check of a backup's content. */
export const unpackText = unpackedText

/** @returns segments of at most a thousand each; nothing for what is empty */
export async function packSegments(
  sealer: Sealer,
  accountId: AccountId,
  { entries = [], raw = [], replaced = [] }: Packing,
): Promise<SegmentRow[]> {
  return [
    ...(await sealChunks(sealer, { accountId, part: 'entries', rows: entries, pack: packEntries })),
    ...(await sealChunks(sealer, { accountId, part: 'raw', rows: raw, pack: encodeRaw })),
    ...(await sealChunks(sealer, { accountId, part: 'replaced', rows: replaced, pack: packReplacements })),
  ]
}

interface Chunks<T> {
  accountId: AccountId
  part: SegmentRow['part']
  rows: readonly T[]
  pack: (rows: readonly T[]) => Promise<Uint8Array<ArrayBuffer>>
}

async function sealChunks<T>(
  sealer: Sealer,
  { accountId, part, rows, pack }: Chunks<T>,
): Promise<SegmentRow[]> {
  const segments: SegmentRow[] = []
  for (let at = 0; at < rows.length; at += FULL_SEGMENT)
    segments.push(
      await sealPlain(sealer, { accountId, part, plain: await pack(rows.slice(at, at + FULL_SEGMENT)) }),
    )
  return segments
}

export const sealPlain = (
  { key, randomBytes }: Sealer,
  { accountId, part, plain }: Pick<SegmentRow, 'accountId' | 'part'> & { plain: Uint8Array<ArrayBuffer> },
): Promise<SegmentRow> =>
  sealSegment(key, { id: randomId(randomBytes(16)), accountId, part }, { iv: randomBytes(IV_BYTES), plain })

/** @throws AppError `vault-damaged` */
export const openEntries = (key: CryptoKey, row: SegmentRow, pool?: WordPool): Promise<Entry[]> =>
  opened(key, row, (bytes) => unpackEntries(bytes, row.accountId, pool))
export const openRaw = (key: CryptoKey, row: SegmentRow): Promise<RawRow[]> => opened(key, row, decodeRaw)
export const openReplacements = (key: CryptoKey, row: SegmentRow): Promise<Replacement[]> =>
  opened(key, row, unpackReplacements)

async function opened<T>(
  key: CryptoKey,
  row: SegmentRow,
  unpack: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const bytes = await openSegment(key, row)
  try {
    return await unpack(bytes)
  } catch (cause) {
    throw cause instanceof AppError ? cause : damagedSegment(cause)
  }
}
