/**
 * What entries of one shape are copied from. The segments of one load share a pool of them: equal shapes have one mould, equal
 * names are one string, so that a million entries of a few hundred markets know a few hundred moulds. Pure.
 */
import type { Amount } from '@/lib/core/amount'
import type { Entry, FeeLeg, Leg } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { Numbering } from './segment-codec-numbering'
import { numbersOf, type Shape, shapeFrom } from './segment-codec-shape'

/** With a place for every field. */
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

interface Known {
  account: AccountId
  numbers: Uint32Array
  mould: Mould
}

/** Spreads the numbers of a shape (FNV-1a, with numbers for bytes). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

const NONE: readonly Known[] = []

export class MouldPool {
  readonly words = new Numbering()
  private readonly known = new Map<number, Known[]>()

  ofShape(shape: Shape, account: AccountId): Mould {
    const numbers = Uint32Array.from(numbersOf(shape, this.words.numberOf))
    return this.ofNumbers(numbers, 0, numbers.length, account)
  }

  /** @param numbers `length` of them `from` on are a shape in words of this pool */
  ofNumbers(numbers: Uint32Array, from: number, length: number, account: AccountId): Mould {
    let hash = OFFSET
    for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ (numbers[at] ?? 0), PRIME)
    const alike = this.known.get(hash)
    // Is asked for each shape of each segment: a function for each to search with would be a quarter of a million.
    for (const known of alike ?? NONE)
      if (known.account === account && isSame(known.numbers, numbers, from, length)) return known.mould
    const shape = shapeFrom(numbers, from, (number) => this.words.texts[number - 1])
    const mould = mouldOf(shape, account)
    const known = { account, numbers: numbers.slice(from, from + length), mould }
    if (alike) alike.push(known)
    else this.known.set(hash, [known])
    return mould
  }
}

function isSame(known: Uint32Array, numbers: Uint32Array, from: number, length: number): boolean {
  if (known.length !== length) return false
  for (let at = 0; at < length; at += 1) if (known[at] !== numbers[from + at]) return false
  return true
}

function mouldOf(shape: Shape, accountId: AccountId): Mould {
  const { prefix, own, stated, ...shared } = shape
  const named = <L extends { asset: string }>(leg: L) => ({ ...leg, quantity: '' as Amount })
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
