/**
 * The sources' own rows, kept beside the entries and read one at a time. The ids stand before the rows, so that looking
 * for one entry never unpacks the rows of the others.
 */
import * as v from 'valibot'
import { concatBytes, fromUtf8, utf8 } from '@/lib/core/bytes'
import { deflate, inflate } from '@/lib/core/deflate'
import type { EntryId } from '@/lib/core/ids'
import { MOST_SEGMENT_BYTES } from './segment-bounds'

export interface RawRow {
  entry: EntryId
  /** Id of the stream or importer that told it. */
  source: string
  /** JSON, as it came. */
  text: string
}

type Bytes = Uint8Array<ArrayBuffer>

const rowsSchema = v.array(v.tuple([v.string(), v.string()]))
const idsSchema = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64)))
const HEAD = 4

/** Four bytes (length of the packed ids, big endian), the ids packed, the rows packed. */
export async function encodeRaw(rows: readonly RawRow[]): Promise<Bytes> {
  const [ids, texts] = await Promise.all([
    deflate(utf8(JSON.stringify(rows.map(({ entry }) => entry)))),
    deflate(utf8(JSON.stringify(rows.map(({ source, text }) => [source, text])))),
  ])
  const head = new Uint8Array(HEAD)
  new DataView(head.buffer).setUint32(0, ids.length)
  return concatBytes(head, ids, texts)
}

/** @throws when the bytes are not what `encodeRaw` writes */
export async function decodeRaw(bytes: Bytes): Promise<RawRow[]> {
  const ids = await rawIds(bytes)
  const packed = bytes.slice(HEAD + idsLength(bytes))
  const rows = v.parse(rowsSchema, JSON.parse(fromUtf8(await inflate(packed, MOST_SEGMENT_BYTES))))
  if (rows.length !== ids.length) throw new RangeError('ids and rows of a segment do not fit each other')
  return rows.map(([source, text], index) => ({ entry: ids[index] as EntryId, source, text }))
}

/** The ids alone, in the order of the rows. */
export async function rawIds(bytes: Bytes): Promise<EntryId[]> {
  const packed = bytes.slice(HEAD, HEAD + idsLength(bytes))
  return v.parse(idsSchema, JSON.parse(fromUtf8(await inflate(packed, MOST_SEGMENT_BYTES)))) as EntryId[]
}

const idsLength = (bytes: Bytes): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
