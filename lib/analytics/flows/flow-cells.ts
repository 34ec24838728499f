/**
 * All that crossed the boundaries of accounts and assets, day by day: one cell for each account and collection, and one for
 * what is on its way between two accounts. The flows of any part of the portfolio are the sum over its cells: what moved
 * inside of the part cancels, so no part needs a computation of its own.
 */
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import { counts } from '@/lib/valuation/derived-balances'
import { entryFlows, type FlowFacts } from './entry-flows'
import { transferFlows } from './transfer-flows'

/** What crossed, was earned, paid and lost on a day. */
export interface DayFlows {
  flow: number
  /** Each flow times the share of the day that was still ahead of it. */
  weightedFlow: number
  income: number
  fees: number
  losses: number
}
export type FlowSort = keyof DayFlows

export interface FlowCell {
  /** Of what is on its way: the account that it arrives at. */
  account: AccountId
  /** Set for what is on its way. */
  cameFrom?: AccountId
  /** The collection. */
  asset: AssetId
  /** Days on which something happened, as they came; days since 1970 UTC. */
  days: Map<number, DayFlows>
}

/** Something of unknown value crossed: from cell to cell, or (`outside`) from or to the rest of the world. */
export interface UnknownFlow {
  /** Days since 1970 UTC. */
  day: number
  cells: FlowCell[]
  outside: boolean
}

export interface FlowTable {
  cells: FlowCell[]
  /** The same, by collection. */
  byAsset: ReadonlyMap<AssetId, readonly FlowCell[]>
  unknown: UnknownFlow[]
  /** Which of the assets that were met count. */
  counted: ReadonlyMap<AssetId, boolean>
}

export interface FlowQuestion extends FlowFacts {
  /** In order of time. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  /** Unlisted, hidden and impersonating assets count in no total, so their flows count in none. */
  isCounted: (asset: AssetId) => boolean
}

/** @returns `undefined` when no entry counts */
export function flowCells(question: FlowQuestion): FlowTable | undefined {
  if (!question.entries.some(counts)) return undefined
  const table = new Table(question)
  const wanted = new Set(question.transfers.flatMap(({ from, to }) => [from, to]))
  const ends = new Map<EntryId, EffectiveEntry>()
  for (const entry of question.entries) {
    if (wanted.has(entry.id)) ends.set(entry.id, entry)
    else table.putEntry(entry)
  }
  const paired = new Set<EntryId>()
  for (const { from, to } of question.transfers) {
    const [out, into] = [ends.get(from), ends.get(to)]
    if (!out || !into) continue
    table.putTransfer(out, into)
    paired.add(from).add(to)
  }
  // Half a transfer is none: the end that counts stays what it was told as.
  for (const [id, entry] of ends) if (!paired.has(id)) table.putEntry(entry)
  return table
}

class Table implements FlowTable {
  readonly cells: FlowCell[] = []
  readonly byAsset = new Map<AssetId, FlowCell[]>()
  readonly unknown: UnknownFlow[] = []
  readonly #byPlace = new Map<string, Map<AssetId, FlowCell>>()
  readonly counted = new Map<AssetId, boolean>()

  constructor(readonly question: FlowQuestion) {}

  putEntry(entry: EffectiveEntry): void {
    const { parts, isExchange } = entryFlows(entry, this.question)
    // One unknown side of an exchange leaves the others without a counterpart.
    const isBlind = (flow: number) => Number.isNaN(flow) || (isExchange && hasUnknown)
    const hasUnknown = parts.some(({ flow }) => Number.isNaN(flow))
    const blind: (FlowCell | undefined)[] = []
    for (const { asset, flow, income, fees, losses } of parts) {
      const cell = this.#cellOf(entry.accountId, asset)
      if (isBlind(flow)) blind.push(cell)
      if (!cell) continue
      if (!isBlind(flow)) this.#flow(cell, entry.at, flow)
      this.#add(cell, 'income', entry.at, income)
      this.#add(cell, 'fees', entry.at, fees)
      this.#add(cell, 'losses', entry.at, losses)
    }
    this.#lack(entry.at, blind, !isExchange)
  }

  putTransfer(from: EffectiveEntry, to: EffectiveEntry): void {
    const { asset, left, arrived, cost, others } = transferFlows(from, to, this.question)
    const [out, into] = [this.#cellOf(from.accountId, asset), this.#cellOf(to.accountId, asset)]
    const way = this.#cellOf(to.accountId, asset, from.accountId)
    this.#pass(from.at, out, way, left)
    this.#pass(to.at, way, into, arrived)
    this.#add(out, 'fees', from.at, cost)
    for (const { account, asset: paid, at, fees } of others)
      this.#add(this.#cellOf(account, paid), 'fees', at, fees)
  }

  #pass(at: number, from: FlowCell | undefined, to: FlowCell | undefined, value: number): void {
    if (Number.isNaN(value)) return this.#lack(at, [from, to], false)
    this.#flow(from, at, -value)
    this.#flow(to, at, value)
  }

  #cellOf(account: AccountId, asset: AssetId, cameFrom?: AccountId): FlowCell | undefined {
    let isCounted = this.counted.get(asset)
    if (isCounted === undefined) {
      isCounted = this.question.isCounted(asset)
      this.counted.set(asset, isCounted)
    }
    if (!isCounted) return undefined
    const place = cameFrom === undefined ? account : `${cameFrom} ${account}`
    let byAsset = this.#byPlace.get(place)
    if (!byAsset) this.#byPlace.set(place, (byAsset = new Map()))
    let cell = byAsset.get(asset)
    if (!cell) {
      cell = { account, asset, days: new Map(), ...(cameFrom === undefined ? {} : { cameFrom }) }
      byAsset.set(asset, cell)
      this.cells.push(cell)
      const sameAsset = this.byAsset.get(asset)
      if (sameAsset) sameAsset.push(cell)
      else this.byAsset.set(asset, [cell])
    }
    return cell
  }

  #flow(cell: FlowCell | undefined, at: number, value: number): void {
    this.#add(cell, 'flow', at, value)
    this.#add(cell, 'weightedFlow', at, value * (1 - (at - dayOf(at) * DAY_MS) / DAY_MS))
  }

  /** What nobody knows the value of is in no sum of earnings and costs; it shows in the prices' part of the result. */
  #add(cell: FlowCell | undefined, sort: FlowSort, at: number, value: number): void {
    if (!cell || value === 0 || Number.isNaN(value)) return
    const day = dayOf(at)
    let flows = cell.days.get(day)
    if (!flows) {
      flows = { flow: 0, weightedFlow: 0, income: 0, fees: 0, losses: 0 }
      cell.days.set(day, flows)
    }
    flows[sort] += value
  }

  /** What does not count is outside. */
  #lack(at: number, touched: readonly (FlowCell | undefined)[], outside: boolean): void {
    const cells = touched.filter((cell) => cell !== undefined)
    if (cells.length === 0) return
    this.unknown.push({ day: dayOf(at), cells, outside: outside || cells.length < touched.length })
  }
}
