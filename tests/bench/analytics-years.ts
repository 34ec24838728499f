/**
 * Five years of a large portfolio for benches, the same at every call: two hundred assets in five accounts, bought and
 * sold with fees, earned, paid in and out, and moved between the accounts within a day and over days. Nobody sells what is
 * not there, and every day has a close of every asset, also some days behind the last entry.
 */
import { type Amount, amount } from '@/lib/core/amount'
import type { EntryKind, FeeLeg, Leg } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { type ClosesUntil, COINS, DAYS, drawCloses, FIRST_DAY, LAST_DAY, rowsOf } from './analytics-closes'
import { ACCOUNTS, ASSETS, assetOf, BEGAN_AT } from './million'

const EVENTS_A_DAY = 11
const USD = 'fiat:usd' as AssetId
/** Quantities are counted in millionths. */
const UNIT = 1_000_000
const text = (units: number): Amount => amount((units / UNIT).toFixed(6))

export interface Years {
  /** In order of time. */
  entries: EffectiveEntry[]
  transfers: Transfer[]
  closesUntil: ClosesUntil
}

/** @example createYears(1).entries.length // about 20,000 */
export function createYears(seed: number): Years {
  const closes = drawCloses(randomOf(seed))
  const { entries, transfers } = new Maker(randomOf(seed + 1), closes)
  return { entries: entries.sort(inOrder), transfers, closesUntil: rowsOf(closes) }
}

interface Arrival {
  at: number
  account: AccountId
  asset: AssetId
  units: number
}

class Maker {
  readonly entries: EffectiveEntry[] = []
  readonly transfers: Transfer[] = []
  readonly #held = new Map<string, number>()
  #onTheWay: Arrival[] = []
  #at = BEGAN_AT

  constructor(
    readonly next: (below: number) => number,
    readonly closes: readonly number[][],
  ) {
    for (const account of ACCOUNTS) this.#put(account, 'deposit', [[USD, 5_000_000 * UNIT]])
    for (const rank of COINS.keys()) this.#buy(this.#account(), rank)
    for (let event = 1; event < DAYS * EVENTS_A_DAY; event += 1) {
      this.#at = BEGAN_AT + Math.floor((event / EVENTS_A_DAY) * DAY_MS) + next(3_600_000)
      if (dayOf(this.#at) > FIRST_DAY) this.#event()
    }
  }

  #event(): void {
    for (const { account, asset, units } of this.#onTheWay.filter(({ at }) => at < this.#at))
      this.#add(account, asset, units)
    this.#onTheWay = this.#onTheWay.filter(({ at }) => at >= this.#at)
    const [account, rank, chance] = [this.#account(), this.next(ASSETS), this.next(100)]
    if (chance < 60) this.#buy(account, rank)
    else if (chance < 82) this.#sell(account, rank)
    else if (chance < 90) this.#put(account, 'income', [[assetOf(rank), 1 + this.next(UNIT)]])
    else if (chance < 93) this.#put(account, 'deposit', [[USD, this.next(20_000) * UNIT + UNIT]])
    else if (chance < 94) this.#put(account, 'withdrawal', [[USD, -this.#part(account, USD, 50)]])
    else this.#move(account, this.#account(), assetOf(rank))
  }

  #account(): AccountId {
    return ACCOUNTS[this.next(ACCOUNTS.length)] ?? (ACCOUNTS[0] as AccountId)
  }

  #price(rank: number): number {
    return this.closes[rank]?.[dayOf(this.#at) - FIRST_DAY] ?? 1
  }

  /** Up to a share of what is there. */
  #part(account: AccountId, asset: AssetId, divisor: number): number {
    const held = this.#held.get(`${account} ${asset}`) ?? 0
    return Math.floor((held / divisor) * ((1 + this.next(1000)) / 1001))
  }

  #buy(account: AccountId, rank: number): void {
    const cost = this.#part(account, USD, 100)
    const coin = assetOf(rank)
    this.#put(
      account,
      'trade',
      [
        [coin, Math.floor(cost / this.#price(rank))],
        [USD, -cost],
      ],
      this.#fee(account, cost),
    )
  }

  #sell(account: AccountId, rank: number): void {
    const units = this.#part(account, assetOf(rank), 2)
    const worth = Math.floor(units * this.#price(rank))
    this.#put(
      account,
      'trade',
      [
        [assetOf(rank), -units],
        [USD, worth],
      ],
      this.#fee(account, worth),
    )
  }

  /** A thousandth: in dollars, or for a quarter in the first coin. */
  #fee(account: AccountId, worth: number): [AssetId, number][] {
    const inCoin = Math.floor(worth / 1000 / this.#price(0))
    const coin = assetOf(0)
    const isInCoin = this.next(4) === 0 && this.#part(account, coin, 1) / 2 > inCoin
    return [isInCoin ? [coin, inCoin] : [USD, Math.floor(worth / 1000)]]
  }

  /** Half of them arrive within an hour, the others up to two days later. */
  #move(from: AccountId, to: AccountId, asset: AssetId): void {
    const sent = this.#part(from, asset, 3)
    const received = sent - Math.floor(sent / 500)
    const after = this.next(2) === 0 ? this.next(3_600_000) : this.next(2 * DAY_MS)
    const arrivesAt = this.#at + 60_000 + after
    if (from === to || received <= 0 || dayOf(arrivesAt) > LAST_DAY) return
    const out = this.#put(from, 'withdrawal', [[asset, -sent]])
    const into = this.#tell(to, 'deposit', arrivesAt, [[asset, received]])
    this.#onTheWay.push({ at: arrivesAt, account: to, asset, units: received })
    if (!out) return
    this.transfers.push({
      from: out.id,
      to: into.id,
      by: 'amount',
      asset,
      sent: text(sent),
      received: text(received),
    })
  }

  #add(account: AccountId, asset: AssetId, units: number): void {
    const place = `${account} ${asset}`
    this.#held.set(place, (this.#held.get(place) ?? 0) + units)
  }

  /** Nothing, when there is nothing to be sold or moved. */
  #put(
    account: AccountId,
    kind: EntryKind,
    legs: readonly [AssetId, number][],
    fees: readonly [AssetId, number][] = [],
  ): EffectiveEntry | undefined {
    if (legs.some(([, units]) => units === 0)) return undefined
    for (const [asset, units] of legs) this.#add(account, asset, units)
    for (const [asset, units] of fees) this.#add(account, asset, -units)
    return this.#tell(account, kind, this.#at, legs, fees)
  }

  #tell(
    accountId: AccountId,
    kind: EntryKind,
    at: number,
    legs: readonly [AssetId, number][],
    fees: readonly [AssetId, number][] = [],
  ): EffectiveEntry {
    const leg = ([asset, units]: readonly [AssetId, number]): Leg & FeeLeg => ({
      asset,
      quantity: text(units),
    })
    const number = this.entries.length
    const entry: EffectiveEntry = {
      id: `${number.toString(36).padStart(8, '0')}-bench-years-0` as EntryId,
      accountId,
      nativeId: `bench:${number}`,
      at,
      kind,
      ...(kind === 'income' ? { reason: 'staking' as const } : {}),
      legs: legs.map(leg),
      fees: fees.map(leg),
      origin: 'api',
      source: 'binance:trades',
    }
    this.entries.push(entry)
    return entry
  }
}
