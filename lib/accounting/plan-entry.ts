/**
 * What an entry does to lots, with its values: nothing here depends on other entries, so a change of one entry is
 * planned alone. A value that nobody knows stays unknown.
 */
import type { Entry } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'
import type { PriceBook } from '@/lib/valuation/past-price'
import { split, times, toScaled } from './exact'
import type { Income, LotEvent, Outgo, Part } from './lot'
import type { TaxRules } from './tax-rules'

export interface Planned {
  events: LotEvent[]
  income: Income[]
  /** Fees with a value, in the tax currency. */
  fees: bigint
  unvalued: boolean
}

export interface Planning {
  rules: TaxRules
  prices: PriceBook
  /** The user's value of an entry, from its overlay. */
  valueOf?: (entry: Entry) => { currency: string; value: Entry['fees'][number]['quantity'] } | undefined
}

const isMoney = (asset: AssetId) => asset.startsWith('fiat:')

export function planEntry(entry: Entry, planning: Planning): Planned {
  const { rules } = planning
  const plan: Planned = { events: [], income: [], fees: 0n, unvalued: false }
  const base = { entryId: entry.id, at: entry.at, kind: entry.kind, order: 0 }
  const price = pricing(planning, entry.at)
  const legs = entry.legs.map((leg) => ({ ...part(leg.asset, leg.quantity, entry), in: leg.quantity }))
  const ins = legs.filter((leg) => leg.quantity > 0n && !isMoney(leg.asset)).map(bare)
  const outs = legs.filter((leg) => leg.quantity < 0n && !isMoney(leg.asset)).map(positive)
  const trade = entry.kind === 'trade'
  const value = wholeValue(entry, planning, { ins, outs })
  const feeValue = planFees()
  const acquire = (to: Part, cost: bigint | null, index: number) =>
    plan.events.push({ ...base, ...to, act: 'acquire', cost, index })
  const go = (from: Part, what: Outgo['what'], proceeds: bigint | null) => {
    if (what === 'disposal' && proceeds === null) plan.unvalued = true
    plan.events.push({ ...base, ...from, act: 'go', what, proceeds })
  }
  const goAll = (what: Outgo['what'], total: bigint | null) => {
    const parts = shares(outs, total)
    outs.forEach((out, at) => {
      go(out, what, parts[at] ?? null)
    })
  }
  const acquireAll = (total: bigint | null) => {
    const parts = shares(ins, total)
    ins.forEach((each, at) => {
      acquire(each, parts[at] ?? null, at)
    })
  }

  switch (entry.kind) {
    case 'trade': {
      if (
        !rules.cryptoToCrypto &&
        ins.length > 0 &&
        outs.length > 0 &&
        legs.length === ins.length + outs.length
      ) {
        plan.events.push({ ...base, act: 'carry', outs, ins, feeToBasis: true })
        break
      }
      if (value === null) plan.unvalued = true
      const inBasis = rules.feesInBasis ? feeValue : 0n
      const buys = ins.length > 0
      goAll('disposal', value === null ? null : buys ? value : value - inBasis)
      acquireAll(value === null ? null : value + inBasis)
      break
    }
    case 'income': {
      const zero = entry.reason !== undefined && rules.incomeAtZero.includes(entry.reason)
      const parts = shares(ins, value)
      ins.forEach((each, at) => {
        const worth = zero ? 0n : (parts[at] ?? null)
        plan.income.push({
          entryId: entry.id,
          at: entry.at,
          asset: each.asset,
          reason: entry.reason,
          quantity: each.quantity,
          value: worth,
        })
        if (worth === null) plan.unvalued = true
        acquire(each, worth, at)
      })
      goAll('disposal', 0n)
      break
    }
    case 'rollover':
      plan.events.push({ ...base, act: 'carry', outs, ins, feeToBasis: true })
      break
    case 'internal':
      break
    case 'fee':
      for (const out of outs) planFee(out)
      acquireAll(value)
      break
    case 'spend':
      goAll('disposal', value)
      break
    case 'gift-sent':
    case 'donation': {
      const market = (entry.kind === 'donation' ? rules.donations : rules.gifts) === 'market value'
      goAll(market ? 'disposal' : 'departed', market ? value : null)
      break
    }
    case 'lost':
    case 'stolen':
      goAll(rules.losses === 'deducted' ? 'disposal' : 'departed', rules.losses === 'deducted' ? 0n : null)
      break
    case 'worthless':
      goAll('disposal', 0n)
      break
    case 'withdrawal':
      goAll(rules.withdrawals, rules.withdrawals === 'disposal' ? value : null)
      acquireAll(told(entry, planning))
      break
    case 'deposit':
    case 'gift-received':
    case 'adjustment':
      goAll('departed', null)
      acquireAll(told(entry, planning))
      break
    default:
      entry.kind satisfies never
  }
  return plan

  function planFee(fee: Part): bigint {
    const worth = price(fee)
    if (worth === null) plan.unvalued = true
    else plan.fees += worth
    if (!isMoney(fee.asset))
      go(
        fee,
        rules.cryptoFees === 'disposal' ? 'disposal' : 'fee',
        rules.cryptoFees === 'disposal' ? worth : null,
      )
    return worth ?? 0n
  }

  /** A fee in an asset of the trade itself changes that leg, so its value is in the trade already. */
  function planFees(): bigint {
    let total = 0n
    for (const told of entry.fees) {
      const fee = part(told.asset, told.quantity, entry)
      const paid = trade ? outs.find(({ asset }) => asset === fee.asset) : undefined
      const got = trade ? ins.find(({ asset }) => asset === fee.asset) : undefined
      if (paid && paid.quantity + fee.quantity > 0n) paid.quantity += fee.quantity
      else if (got && got.quantity > fee.quantity) got.quantity -= fee.quantity
      else if (fee.quantity > 0n) total += planFee(fee)
      else if (fee.quantity < 0n) total += planRebate(fee)
    }
    return total
  }

  function planRebate(fee: Part): bigint {
    const got = { ...fee, quantity: -fee.quantity }
    const worth = price(got)
    if (worth !== null) plan.fees -= worth
    else plan.unvalued = true
    if (!isMoney(fee.asset))
      plan.events.push({ ...base, ...got, act: 'acquire', cost: worth, index: 1000 + plan.events.length })
    return worth === null ? 0n : -worth
  }

  /** One leg takes the whole; several share it by their prices, and know nothing when one has none. */
  function shares(parts: readonly Part[], total: bigint | null): (bigint | null)[] {
    if (total === null) return parts.map(() => null)
    if (parts.length <= 1) return [total]
    if (total === 0n) return parts.map(() => 0n)
    const worth = parts.map(price)
    return worth.every((each) => each !== null && each > 0n)
      ? split(
          total,
          worth.map((each) => each ?? 0n),
        )
      : parts.map(() => null)
  }
}

