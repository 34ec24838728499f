/**
 * The second form of a segment: numbers as bytes, then the texts. A million entries are read at every start, and most of
 * their texts only when somebody looks at them, so nothing here costs a step for a text.
 *
 * Byte 2. Numbers (`segment-codec-numbers.ts`): how many entries, shapes, numbers of shapes, quantities, texts; the shapes
 * (`segment-codec-shape.ts`); of each entry its shape, then of each the time as a difference, signed; lengths of ids, quantities and
 * texts in UTF-16 units. The rest is JSON in UTF-8, which any text survives: `[words of the shapes, ids, quantities, texts]`,
 * each of the last three joined to one. Pure.
 */

import { concatBytes, fromUtf8, utf8 } from '@/lib/core/bytes'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { type Columns, misfit, placed, TextColumn } from './segment-codec-columns'
import type { Mould, MouldPool } from './segment-codec-moulds'
import { Numbering } from './segment-codec-numbering'
import { NumberReader, NumberWriter } from './segment-codec-numbers'
import { numbersOf, renumber, type Shape, shapeFrom, shapeLength, shapeOf } from './segment-codec-shape'

const VERSION = 2

type Bytes = Uint8Array<ArrayBuffer>

/** @throws RangeError when a time is not a whole number of milliseconds */
export function bytesOf(entries: readonly Entry[]): Bytes {
  const { words, shapes, shapeNumbers, shape, quantities, texts } = gathered(entries)
  const columns = [entries.map(({ id }) => id), quantities, texts]
  const numbers = new NumberWriter()
  for (const { length } of [entries, shapes, shapeNumbers, quantities, texts]) numbers.push(length)
  for (const number of [...shapeNumbers, ...shape]) numbers.push(number)
  for (const [index, { at }] of entries.entries()) numbers.pushSigned(at - (entries[index - 1]?.at ?? 0))
  for (const column of columns) for (const { length } of column) numbers.push(length)
  const rest = JSON.stringify([words, ...columns.map((column) => column.join(''))])
  return concatBytes(Uint8Array.of(VERSION), numbers.toBytes(), utf8(rest))
}

function gathered(entries: readonly Entry[]) {
  const [words, shapes] = [new Numbering(), new Numbering()]
  const [shapeNumbers, shape]: [number[], number[]] = [[], []]
  const [quantities, texts]: [string[], string[]] = [[], []]
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.at)) throw new RangeError('a time is a whole number of milliseconds')
    const of = shapeOf(entry)
    const known = shapes.size
    shape.push(shapes.numberOf(JSON.stringify(of)) - 1)
    if (shapes.size > known) shapeNumbers.push(...numbersOf(of, words.numberOf))
    if (entry.stated) quantities.push(entry.stated.value)
    for (const { quantity } of entry.legs) quantities.push(quantity)
    for (const { quantity } of entry.fees) quantities.push(quantity)
    texts.push(entry.nativeId.slice(of.prefix.length))
    for (const field of of.own) texts.push(entry[field] ?? '')
  }
  return { words: words.texts, shapes: shapes.texts, shapeNumbers, shape, quantities, texts }
}

/** What stands in the bytes. */
interface Parts extends Pick<Columns, 'at' | 'quantities' | 'texts'> {
  words: readonly string[]
  shapes: number
  shapeNumbers: Uint32Array
  shape: Uint32Array
  ids: TextColumn<EntryId>
}

function partsOf(bytes: Bytes): Parts {
  if (bytes[0] !== VERSION) throw new RangeError(`a segment of version ${String(bytes[0])}`)
  const numbers = new NumberReader(bytes, 1)
  const [count = 0, shapes = 0, numbersOfShapes = 0, quantityCount = 0, textCount = 0] = numbers.many(5)
  const shapeNumbers = numbers.many(numbersOfShapes)
  const shape = numbers.many(count)
  const at = new Float64Array(count)
  let moment = 0
  for (let index = 0; index < count; index += 1) {
    moment += numbers.nextSigned()
    at[index] = moment
  }
  const [idStarts, quantityStarts, textStarts] = [
    numbers.starts(count),
    numbers.starts(quantityCount),
    numbers.starts(textCount),
  ]
  const [words, ids, quantities, texts] = JSON.parse(fromUtf8(bytes.subarray(numbers.at))) as [
    string[],
    string,
    string,
    string,
  ]
  return {
    words,
    shapes,
    shapeNumbers,
    shape,
    at,
    ids: new TextColumn(ids, idStarts),
    quantities: new TextColumn(quantities, quantityStarts),
    texts: new TextColumn(texts, textStarts),
  }
}

/**
 * @param pool shared by the segments of one load
 * @throws RangeError or SyntaxError when the bytes are cut or do not fit each other
 */
export function columnsOfBytes(bytes: Bytes, accountId: AccountId, pool: MouldPool): Columns {
  const { words, shapeNumbers, ids, ...parts } = partsOf(bytes)
  const inPool = Uint32Array.of(0, ...words.map(pool.words.numberOf))
  const moulds: Mould[] = []
  for (let from = 0; from < shapeNumbers.length; ) {
    const length = shapeLength(shapeNumbers, from)
    renumber(shapeNumbers, from, length, inPool)
    moulds.push(pool.ofNumbers(shapeNumbers, from, length, accountId))
    from += length
  }
  if (moulds.length !== parts.shapes) throw misfit()
  return placed({ ...parts, moulds, id: ids.all() })
}

/** The shapes as they stand in the bytes, for a strict check of them. */
export function shapesOfBytes(bytes: Bytes): Shape[] {
  const { words, shapeNumbers } = partsOf(bytes)
  const shapes: Shape[] = []
  for (let from = 0; from < shapeNumbers.length; from += shapeLength(shapeNumbers, from))
    shapes.push(shapeFrom(shapeNumbers, from, (number) => words[number - 1]))
  return shapes
}
