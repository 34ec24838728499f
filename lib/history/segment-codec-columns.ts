/**
 * A segment in memory: of each entry its own (id, time, quantities, texts) in columns, and the mould of what it shares. Texts
 * stand behind each other and are cut out when somebody asks: most are never asked for, and a string on its own costs three
 * times its letters. Pure.
 */
import type { Amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { Mould } from './segment-codec-moulds'

/** What is made of a decimal. */
export interface DecimalMaker<R> {
  /** @param units a safe integer: so many of 10^-`places`, which are fewer than 18 */
  ofUnits: (units: number, places: number) => R
  /** Of any decimal. */
  ofText: (text: string) => R
}

/** Texts one after the other. */
export interface TextColumn<T extends string = string> {
  readonly length: number
  /** @param place below `length` */
  at: (place: number) => T
  all: () => T[]
  /** A text that is a decimal; where it is a short one, no text is made. */
  decimal: <R>(place: number, make: DecimalMaker<R>) => R
}

/** In one long string. */
export class JoinedTexts<T extends string = string> implements TextColumn<T> {
  /** @throws RangeError when they do not fit each other */
  constructor(
    private readonly joined: string,
    /** Where each begins, and where the last one ends. */
    private readonly starts: Uint32Array,
  ) {
    if (starts.at(-1) !== joined.length) throw misfit()
  }

  get length(): number {
    return this.starts.length - 1
  }

  at(place: number): T {
    return this.joined.slice(this.starts[place], this.starts[place + 1]) as T
  }

  all(): T[] {
    return Array.from({ length: this.length }, (_, place) => this.at(place))
  }

  decimal<R>(place: number, make: DecimalMaker<R>): R {
    return make.ofText(this.at(place))
  }
}

export interface Columns {
  moulds: readonly Mould[]
  /** Which of the moulds. */
  shape: ArrayLike<number>
  ids: TextColumn<EntryId>
  /** Milliseconds since epoch. */
  at: Float64Array
  quantities: TextColumn<Amount>
  texts: TextColumn
  /** Where an entry's quantities and texts begin. */
  quantityFrom: Uint32Array
  textFrom: Uint32Array
}

/** @throws RangeError when the columns do not fit each other */
export function placed(columns: Omit<Columns, 'quantityFrom' | 'textFrom'>): Columns {
  const { moulds, shape, ids, at, quantities, texts } = columns
  const quantityFrom = new Uint32Array(shape.length)
  const textFrom = new Uint32Array(shape.length)
  let [quantity, text] = [0, 0]
  for (let index = 0; index < shape.length; index += 1) {
    const mould = moulds[shape[index] ?? -1]
    if (mould === undefined) throw misfit()
    quantityFrom[index] = quantity
    textFrom[index] = text
    quantity += mould.quantities
    text += 1 + mould.own.length
  }
  const count = shape.length
  if (ids.length !== count || at.length !== count) throw misfit()
  if (quantity !== quantities.length || text !== texts.length) throw misfit()
  return { ...columns, quantityFrom, textFrom }
}

/** One entry as an object of its own. */
export function entryAt(columns: Columns, index: number): Entry {
  const { moulds, shape, quantities, texts } = columns
  const mould = moulds[shape[index] ?? -1] as Mould
  let quantity = columns.quantityFrom[index] ?? 0
  let text = columns.textFrom[index] ?? 0
  const entry: Entry = {
    ...mould.entry,
    id: columns.ids.at(index),
    at: columns.at[index] ?? 0,
    nativeId: mould.prefix + texts.at(text++),
  }
  if (mould.stated !== undefined) entry.stated = { currency: mould.stated, value: quantities.at(quantity++) }
  entry.legs = mould.legs.map((leg) => ({ ...leg, quantity: quantities.at(quantity++) }))
  entry.fees = mould.fees.map((fee) => ({ ...fee, quantity: quantities.at(quantity++) }))
  for (const field of mould.own) entry[field] = texts.at(text++)
  return entry
}

export const misfit = () => new RangeError('the columns of a segment do not fit each other')