function part(asset: AssetId, quantity: Entry['fees'][number]['quantity'], entry: Entry): Part {
  return { asset, account: entry.accountId, quantity: toScaled(quantity) }
}
const bare = ({ asset, account, quantity }: Part): Part => ({ asset, account, quantity })
const positive = ({ asset, account, quantity }: Part): Part => ({ asset, account, quantity: -quantity })

const pricing =
  ({ rules, prices }: Planning, at: number) =>
  ({ asset, quantity }: Part): bigint | null => {
    if (asset === `fiat:${rules.currency}`) return quantity
    const known = prices.priceAt(asset, at)
    return known === undefined ? null : times(quantity, toScaled(known.price))
  }

/** What the user or the source says that the whole was worth. */
function told(entry: Entry, planning: Planning): bigint | null {
  const said = planning.valueOf?.(entry) ?? entry.stated
  if (!said) return null
  return pricing(
    planning,
    entry.at,
  )({ asset: `fiat:${said.currency}` as AssetId, account: entry.accountId, quantity: toScaled(said.value) })
}

/** The user's value, the money that changed hands, the source's value, the price of what went, of what came. */
function wholeValue(
  entry: Entry,
  planning: Planning,
  { ins, outs }: { ins: Part[]; outs: Part[] },
): bigint | null {
  const price = pricing(planning, entry.at)
  const total = (parts: readonly Part[]): bigint | null => {
    if (parts.length === 0) return null
    let sum = 0n
    for (const each of parts) {
      const worth = price(each)
      if (worth === null) return null
      sum += worth
    }
    return sum
  }
  if (planning.valueOf?.(entry)) return told(entry, planning)
  const money = total(
    entry.legs.filter(({ asset }) => isMoney(asset)).map((leg) => part(leg.asset, leg.quantity, entry)),
  )
  if (money !== null) return money < 0n ? -money : money
  return told(entry, planning) ?? total(outs) ?? total(ins)
}
