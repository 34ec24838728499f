/**
 * The second form of a segment: numbers and words, which compress well, and ids, quantities and texts as packed letters, which
 * do not. A million entries are read at every start, and most of their texts only when somebody looks at them, so nothing here
 * costs a step for a text.
 *
 * Head: byte 2, then numbers (`segment-codec-numbers.ts`): how many entries, shapes, numbers of shapes, quantities, texts; the
 * shapes (`segment-codec-shape.ts`); of each entry its shape, then of each the time as a difference, signed; the columns of ids,
 * quantities and texts (`segment-codec-tail.ts`). Then JSON in UTF-8: `[words of the shapes, texts that are not packed]`. Pure.
 */

import type { Amount } from '@/lib/core/amount'
import { concatBytes, fromUtf8, utf8 } from '@/lib/core/bytes'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { type Columns, misfit, placed, type TextColumn } from './segment-codec-columns'
import type { Mould, MouldPool } from './segment-codec-moulds'
import { Numbering } from './segment-codec-numbering'
import { NumberReader, NumberWriter } from './segment-codec-numbers'
import { numbersOf, renumber, type Shape, shapeFrom, shapeLength, shapeOf } from './segment-codec-shape'
import { TailReader, TailWriter } from './segment-codec-tail'

const VERSION = 2

type Bytes = Uint8Array<ArrayBuffer>

/** The bytes of a segment. */
export interface Encoded {
  /** What compresses well: numbers and words, or the JSON text of the first form. */
  head: Bytes
  /** What does not; nothing in the first form. */
  tail: Uint8Array
}

/** @throws RangeError when a time is not a whole number of milliseconds */
export function bytesOf(entries: readonly Entry[]): Encoded {
  const { words, shapes, shapeNumbers, shape, quantities, texts } = gathered(entries)
  const numbers = new NumberWriter()
  for (const { length } of [entries, shapes, shapeNumbers, quantities, texts]) numbers.push(length)
  for (const number of [...shapeNumbers, ...shape]) numbers.push(number)
  for (const [index, { at }] of entries.entries()) numbers.pushSigned(at - (entries[index - 1]?.at ?? 0))
  const tail = new TailWriter(numbers)
  for (const column of [entries.map(({ id }) => id), quantities, texts]) tail.push(column)
  const rest = JSON.stringify([words, tail.unpacked])
  return {
    head: concatBytes(Uint8Array.of(VERSION), numbers.toBytes(), utf8(rest)),
    tail: concatBytes(...tail.packed),
  }
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

/** What stands in them. */
interface Parts extends Pick<Columns, 'at' | 'ids' | 'quantities' | 'texts'> {
  words: readonly string[]
  shapes: number
  shapeNumbers: Uint32Array
  shape: Uint32Array
}

function partsOf({ head, tail }: Encoded): Parts {
  if (head[0] !== VERSION) throw new RangeError(`a segment of version ${String(head[0])}`)
  const numbers = new NumberReader(head, 1)
  const [count = 0, shapes = 0, numbersOfShapes = 0, quantityCount = 0, textCount = 0] = numbers.many(5)
  const shapeNumbers = numbers.many(numbersOfShapes)
  const shape = numbers.many(count)
  const at = new Float64Array(count)
  let moment = 0
  for (let index = 0; index < count; index += 1) {
    moment += numbers.nextSigned()
    at[index] = moment
  }
  const columns = new TailReader(numbers, tail)
  for (const length of [count, quantityCount, textCount]) columns.place(length)
  const [words, unpacked] = JSON.parse(fromUtf8(head.subarray(numbers.at))) as [string[], string]
  const [ids, quantities, texts] = columns.open(unpacked)
  if (!ids || !quantities || !texts) throw misfit()
  return {
    words,
    shapes,
    shapeNumbers,
    shape,
    at,
    ids: ids as TextColumn<EntryId>,
    quantities: quantities as TextColumn<Amount>,
    texts,
  }
}

/**
 * @param pool shared by the segments of one load
 * @throws RangeError or SyntaxError when the bytes are cut or do not fit each other
 */
export function columnsOfBytes(encoded: Encoded, accountId: AccountId, pool: MouldPool): Columns {
  const { words, shapeNumbers, ...parts } = partsOf(encoded)
  const inPool = Uint32Array.of(0, ...words.map(pool.words.numberOf))
  const moulds: Mould[] = []
  for (let from = 0; from < shapeNumbers.length; ) {
    const length = shapeLength(shapeNumbers, from)
    renumber(shapeNumbers, from, length, inPool)
    moulds.push(pool.ofNumbers(shapeNumbers, from, length, accountId))
    from += length
  }
  if (moulds.length !== parts.shapes) throw misfit()
  return placed({ ...parts, moulds })
}

/** The shapes as they stand in the bytes, for a strict check of them. */
export function shapesOfBytes(encoded: Encoded): Shape[] {
  const { words, shapeNumbers } = partsOf(encoded)
  const shapes: Shape[] = []
  for (let from = 0; from < shapeNumbers.length; from += shapeLength(shapeNumbers, from))
    shapes.push(shapeFrom(shapeNumbers, from, (number) => words[number - 1]))
  return shapes
}
