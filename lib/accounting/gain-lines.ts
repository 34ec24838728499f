/**
 * Which entries can touch each other's lots. A line is an asset with its collection, and every collection whose lots may
 * become its own (a wrap, liquidity, a bridge): lots never leave their line, so a line is computed by itself, and an entry
 * that comes or goes concerns its own lines only.
 */
import type { AssetId } from '@/lib/core/ids'
import { type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'
import { assetsOf } from '@/lib/history/lean-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { isMoney } from './plan-entry'
import type { TaxRules } from './tax-rules'

export interface Line {
  /** In order of time; entries of one moment in the order of their ids. An entry may be in several lines. */
  entries: EffectiveEntry[]
}

export class GainLines {
  /** Entries that move money only belong here: their income and their fees count, and no lot is touched. */
  readonly money: Line = { entries: [] }
  private readonly byCollection = new Map<AssetId, Line>()
  /** By what is asked a million times; forgotten when lines become one. */
  private byAsset = new Map<AssetId, Line>()
  private byAssets = new WeakMap<readonly AssetId[], readonly Line[]>()

  constructor(
    private readonly collectionOf: (asset: AssetId) => AssetId,
    private readonly rules: Pick<TaxRules, 'cryptoToCrypto'>,
  ) {}

  all(): Set<Line> {
    return new Set([...this.byCollection.values(), this.money])
  }

  /** Of an asset that some entry has. */
  of(asset: AssetId): Line | undefined {
    return this.byAsset.get(asset) ?? this.byCollection.get(this.collectionOf(asset))
  }

  /** The lines that an entry is in; the first one is told its income and its fees. */
  linesOf(entry: EffectiveEntry): readonly Line[] {
    const assets = assetsOf(entry)
    const known = this.byAssets.get(assets)
    if (known) return known
    const coins = assets.filter((asset) => !isMoney(asset))
    const lines = coins.length === 0 ? [this.money] : [...new Set(coins.map((asset) => this.lineOf(asset)))]
    this.byAssets.set(assets, lines)
    return lines
  }

  /** Lots of what an entry moves may become each other: their lines are one from now on. @returns lines that grew */
  joinIn(entry: EffectiveEntry): Line[] {
    const carries = entry.kind === 'rollover' || (entry.kind === 'trade' && !this.rules.cryptoToCrypto)
    return carries ? this.join(entry.legs.map(({ asset }) => asset)) : []
  }

  /** @param to where the transfer arrives, perhaps as another form of the same money */
  joinBy({ asset }: Transfer, to: EffectiveEntry): Line[] {
    return this.join([asset, ...to.legs.map((leg) => leg.asset)])
  }

  private join(assets: readonly AssetId[]): Line[] {
    const coins = assets.filter((asset) => !isMoney(asset))
    const [kept, ...gone] = new Set(coins.map((asset) => this.lineOf(asset)))
    if (kept === undefined || gone.length === 0) return []
    kept.entries = mergeEntries([kept, ...gone].map(({ entries }) => entries))
    for (const [collection, line] of this.byCollection)
      if (gone.includes(line)) this.byCollection.set(collection, kept)
    this.byAsset = new Map()
    this.byAssets = new WeakMap()
    return [kept]
  }

  private lineOf(asset: AssetId): Line {
    const known = this.byAsset.get(asset)
    if (known) return known
    const collection = this.collectionOf(asset)
    const line = this.byCollection.get(collection) ?? { entries: [] }
    this.byCollection.set(collection, line)
    this.byAsset.set(asset, line)
    return line
  }
}

/** Lists in order become one in order; an entry that is in several is there once. */
export function mergeEntries(lists: readonly EffectiveEntry[][]): EffectiveEntry[] {
  const filled = lists.filter((list) => list.length > 0)
  const [only] = filled
  if (filled.length <= 1) return only ?? []
  // Runs that are in order already: the sort merges them.
  const all = filled.flat().sort(inOrder)
  return all.filter(({ id }, at) => id !== all[at - 1]?.id)
}
