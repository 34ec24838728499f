/**
 * What an entry does to lots, with its values: nothing here depends on other entries or on lots, so an entry that changes
 * is planned anew by itself. A value that nobody knows stays unknown.
 *
 * A fee in an asset of the trade changes that leg, so its value is in the trade already. A fee in a third asset goes by
 * itself, and its value enters the trade once: into the cost of what is bought, else out of the proceeds.
 */
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { PriceBook } from '@/lib/valuation/past-price'
import { split, times, toScaled } from './exact'
import type { Income, LotEvent, Outgo, Part } from './lot'
import type { TaxRules } from './tax-rules'

export interface Planned {
  events: LotEvent[]
  income: Income[]
  /** Of fees whose value is known. */
  fees: bigint
  /** A value that some figure needs is not known. */
  unvalued: boolean
}

export interface Planning {
  rules: TaxRules
  prices: PriceBook
}

export const isMoney = (asset: AssetId): boolean => asset.startsWith('fiat:')

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)

/**
 * @param isTransfer the entry is an end of a transfer between own accounts: its legs and its fees in the moved asset are
 * the transfer's, and only the rest is planned
 */
export function planEntry(entry: EffectiveEntry, planning: Planning, isTransfer = false): Planned {
  return new Plan(entry, planning).run(isTransfer)
}

/** The price of a part, in the tax currency. */
export function worthOf({ rules, prices }: Planning, { asset, quantity }: Part, at: number): bigint | null {
  if (asset === `fiat:${rules.currency}`) return quantity
  const known = prices.priceAt(asset, at)
  return known === undefined ? null : times(quantity, toScaled(known.price))
}

/** What the user or the source says that the whole was worth, in the tax currency. */
function told(entry: EffectiveEntry, planning: Planning): bigint | null {
  for (const said of [entry.value, entry.stated]) {
    if (!said) continue
    const asset = `fiat:${said.currency}` as AssetId
    const worth = worthOf(
      planning,
      { asset, account: entry.accountId, quantity: toScaled(said.value) },
      entry.at,
    )
    if (worth !== null) return worth
  }
  return null
}

/** The user's value, the money that changed hands, the source's value, the price of what went, of what came. */
export function valueOfEntry(
  entry: EffectiveEntry,
  planning: Planning,
): { value: bigint; by: 'user' | 'money' | 'stated' | 'price' } | null {
  const said = told(entry, planning)
  if (entry.value && said !== null) return { value: said, by: 'user' }
  const worth = (legs: typeof entry.legs): bigint | null => {
    const parts = legs.map(({ asset, quantity }) =>
      worthOf(planning, { asset, account: entry.accountId, quantity: toScaled(quantity) }, entry.at),
    )
    return parts.length === 0 || parts.includes(null) ? null : sumOf(parts.map((part) => part ?? 0n))
  }
  const size = (value: bigint) => (value < 0n ? -value : value)
  const money = worth(entry.legs.filter(({ asset }) => isMoney(asset)))
  if (money !== null) return { value: size(money), by: 'money' }
  if (said !== null) return { value: said, by: 'stated' }
  const went = worth(entry.legs.filter(({ quantity }) => quantity.startsWith('-')))
  const price = went ?? worth(entry.legs.filter(({ quantity }) => !quantity.startsWith('-')))
  return price === null ? null : { value: size(price), by: 'price' }
}

class Plan {
  readonly #plan: Planned = { events: [], income: [], fees: 0n, unvalued: false }
  /** What came and what went, money apart. */
  readonly #ins: Part[] = []
  readonly #outs: Part[] = []
  #acquired = 0

  constructor(
    readonly entry: EffectiveEntry,
    readonly planning: Planning,
  ) {
    for (const { asset, quantity } of entry.legs) {
      if (isMoney(asset)) continue
      const units = toScaled(quantity)
      if (units > 0n) this.#ins.push({ asset, account: entry.accountId, quantity: units })
      else if (units < 0n) this.#outs.push({ asset, account: entry.accountId, quantity: -units })
    }
  }

