/**
 * An entry that stays in the columns of its segment and is read where it stands. A ledger holds a million of them for as
 * long as it is open: a tenth of the objects, and less than half of the memory, of entries on their own.
 *
 * It cannot be spread (`{ ...entry }`), because its fields are no own ones: `copyOf` makes a plain entry of any.
 */
import type { Entry, FeeLeg, Leg } from '@/lib/core/entry'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { openColumns } from './segment-codec'
import type { Encoded } from './segment-codec-bytes'
import { type Columns, type DecimalMaker, entryAt } from './segment-codec-columns'
import type { Mould, MouldPool } from './segment-codec-moulds'

class LeanEntry {
  constructor(
    readonly columns: Columns,
    readonly index: number,
    /** Is asked for a dozen times while an entry is matched. */
    private readonly mould: Mould,
  ) {}

  get assets(): readonly AssetId[] {
    return this.mould.assets
  }
  get legCount(): number {
    return this.mould.legs.length
  }
  /** @param place among the legs and the fees behind them */
  readQuantity<R>(place: number, make: DecimalMaker<R>): R {
    const { quantities, quantityFrom } = this.columns
    const skipped = this.mould.stated === undefined ? 0 : 1
    return quantities.decimal((quantityFrom[this.index] ?? 0) + skipped + place, make)
  }
  get id() {
    return this.columns.ids.at(this.index)
  }
  get at() {
    return this.columns.at[this.index]
  }
  get nativeId() {
    return this.mould.prefix + this.columns.texts.at(this.columns.textFrom[this.index] ?? 0)
  }

  get legs(): Leg[] {
    const { legs, stated } = this.mould
    return this.filled(legs, stated === undefined ? 0 : 1)
  }
  get fees(): FeeLeg[] {
    const { legs, fees, stated } = this.mould
    return this.filled(fees, legs.length + (stated === undefined ? 0 : 1))
  }

  /** Copies of what is alike, each with its own quantity. */
  private filled<L extends Leg | FeeLeg>(alike: readonly L[], skipped: number): L[] {
    const { quantities, quantityFrom } = this.columns
    const from = (quantityFrom[this.index] ?? 0) + skipped
    const filled: L[] = []
    for (let at = 0; at < alike.length; at += 1) {
      const quantity = quantities.at(from + at)
      const leg = alike[at] as L
      // Most have nothing but these two, and a spread takes several times as long.
      if (leg.sourceSymbol === undefined && !('bucket' in leg))
        filled.push({ asset: leg.asset, quantity } as L)
      else filled.push({ ...leg, quantity })
    }
    return filled
  }

  get stated(): Entry['stated'] {
    const { stated } = this.mould
    if (stated === undefined) return undefined
    const { quantities, quantityFrom } = this.columns
    return { currency: stated, value: quantities.at(quantityFrom[this.index] ?? 0) }
  }

  get accountId() {
    return this.mould.entry.accountId
  }
  get kind() {
    return this.mould.entry.kind
  }
  get reason() {
    return this.mould.entry.reason
  }
  get precision() {
    return this.mould.entry.precision
  }
  get origin() {
    return this.mould.entry.origin
  }
  get source() {
    return this.mould.entry.source
  }
  get chain() {
    return this.mould.entry.chain
  }
  get market() {
    return this.mould.entry.market
  }
  get protocol() {
    return this.mould.entry.protocol
  }
  get unclear() {
    return this.mould.entry.unclear
  }
  get importId() {
    return this.mould.entry.importId
  }

  get txHash() {
    return this.own('txHash')
  }
  get orderId() {
    return this.own('orderId')
  }
  get counterparty() {
    return this.own('counterparty')
  }
  get note() {
    return this.own('note')
  }

  private own(field: Mould['own'][number]): string | undefined {
    const place = this.mould.own.indexOf(field)
    if (place < 0) return undefined
    return this.columns.texts.at((this.columns.textFrom[this.index] ?? 0) + 1 + place)
  }

  toJSON(): Entry {
    return entryAt(this.columns, this.index)
  }
}

/**
 * The entries of an encoded segment, where they stand.
 * @throws RangeError or SyntaxError when the bytes are cut or do not fit each other
 * @example readEntries(encodeEntries([entry]), accountId)[0]?.at // entry.at
 */
export function readEntries(encoded: Encoded, accountId: AccountId, pool?: MouldPool): Entry[] {
  const columns = openColumns(encoded, accountId, pool)
  const { moulds, shape } = columns
  return Array.from(
    shape,
    (of, index) => new LeanEntry(columns, index, moulds[of] as Mould) as unknown as Entry,
  )
}

/**
 * The assets of an entry's legs and fees, in their order. Lean entries of one shape share one list, by which what follows
 * from the assets alone can be remembered.
 */
export const assetsOf = (entry: Entry): readonly AssetId[] =>
  entry instanceof LeanEntry ? entry.assets : [...entry.legs, ...entry.fees].map(({ asset }) => asset)

/** How many of `assetsOf` are legs; the others are fees. */
export const legCountOf = (entry: Entry): number =>
  entry instanceof LeanEntry ? entry.legCount : entry.legs.length

/**
 * Reads a quantity where it stands: without a list, a leg and a text for each of a million.
 * @param place as in `assetsOf`
 * @example readQuantity(entry, 0, SCALED) // as toScaled(entry.legs[0].quantity)
 */
export function readQuantity<R>(entry: Entry, place: number, make: DecimalMaker<R>): R {
  if (entry instanceof LeanEntry) return entry.readQuantity(place, make)
  const { legs, fees } = entry
  const { quantity } = (legs[place] ?? fees[place - legs.length]) as Leg | FeeLeg
  return make.ofText(quantity)
}

/** An entry with fields of its own. @example copyOf(entry).legs */
export const copyOf = <E extends Entry>(entry: E): E =>
  entry instanceof LeanEntry ? (entry.toJSON() as E) : { ...entry }
