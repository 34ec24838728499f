/**
 * Entries of one account as one text, and back. What entries have in common (kind, source, market, the assets of their
 * legs, the beginning of their native id) is a *shape*, told once; of each entry only the rest stands in columns: id,
 * time as a difference, quantities and texts in the order of its shape. A million fills of one market share a few shapes.
 *
 * The text is not compressed and not sealed here. Native ids of one entry stand beside its hash and order id, so that
 * repetitions are near each other.
 */
import * as v from 'valibot'
import type { Amount } from '@/lib/core/amount'
import { ENTRY_KINDS, ENTRY_REASONS, type Entry, type FeeLeg, type Leg } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { BUCKETS } from '@/lib/core/reading'

const VERSION = 1

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

const shapeSchema = v.strictObject({
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
type Shape = v.InferOutput<typeof shapeSchema>

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/
/** Strict form of the text, for what comes from a file; our own sealed segments are authenticated as a whole. */
export const segmentTextSchema = v.strictObject({
  v: v.literal(VERSION),
  shapes: v.array(shapeSchema),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  id: v.array(v.pipe(text, v.minLength(1), v.maxLength(64))),
  at: v.array(v.pipe(v.number(), v.safeInteger())),
  quantities: v.array(v.pipe(text, v.maxLength(400), v.regex(DECIMAL))),
  texts: v.array(text),
})
type SegmentText = v.InferOutput<typeof segmentTextSchema>

/** `trade:BTCUSDT:28457` begins with `trade:BTCUSDT:`. */
const prefixOf = (nativeId: string): string => nativeId.slice(0, nativeId.lastIndexOf(':') + 1)

function shapeOf(entry: Entry): Shape {
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

/**
 * `replacedBy` is no part of it: which entries are replaced stands in segments of its own (`replacements.ts`).
 * @throws RangeError when a time is not a whole number of milliseconds
 * @example decodeEntries(encodeEntries(entries), accountId) // equal to `entries`
 */
export function encodeEntries(entries: readonly Entry[]): string {
  const columns: SegmentText = {
    v: VERSION,
    shapes: [],
    shape: [],
    id: [],
    at: [],
    quantities: [],
    texts: [],
  }
  const known = new Map<string, number>()
  let before = 0
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.at)) throw new RangeError('a time is a whole number of milliseconds')
    const shape = shapeOf(entry)
    const name = JSON.stringify(shape)
    let number = known.get(name)
    if (number === undefined) {
      number = columns.shapes.push(shape) - 1
      known.set(name, number)
    }
    columns.shape.push(number)
    columns.id.push(entry.id)
    columns.at.push(entry.at - before)
    before = entry.at
    if (entry.stated) columns.quantities.push(entry.stated.value)
    for (const { quantity } of entry.legs) columns.quantities.push(quantity)
    for (const { quantity } of entry.fees) columns.quantities.push(quantity)
    columns.texts.push(entry.nativeId.slice(shape.prefix.length))
    for (const field of shape.own) columns.texts.push(entry[field] ?? '')
  }
  return JSON.stringify(columns)
}

/** What the segments of one load share: entries of one shape have one mould, and equal names are one string. */
export interface MouldPool {
  moulds: Map<string, Mould>
  assets: Map<string, AssetId>
}
export const emptyPool = (): MouldPool => ({ moulds: new Map(), assets: new Map() })

/** The parts of a segment, with the places of each entry's own: `entryAt` puts one together. */
export interface Columns {
  moulds: readonly Mould[]
  shape: readonly number[]
  id: readonly EntryId[]
  at: Float64Array
  quantities: readonly Amount[]
  texts: readonly string[]
  /** Where an entry's quantities and texts begin. */
  quantityFrom: Uint32Array
  textFrom: Uint32Array
}

/**
 * @param pool shared by the segments of one load
 * @throws RangeError when the columns do not fit each other
 */