  run(isTransfer: boolean): Planned {
    if (isTransfer) this.#planTransferFees()
    else this.#planLegs(this.#planFees())
    return this.#plan
  }

  get #base() {
    const { id, at, kind } = this.entry
    return { entryId: id, at, kind }
  }

  #acquire(part: Part, cost: bigint | null): void {
    this.#plan.events.push({ ...this.#base, ...part, act: 'acquire', cost, index: this.#acquired++ })
  }

  #go(part: Part, what: Outgo['what'], proceeds: bigint | null): void {
    if (what === 'disposal' && proceeds === null) this.#plan.unvalued = true
    this.#plan.events.push({ ...this.#base, ...part, act: 'go', what, proceeds })
  }

  #goAll(what: Outgo['what'], total: bigint | null): void {
    const shares = this.#shares(this.#outs, total)
    for (const [at, out] of this.#outs.entries()) this.#go(out, what, shares[at] ?? null)
  }

  #acquireAll(total: bigint | null): void {
    const shares = this.#shares(this.#ins, total)
    for (const [at, part] of this.#ins.entries()) this.#acquire(part, shares[at] ?? null)
  }

  /** One part takes the whole; several share it by their prices, and nobody knows how when one has none. */
  #shares(parts: readonly Part[], total: bigint | null): (bigint | null)[] {
    if (total === null) return parts.map(() => null)
    if (parts.length <= 1) return [total]
    if (total === 0n) return parts.map(() => 0n)
    const worth = parts.map((part) => worthOf(this.planning, part, this.entry.at))
    const weights = worth.map((each) => each ?? 0n)
    if (worth.includes(null) || weights.some((weight) => weight <= 0n)) {
      this.#plan.unvalued = true
      return parts.map(() => null)
    }
    return split(total, weights)
  }

  /** @returns the value of the fees that the trade's own legs do not hold */
  #planFees(): bigint {
    const isTrade = this.entry.kind === 'trade'
    let total = 0n
    for (const { asset, quantity } of this.entry.fees) {
      const fee: Part = { asset, account: this.entry.accountId, quantity: toScaled(quantity) }
      const paid = isTrade ? this.#outs.find((out) => out.asset === asset) : undefined
      const got = isTrade ? this.#ins.find((each) => each.asset === asset) : undefined
      if (paid && paid.quantity + fee.quantity > 0n) paid.quantity += fee.quantity
      else if (got && got.quantity > fee.quantity) got.quantity -= fee.quantity
      else total += fee.quantity < 0n ? -this.#planRebate(fee) : this.#planFee(fee)
      if (paid || got) this.#plan.fees += worthOf(this.planning, fee, this.entry.at) ?? 0n
    }
    return total
  }

  #planFee(fee: Part): bigint {
    if (fee.quantity === 0n) return 0n
    const worth = worthOf(this.planning, fee, this.entry.at)
    if (worth === null) this.#plan.unvalued = true
    else this.#plan.fees += worth
    if (!isMoney(fee.asset)) {
      const isDisposal = this.planning.rules.cryptoFees === 'disposal'
      this.#go(fee, isDisposal ? 'disposal' : 'fee', isDisposal ? worth : null)
    }
    return worth ?? 0n
  }

  /** A negative fee: something came back. */
  #planRebate(fee: Part): bigint {
    const got = { ...fee, quantity: -fee.quantity }
    const worth = worthOf(this.planning, got, this.entry.at)
    if (worth === null) this.#plan.unvalued = true
    else this.#plan.fees -= worth
    if (!isMoney(fee.asset)) this.#acquire(got, worth)
    return worth ?? 0n
  }

  /** Fees in the moved asset belong to the move itself. */
  #planTransferFees(): void {
    const moved = new Set(this.entry.legs.map(({ asset }) => asset))
    for (const { asset, quantity } of this.entry.fees) {
      const fee: Part = { asset, account: this.entry.accountId, quantity: toScaled(quantity) }
      if (moved.has(asset)) this.#plan.fees += worthOf(this.planning, fee, this.entry.at) ?? 0n
      else if (fee.quantity < 0n) this.#planRebate(fee)
      else this.#planFee(fee)
    }
  }

  #planLegs(feeValue: bigint): void {
    const { entry, planning } = this
    const { rules } = planning
    const value = () => valueOfEntry(entry, planning)?.value ?? null
    switch (entry.kind) {
      case 'trade':
        return this.#planTrade(value(), rules.feesInBasis ? feeValue : 0n)
      case 'income':
        return this.#planIncome(value())
      case 'rollover':
        return this.#planCarry()
      case 'internal':
        return
      case 'fee':
        for (const { asset, quantity } of entry.legs)
          if (isMoney(asset))
            this.#plan.fees += -(
              worthOf(
                planning,
                { asset, account: entry.accountId, quantity: toScaled(quantity) },
                entry.at,
              ) ?? 0n
            )
        for (const out of this.#outs) this.#planFee(out)
        return this.#acquireAll(told(entry, planning))
      case 'spend':
        return this.#goAll('disposal', value())
      case 'gift-sent':
        return rules.gifts === 'market value'
          ? this.#goAll('disposal', value())
          : this.#goAll('departed', null)
      case 'donation':
        return rules.donations === 'market value'
          ? this.#goAll('disposal', value())
          : this.#goAll('departed', null)
      case 'lost':
      case 'stolen':
        return rules.losses === 'deducted' ? this.#goAll('disposal', 0n) : this.#goAll('departed', null)
      case 'worthless':
        return this.#goAll('disposal', 0n)
      case 'withdrawal':
        this.#goAll(rules.withdrawals, rules.withdrawals === 'disposal' ? value() : null)
        return this.#acquireAll(told(entry, planning))
      case 'deposit':
      case 'gift-received':
      case 'adjustment':
        this.#goAll('departed', null)
        return this.#acquireAll(told(entry, planning))
      default:
        entry.kind satisfies never
    }
  }

  #planTrade(value: bigint | null, fees: bigint): void {
    const isCoinForCoin = this.#ins.length > 0 && this.#outs.length > 0
    if (!this.planning.rules.cryptoToCrypto && isCoinForCoin) return this.#planCarry()
    if (value === null) this.#plan.unvalued = true
    const buys = this.#ins.length > 0
    this.#goAll('disposal', value === null ? null : buys ? value : value - fees)
    this.#acquireAll(value === null ? null : value + fees)
  }

  #planIncome(value: bigint | null): void {
    const { entry, planning } = this
    const isZero = entry.reason !== undefined && planning.rules.incomeAtZero.includes(entry.reason)
    const shares = isZero ? this.#ins.map(() => 0n) : this.#shares(this.#ins, value)
    for (const [at, part] of this.#ins.entries()) {
      const worth = shares[at] ?? null
      if (worth === null) this.#plan.unvalued = true
      const { asset, quantity } = part
      this.#plan.income.push({
        entryId: entry.id,
        at: entry.at,
        asset,
        reason: entry.reason,
        quantity,
        value: worth,
      })
      this.#acquire(part, worth)
    }
    this.#planMoneyIncome()
    // Income that was taken back.
    this.#goAll('departed', null)
  }

  /** Interest in money is income without a lot. */
  #planMoneyIncome(): void {
    const { entry, planning } = this
    for (const { asset, quantity } of entry.legs) {
      if (!isMoney(asset)) continue
      const units = toScaled(quantity)
      const value = worthOf(planning, { asset, account: entry.accountId, quantity: units }, entry.at)
      if (value === null) this.#plan.unvalued = true
      this.#plan.income.push({
        entryId: entry.id,
        at: entry.at,
        asset,
        reason: entry.reason,
        quantity: units,
        value,
      })
    }
  }

  #planCarry(): void {
    const ins = this.#ins.map((part) => ({ ...part, worth: worthOf(this.planning, part, this.entry.at) }))
    this.#plan.events.push({ ...this.#base, act: 'carry', outs: this.#outs, ins })
  }
}
