/**
 * The balances of the past, day by day: one column for each account and collection, built forward from the entries. Money
 * on its way between own accounts has a column without an account, so that the whole does not dip.
 */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { dayOf } from './days'
import { counts } from './derived-balances'
import { ExactSum } from './exact-sum'

export interface Column {
  /** Absent: on its way between accounts. */
  account?: AccountId
  asset: AssetId
  sum: ExactSum
  /** At the end of the day that the walk has reached; a chart point. */
  balance: number
  isZero: boolean
  /** On its way there may be less than nothing: a deposit that is told before its withdrawal. */
  negative: boolean
  changed: boolean
}

interface Change {
  day: number
  column: Column
  quantity: Amount
  sign: 1 | -1
}

export interface BalanceWalk {
  columns: Column[]
  firstDay: number
  /** Applies everything up to the end of the day; days must be asked in order. */
  goTo: (day: number) => void
  /** @returns brings the walk back to where it stands now, as often as it is called */
  mark: () => () => void
}

export interface WalkQuestion {
  /** In order of time. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  collectionOf: (asset: AssetId) => AssetId
}

/** @returns `undefined` when no entry counts */
export function walkBalances({ entries, transfers, collectionOf }: WalkQuestion): BalanceWalk | undefined {
  const columns = new Map<AccountId | 'way', Map<AssetId, Column>>()
  const all: Column[] = []
  const columnOf = (account: AccountId | 'way', asset: AssetId): Column => {
    let byAsset = columns.get(account)
    if (!byAsset) columns.set(account, (byAsset = new Map()))
    const found = byAsset.get(asset)
    if (found) return found
    const place = account === 'way' ? {} : { account }
    const same = byAsset.get(collectionOf(asset)) ?? {
      ...place,
      asset: collectionOf(asset),
      ...emptyState(),
    }
    if (!all.includes(same)) all.push(same)
    byAsset.set(asset, same).set(same.asset, same)
    return same
  }
  const counted = entries.filter(counts)
  const [first] = counted
  if (!first) return undefined
  const onTheWay = changesOnTheWay(counted, transfers, (asset) => columnOf('way', asset))
  let [next, nextOnTheWay] = [0, 0]
  const put = (column: Column, quantity: Amount, sign: 1 | -1) => {
    column.sum.add(quantity, sign)
    column.changed = true
  }
  return {
    columns: all,
    firstDay: dayOf(first.at),
    goTo: (day) => {
      for (let entry = counted[next]; entry && dayOf(entry.at) <= day; entry = counted[(next += 1)]) {
        for (const leg of entry.legs) put(columnOf(entry.accountId, leg.asset), leg.quantity, 1)
        for (const fee of entry.fees) put(columnOf(entry.accountId, fee.asset), fee.quantity, -1)
      }
      for (
        let change = onTheWay[nextOnTheWay];
        change && change.day <= day;
        change = onTheWay[(nextOnTheWay += 1)]
      )
        put(change.column, change.quantity, change.sign)
      for (const column of all) settle(column)
    },
    mark: () => {
      const [entry, change] = [next, nextOnTheWay]
      const marked = new Map(all.map((column) => [column, { ...column, sum: column.sum.copy() }]))
      return () => {
        ;[next, nextOnTheWay] = [entry, change]
        for (const column of all) {
          const state = marked.get(column)
          Object.assign(column, state ? { ...state, sum: state.sum.copy() } : emptyState())
        }
      }
    },
  }
}

const emptyState = () => ({
  sum: new ExactSum(),
  balance: 0,
  isZero: true,
  negative: false,
  changed: false,
})

function settle(column: Column): void {
  if (!column.changed) return
  column.changed = false
  column.balance = column.sum.ratio()
  column.isZero = column.sum.isZero
  column.negative = column.account !== undefined && column.sum.isNegative
}

/** What arrives was on its way since it left; what the way cost left the whole at once. */
function changesOnTheWay(
  entries: readonly EffectiveEntry[],
  transfers: readonly Transfer[],
  columnOf: (asset: AssetId) => Column,
): Change[] {
  const wanted = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  const days = new Map(entries.flatMap(({ id, at }) => (wanted.has(id) ? [[id, dayOf(at)] as const] : [])))
  return transfers
    .flatMap(({ from, to, asset, received }): Change[] => {
      const [left, arrived] = [days.get(from), days.get(to)]
      if (left === undefined || arrived === undefined || left === arrived) return []
      const column = columnOf(asset)
      return [
        { day: left, column, quantity: received, sign: 1 },
        { day: arrived, column, quantity: received, sign: -1 },
      ]
    })
    .sort((a, b) => a.day - b.day)
}