export function openColumns(encoded: string, accountId: AccountId, pool = emptyPool()): Columns {
  const columns = JSON.parse(encoded) as SegmentText
  if (columns.v !== VERSION) throw new RangeError(`a segment of version ${String(columns.v)}`)
  const moulds = columns.shapes.map((shape) => {
    const name = `${accountId} ${JSON.stringify(shape)}`
    const mould = pool.moulds.get(name) ?? mouldOf(shape, accountId, pool)
    pool.moulds.set(name, mould)
    return mould
  })
  const { shape, id, at: steps, quantities, texts } = columns
  const count = shape.length
  const at = new Float64Array(count)
  const quantityFrom = new Uint32Array(count)
  const textFrom = new Uint32Array(count)
  let [moment, quantity, text] = [0, 0, 0]
  for (let index = 0; index < count; index += 1) {
    const mould = moulds[shape[index] ?? -1]
    if (mould === undefined) throw misfit()
    moment += steps[index] ?? Number.NaN
    at[index] = moment
    quantityFrom[index] = quantity
    textFrom[index] = text
    quantity += mould.quantities
    text += 1 + mould.own.length
  }
  const fits =
    id.length === count && steps.length === count && quantity === quantities.length && text === texts.length
  if (!fits) throw misfit()
  return {
    moulds,
    shape,
    id: id as EntryId[],
    at,
    quantities: quantities as Amount[],
    texts,
    quantityFrom,
    textFrom,
  }
}

/** One entry as an object of its own. */
export function entryAt(columns: Columns, index: number): Entry {
  const { moulds, shape, quantities, texts } = columns
  const mould = moulds[shape[index] ?? -1] as Mould
  let quantity = columns.quantityFrom[index] ?? 0
  let text = columns.textFrom[index] ?? 0
  const entry: Entry = {
    ...mould.entry,
    id: columns.id[index] as EntryId,
    at: columns.at[index] ?? 0,
    nativeId: mould.prefix + (texts[text++] ?? ''),
  }
  if (mould.stated !== undefined)
    entry.stated = { currency: mould.stated, value: quantities[quantity++] as Amount }
  entry.legs = mould.legs.map((leg) => ({ ...leg, quantity: quantities[quantity++] as Amount }))
  entry.fees = mould.fees.map((fee) => ({ ...fee, quantity: quantities[quantity++] as Amount }))
  for (const field of mould.own) entry[field] = texts[text++] ?? ''
  return entry
}

/**
 * @throws RangeError when the columns do not fit each other
 * @example decodeEntries(encodeEntries(entries), accountId) // equal to `entries`
 */
export function decodeEntries(encoded: string, accountId: AccountId, pool?: MouldPool): Entry[] {
  const columns = openColumns(encoded, accountId, pool)
  return columns.id.map((_, index) => entryAt(columns, index))
}

const misfit = () => new RangeError('the columns of a segment do not fit each other')

/** What entries of one shape are copied from, with a place for every field. */
export interface Mould {
  entry: Entry
  legs: Entry['legs']
  fees: Entry['fees']
  /** Of legs and fees, in their order. */
  assets: readonly AssetId[]
  /** How many an entry has. */
  quantities: number
  prefix: string
  own: Shape['own']
  stated: string | undefined
}

function mouldOf(shape: Shape, accountId: AccountId, { assets }: MouldPool): Mould {
  const { prefix, own, stated, ...shared } = shape
  const named = <L extends { asset: string }>(leg: L) => {
    const asset = assets.get(leg.asset) ?? (leg.asset as AssetId)
    assets.set(asset, asset)
    return { ...leg, asset, quantity: '' as Amount }
  }
  const [legs, fees] = [shape.legs.map(named) as Leg[], shape.fees.map(named) as FeeLeg[]]
  const entry = {
    id: '' as EntryId,
    accountId,
    nativeId: '',
    at: 0,
    ...(shared as Pick<Entry, 'kind' | 'origin' | 'source'>),
    ...(stated === undefined ? {} : { stated: { currency: stated, value: '' as Amount } }),
    ...Object.fromEntries(own.map((name) => [name, ''])),
    legs: [],
    fees: [],
  }
  return {
    entry,
    legs,
    fees,
    assets: [...legs, ...fees].map(({ asset }) => asset),
    quantities: legs.length + fees.length + (stated === undefined ? 0 : 1),
    prefix,
    own,
    stated,
  }
}

/** What a quantity looks like in an entry: plain decimal, no exponent, no trailing zeros. */
export const isPlainDecimal = (quantity: string): boolean => DECIMAL.test(quantity) && quantity !== '-0'
