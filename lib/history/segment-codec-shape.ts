/**
 * What entries have in common (kind, source, market, the assets of their legs, the beginning of their native id): their
 * *shape*, as an object and as a list of numbers, in which a text is its place in a list of words. Pure.
 */
import * as v from 'valibot'
import { ENTRY_KINDS, ENTRY_REASONS, type Entry } from '@/lib/core/entry'
import { BUCKETS } from '@/lib/core/reading'

/** Fields whose text is the entry's own, in the order in which they are written. */
const OWN_TEXTS = ['txHash', 'orderId', 'counterparty', 'note'] as const
/** Fields that entries share. */
const SHARED = [
  'kind',
  'reason',
  'precision',
  'origin',
  'source',
  'chain',
  'market',
  'protocol',
  'unclear',
  'importId',
] as const

const text = v.string()
const leg = v.strictObject({
  asset: text,
  bucket: v.optional(v.picklist(BUCKETS)),
  sourceSymbol: v.optional(text),
})
const fee = v.strictObject({ asset: text, sourceSymbol: v.optional(text) })

export const shapeSchema = v.strictObject({
  kind: v.picklist(ENTRY_KINDS),
  reason: v.optional(v.picklist(ENTRY_REASONS)),
  precision: v.optional(v.picklist(['ms', 's', 'min', 'day'])),
  origin: v.picklist(['api', 'csv', 'chain', 'user']),
  source: text,
  chain: v.optional(text),
  market: v.optional(text),
  protocol: v.optional(text),
  unclear: v.optional(v.literal(true)),
  importId: v.optional(text),
  /** Currency of a stated value; the value is the first of the entry's quantities. */
  stated: v.optional(text),
  /** How the native ids of these entries begin. */
  prefix: text,
  /** Which of the entry's own texts are there. */
  own: v.array(v.picklist(OWN_TEXTS)),
  legs: v.array(leg),
  fees: v.array(fee),
})
export type Shape = v.InferOutput<typeof shapeSchema>

/** `trade:BTCUSDT:28457` begins with `trade:BTCUSDT:`. */
const prefixOf = (nativeId: string): string => nativeId.slice(0, nativeId.lastIndexOf(':') + 1)

export function shapeOf(entry: Entry): Shape {
  const shared = Object.fromEntries(
    SHARED.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])),
  ) as Pick<Shape, (typeof SHARED)[number]>
  return {
    ...shared,
    ...(entry.stated ? { stated: entry.stated.currency } : {}),
    prefix: prefixOf(entry.nativeId),
    own: OWN_TEXTS.filter((name) => entry[name] !== undefined),
    legs: entry.legs.map(({ asset, bucket, sourceSymbol }) => ({
      asset,
      ...(bucket === undefined ? {} : { bucket }),
      ...(sourceSymbol === undefined ? {} : { sourceSymbol }),
    })),
    fees: entry.fees.map(({ asset, sourceSymbol }) => ({
      asset,
      ...(sourceSymbol === undefined ? {} : { sourceSymbol }),
    })),
  }
}

/** Texts of a shape, in the order in which they are written. */
const WORDS = [
  'kind',
  'reason',
  'precision',
  'origin',
  'source',
  'chain',
  'market',
  'protocol',
  'importId',
  'stated',
  'prefix',
] as const
const UNCLEAR = 1 << OWN_TEXTS.length
/** Which own texts there are (a bit each) and whether it is unclear; how many legs; how many fees. */
const COUNTS = 3
const LEG_WORDS = 3
const FEE_WORDS = 2

/**
 * How many numbers the shape has that begins at `from`.
 * @throws RangeError where there are fewer
 */
export function shapeLength(numbers: Uint32Array, from: number): number {
  const [legs = 0, fees = 0] = [numbers[from + 1], numbers[from + 2]]
  const length = COUNTS + WORDS.length + LEG_WORDS * legs + FEE_WORDS * fees
  if (from + length > numbers.length) throw new RangeError('a shape of a segment ends too early')
  return length
}

/**
 * @param numberOf place of a text in a list of words, from 1 on; 0 stands for none
 * @example shapeFrom(numbersOf(shape, numberOf), 0, (number) => words[number - 1]) // equal to `shape`
 */
export function numbersOf(shape: Shape, numberOf: (word: string) => number): number[] {
  const flags = OWN_TEXTS.reduce((bits, name, at) => bits | (shape.own.includes(name) ? 1 << at : 0), 0)
  const word = (text: string | undefined) => (text === undefined ? 0 : numberOf(text))
  return [
    flags | (shape.unclear ? UNCLEAR : 0),
    shape.legs.length,
    shape.fees.length,
    ...WORDS.map((name) => word(shape[name])),
    ...shape.legs.flatMap(({ asset, bucket, sourceSymbol }) => [asset, bucket, sourceSymbol].map(word)),
    ...shape.fees.flatMap(({ asset, sourceSymbol }) => [asset, sourceSymbol].map(word)),
  ]
}

/** The numbers again, in place, with the words of another list. @param to what number each number becomes */
export function renumber(numbers: Uint32Array, from: number, length: number, to: Uint32Array): void {
  for (let at = from + COUNTS; at < from + length; at += 1) {
    const number = to[numbers[at] ?? 0]
    if (number === undefined) throw new RangeError('a word of a segment is missing')
    numbers[at] = number
  }
}

/** What `numbersOf` was given. Whether the words are those of the trade is not looked at: `shapeSchema` does. */
export function shapeFrom(
  numbers: ArrayLike<number>,
  from: number,
  wordOf: (number: number) => string | undefined,
): Shape {
  let at = from
  const next = () => numbers[at++] ?? 0
  const [flags, legs, fees] = [next(), next(), next()]
  const words = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const word = wordOf(next())
        return word === undefined ? [] : [[name, word]]
      }),
    )
  return {
    ...words(WORDS),
    ...((flags & UNCLEAR) === 0 ? {} : { unclear: true }),
    own: OWN_TEXTS.filter((_, at) => (flags & (1 << at)) !== 0),
    legs: Array.from({ length: legs }, () => words(['asset', 'bucket', 'sourceSymbol'])),
    fees: Array.from({ length: fees }, () => words(['asset', 'sourceSymbol'])),
  } as Shape
}
