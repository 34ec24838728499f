/**
 * The contents of LevelDB files as plain bytes, for a search: log files (32 KiB blocks whose records may be split) and
 * table files (blocks that may be packed with Snappy). Refuses nothing: what cannot be decoded stays raw, since a
 * search must never skip a byte. Formats: doc/log_format.md and doc/table_format.md of github.com/google/leveldb.
 */
import { uncompress } from 'snappyjs'

const LOG_BLOCK = 32 * 1024
const RECORD_HEAD = 7
const TABLE_FOOT = 48
const TABLE_MAGIC = '57fb808b247547db'

/** The records' payloads joined as they were written. */
export function readLog(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length)
    let at = block
    while (at + RECORD_HEAD <= end) {
      const length = file.readUInt16LE(at + 4)
      if (length === 0 && file[at + 6] === 0) break
      parts.push(file.subarray(at + RECORD_HEAD, Math.min(at + RECORD_HEAD + length, end)))
      at += RECORD_HEAD + length
    }
  }
  return Buffer.concat(parts)
}

/** Every data block that the table's index names, unpacked; keys that share a prefix are spelled out. */
export function readTable(file: Buffer): Buffer {
  if (file.length < TABLE_FOOT || file.subarray(-8).toString('hex') !== TABLE_MAGIC) return Buffer.alloc(0)
  const foot = file.subarray(-TABLE_FOOT)
  const skipped = readVarint(foot, readVarint(foot, 0).next).next // the handle of the meta index
  const index = readBlock(file, readHandle(foot, skipped))
  const blocks = entriesOf(index).map(({ value }) => readBlock(file, readHandle(value, 0)))
  return Buffer.concat(blocks.flatMap((block) => entriesOf(block).flatMap(({ key, value }) => [key, value])))
}

interface Handle {
  offset: number
  size: number
}

function readHandle(bytes: Buffer, at: number): Handle {
  const offset = readVarint(bytes, at)
  return { offset: offset.value, size: readVarint(bytes, offset.next).value }
}

function readBlock(file: Buffer, { offset, size }: Handle): Buffer {
  const raw = file.subarray(offset, offset + size)
  return file[offset + size] === 1 ? Buffer.from(uncompress(raw)) : raw
}

function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 - 4 * restarts
  const entries: { key: Buffer; value: Buffer }[] = []
  let last = Buffer.alloc(0)
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at)
    const own = readVarint(block, shared.next)
    const length = readVarint(block, own.next)
    const valueAt = length.next + own.value
    last = Buffer.concat([last.subarray(0, shared.value), block.subarray(length.next, valueAt)])
    at = valueAt + length.value
    entries.push({ key: last, value: block.subarray(valueAt, at) })
  }
  return entries
}

function readVarint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let shift = 0, next = at; ; shift += 7, next += 1) {
    const byte = bytes[next]
    if (byte === undefined) throw new RangeError('a number ends outside of its block')
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, next: next + 1 }
  }
}
