/**
 * What an entry does to lots, with its values: nothing here depends on other entries or on lots, so an entry that changes
 * is planned anew by itself. A value that nobody knows stays unknown.
 *
 * A fee in an asset of the trade changes that leg, so its value is in the trade already. A fee in a third asset goes by
 * itself, and its value enters the trade once: into the cost of what is bought, else out of the proceeds.
 */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { assetsOf, legCountOf, readQuantity } from '@/lib/history/lean-entry'
import type { PriceBook } from '@/lib/valuation/past-price'
import { SCALED, split, times, toScaled } from './exact'
import type { Income, LotEvent, Outgo, Part } from './lot'
import type { TaxRules } from './tax-rules'

export interface Planned {
  events: readonly LotEvent[]
  income: readonly Income[]
  /** Of fees whose value is known. */
  fees: bigint
  /** A value that some figure needs is not known. */
  unvalued: boolean
}

export interface Planning {
  rules: TaxRules
  prices: PriceBook
  collectionOf: (asset: AssetId) => AssetId
}

/** What the value of an entry depends on. */
type Valuing = Pick<Planning, 'rules' | 'prices'>

const FIAT = 'fiat:'
/** Is asked five times an entry: a look at one letter ends most of it. */
export const isMoney = (asset: AssetId): boolean =>
  asset.charCodeAt(0) === FIAT.charCodeAt(0) && asset.startsWith(FIAT)

/** What most of a plan's lists are; never added to. */
const NONE: readonly never[] = []

/**
 * A million entries have six lists each, most of them of one row or two: written out, these take the room that they need,
 * while a list that grows by itself makes room for seventeen.
 */
function withRow<T>(rows: readonly T[], row: T): readonly T[] {
  const [first] = rows
  if (first === undefined) return [row]
  return rows.length === 1 ? [first, row] : [...rows, row]
}

/**
 * @param isTransfer the entry is an end of a transfer between own accounts: its legs and its fees in the moved asset are
 * the transfer's, and only the rest is planned
 * @example planEntry(buy, { rules, prices, collectionOf }).events // [{ act: 'acquire', asset, quantity, cost, … }]
 */
export function planEntry(entry: EffectiveEntry, planning: Planning, isTransfer = false): Planned {
  const plan: Planned = { events: NONE, income: NONE, fees: 0n, unvalued: false }
  const draft = draftOf(entry, planning, plan)
  if (isTransfer) planTransferFees(draft)
  else planLegs(draft, planFees(draft))
  return plan
}

interface Draft {
  entry: EffectiveEntry
  /** Of its legs, `legCount` of them, and of its fees. */
  assets: readonly AssetId[]
  legCount: number
  planning: Planning
  plan: Planned
  account: AccountId
  /** Signed. */
  money: readonly Part[]
  /** What came and what went, money apart; both positive. */
  ins: readonly Part[]
  outs: readonly Part[]
}

function draftOf(entry: EffectiveEntry, planning: Planning, plan: Planned): Draft {
  const { accountId: account } = entry
  const assets = assetsOf(entry)
  const legCount = legCountOf(entry)
  const draft: Draft = {
    entry,
    assets,
    legCount,
    planning,
    plan,
    account,
    money: NONE,
    ins: NONE,
    outs: NONE,
  }
  for (let place = 0; place < legCount; place += 1) {
    const asset = assets[place] as AssetId
    const units = readQuantity(entry, place, SCALED)
    if (isMoney(asset)) draft.money = withRow(draft.money, { asset, account, quantity: units })
    else if (units > 0n) draft.ins = withRow(draft.ins, { asset, account, quantity: units })
    else if (units < 0n) draft.outs = withRow(draft.outs, { asset, account, quantity: -units })
  }
  return draft
}

/** The price of a part, in the tax currency. */
export function worthOf({ rules, prices }: Valuing, { asset, quantity }: Part, at: number): bigint | null {
  if (isMoneyOf(rules.currency, asset)) return quantity
  const known = prices.priceAt(asset, at)
  return known === undefined ? null : times(quantity, toScaled(known.price))
}

/** Is asked of every leg and fee, so no text is made of a part of another. */
const isMoneyOf = (currency: string, asset: AssetId): boolean =>
  asset.length === FIAT.length + currency.length && asset.startsWith(FIAT) && asset.endsWith(currency)

/** What the user or the source says that the whole was worth, in the tax currency. */
function told(said: Told | undefined, entry: EffectiveEntry, planning: Valuing): bigint | null {
  if (!said) return null
  const asset = `fiat:${said.currency}` as AssetId
  const part = { asset, account: entry.accountId, quantity: toScaled(said.value) }
  return worthOf(planning, part, entry.at)
}

type Told = NonNullable<EffectiveEntry['value']>

/** What the user says that it has cost. What a source states is a price of that day, and no cost. */
const toldCost = ({ entry, planning }: Draft): bigint | null => told(entry.value, entry, planning)

/** The sum of what parts are worth; unknown when one is. */
function worthOfAll(planning: Valuing, parts: readonly Part[], at: number): bigint | null {
  let sum = 0n
  for (const part of parts) {
    const worth = worthOf(planning, part, at)
    if (worth === null) return null
    sum += worth
  }
  return parts.length === 0 ? null : sum
}

const size = (value: bigint): bigint => (value < 0n ? -value : value)

export interface EntryValue {
  value: bigint
  by: 'user' | 'money' | 'stated' | 'price'
}

/** The user's value, the money that changed hands, the source's value, the price of what went, of what came. */
function valueOfDraft({
  entry,
  planning,
  money,
  ins,
  outs,
}: Pick<Draft, 'entry' | 'money' | 'ins' | 'outs'> & { planning: Valuing }): EntryValue | null {
  const own = told(entry.value, entry, planning)
  if (own !== null) return { value: own, by: 'user' }
  const paid = worthOfAll(planning, money, entry.at)
  if (paid !== null) return { value: size(paid), by: 'money' }
  const stated = told(entry.stated, entry, planning)
  if (stated !== null) return { value: stated, by: 'stated' }
  const price = worthOfAll(planning, outs, entry.at) ?? worthOfAll(planning, ins, entry.at)
  return price === null ? null : { value: price, by: 'price' }
}

const worthOfDraft = (draft: Draft): bigint | null => valueOfDraft(draft)?.value ?? null

/** What an entry as a whole was worth, in the tax currency. @returns `null` when nobody knows */
export function valueOfEntry(entry: EffectiveEntry, planning: Valuing): EntryValue | null {
  const [money, ins, outs]: [Part[], Part[], Part[]] = [[], [], []]
  for (const { asset, quantity } of entry.legs) {
    const units = toScaled(quantity)
    const part = { asset, account: entry.accountId, quantity: isMoney(asset) ? units : size(units) }
    ;(isMoney(asset) ? money : units < 0n ? outs : ins).push(part)
  }
  return valueOfDraft({ entry, planning, money, ins, outs })
}

function acquire({ entry, plan }: Draft, { asset, account, quantity }: Part, cost: bigint | null): void {
  const { id: entryId, at, kind } = entry
  let index = 0
  for (const event of plan.events) if (event.act === 'acquire') index += 1
  plan.events = withRow<LotEvent>(plan.events, {
    act: 'acquire',
    entryId,
    at,
    kind,
    asset,
    account,
    quantity,
    cost,
    index,
    entry,
  })
}

function go(
  { entry, plan }: Draft,
  { asset, account, quantity }: Part,
  what: Outgo['what'],
  proceeds: bigint | null,
): void {
  if (what === 'disposal' && proceeds === null) plan.unvalued = true
  const { id: entryId, at, kind } = entry
  plan.events = withRow<LotEvent>(plan.events, {
    act: 'go',
    entryId,
    at,
    kind,
    asset,
    account,
    quantity,
    what,
    proceeds,
    entry,
    place: plan.events.length,
  })
}

function goAll(draft: Draft, what: Outgo['what'], total: bigint | null): void {
  const [only] = draft.outs
  if (draft.outs.length === 1 && only) return go(draft, only, what, total)
  const parts = shares(draft, draft.outs, total)
  for (const [at, out] of draft.outs.entries()) go(draft, out, what, parts[at] ?? null)
}

function acquireAll(draft: Draft, total: bigint | null): void {
  const [only] = draft.ins
  if (draft.ins.length === 1 && only) return acquire(draft, only, total)
  const parts = shares(draft, draft.ins, total)
  for (const [at, part] of draft.ins.entries()) acquire(draft, part, parts[at] ?? null)
}

/** One part takes the whole; several share it by their prices, and nobody knows how when one has none. */
function shares(
  { entry, planning, plan }: Draft,
  parts: readonly Part[],
  total: bigint | null,
): (bigint | null)[] {
  if (total === null) return parts.map(() => null)
  if (parts.length <= 1) return [total]
  if (total === 0n) return parts.map(() => 0n)
  const worth = parts.map((part) => worthOf(planning, part, entry.at))
  const weights = worth.map((each) => each ?? 0n)
  if (worth.includes(null) || weights.some((weight) => weight <= 0n)) {
    plan.unvalued = true
    return parts.map(() => null)
  }
  return split(total, weights)
}

const partAt = ({ entry, assets, account }: Draft, place: number): Part => ({
  asset: assets[place] as AssetId,
  account,
  quantity: readQuantity(entry, place, SCALED),
})

/** @returns the value of the fees that the trade's own legs do not hold */
function planFees(draft: Draft): bigint {
  const { entry, assets, legCount, planning, plan } = draft
  let total = 0n
  for (let place = legCount; place < assets.length; place += 1) {
    const fee = partAt(draft, place)
    if (entry.kind === 'trade' && takeIntoLeg(draft, fee)) plan.fees += worthOf(planning, fee, entry.at) ?? 0n
    else total += fee.quantity < 0n ? -planRebate(draft, fee) : planFee(draft, fee)
  }
  return total
}

/** A fee in an asset of the trade changes its leg, when the leg is larger. @returns whether it did */
function takeIntoLeg({ ins, outs }: Draft, fee: Part): boolean {
  const paid = partOf(outs, fee.asset)
  const got = partOf(ins, fee.asset)
  if (paid && paid.quantity + fee.quantity > 0n) paid.quantity += fee.quantity
  else if (got && got.quantity > fee.quantity) got.quantity -= fee.quantity
  else return false
  return true
}

/** The first one of an asset. A million calls of `find` would make a function each. */
function partOf(parts: readonly Part[], asset: AssetId): Part | undefined {
  for (const part of parts) if (part.asset === asset) return part
  return undefined
}

function planFee(draft: Draft, fee: Part): bigint {
  if (fee.quantity === 0n) return 0n
  const { planning, plan, entry } = draft
  const worth = worthOf(planning, fee, entry.at)
  if (worth === null) plan.unvalued = true
  else plan.fees += worth
  if (!isMoney(fee.asset)) {
    const isDisposal = planning.rules.cryptoFees === 'disposal'
    go(draft, fee, isDisposal ? 'disposal' : 'fee', isDisposal ? worth : null)
  }
  return worth ?? 0n
}

/** A negative fee: something came back. */
function planRebate(draft: Draft, fee: Part): bigint {
  const { planning, plan, entry } = draft
  const got = { ...fee, quantity: -fee.quantity }
  const worth = worthOf(planning, got, entry.at)
  if (worth === null) plan.unvalued = true
  else plan.fees -= worth
  if (!isMoney(fee.asset)) acquire(draft, got, worth)
  return worth ?? 0n
}

/** Fees in the moved asset belong to the move itself (`plan-transfer.ts`). */
function planTransferFees(draft: Draft): void {
  const { assets, legCount, planning } = draft
  const moved = new Set(assets.slice(0, legCount).map((asset) => planning.collectionOf(asset)))
  for (let place = legCount; place < assets.length; place += 1) {
    const fee = partAt(draft, place)
    if (moved.has(planning.collectionOf(fee.asset))) continue
    if (fee.quantity < 0n) planRebate(draft, fee)
    else planFee(draft, fee)
  }
}

function planLegs(draft: Draft, feeValue: bigint): void {
  const { entry, planning } = draft
  const { rules } = planning
  switch (entry.kind) {
    case 'trade':
      return planTrade(draft, rules.feesInBasis ? feeValue : 0n)
    case 'income':
      return planIncome(draft, worthOfDraft(draft))
    case 'rollover':
      return planCarry(draft)
    case 'internal':
      return
    case 'fee':
      for (const part of draft.money) draft.plan.fees -= worthOf(planning, part, entry.at) ?? 0n
      for (const out of draft.outs) planFee(draft, out)
      for (const part of draft.ins) planRebate(draft, { ...part, quantity: -part.quantity })
      return
    case 'spend':
      return goAll(draft, 'disposal', worthOfDraft(draft))
    case 'gift-sent':
      return rules.gifts === 'market value'
        ? goAll(draft, 'disposal', worthOfDraft(draft))
        : goAll(draft, 'departed', null)
    case 'donation':
      return rules.donations === 'market value'
        ? goAll(draft, 'disposal', worthOfDraft(draft))
        : goAll(draft, 'departed', null)
    case 'lost':
    case 'stolen':
      return rules.losses === 'deducted' ? goAll(draft, 'disposal', 0n) : goAll(draft, 'departed', null)
    case 'worthless':
      return goAll(draft, 'disposal', 0n)
    case 'withdrawal':
      goAll(draft, rules.withdrawals, rules.withdrawals === 'disposal' ? worthOfDraft(draft) : null)
      return acquireAll(draft, toldCost(draft))
    case 'deposit':
    case 'gift-received':
    case 'adjustment':
      goAll(draft, 'departed', null)
      return acquireAll(draft, toldCost(draft))
    default:
      entry.kind satisfies never
  }
}

function planTrade(draft: Draft, fees: bigint): void {
  const { ins, outs, planning, plan } = draft
  if (!planning.rules.cryptoToCrypto && ins.length > 0 && outs.length > 0) return planCarry(draft)
  const value = worthOfDraft(draft)
  if (value === null) plan.unvalued = true
  goAll(draft, 'disposal', value === null ? null : ins.length > 0 ? value : value - fees)
  acquireAll(draft, value === null ? null : value + fees)
}

function planIncome(draft: Draft, value: bigint | null): void {
  const { entry, planning, plan, ins } = draft
  const isZero = entry.reason !== undefined && planning.rules.incomeAtZero.includes(entry.reason)
  const worths = isZero ? ins.map(() => 0n) : shares(draft, ins, value)
  for (const [at, part] of ins.entries()) {
    noteIncome(draft, part, worths[at] ?? null)
    acquire(draft, part, worths[at] ?? null)
  }
  // Interest in money is income without a lot.
  for (const part of draft.money) noteIncome(draft, part, worthOf(planning, part, entry.at))
  // Income that was taken back.
  goAll(draft, 'departed', null)
  if (ins.length > 0 && worths.includes(null)) plan.unvalued = true
}

function noteIncome({ entry, plan }: Draft, { asset, quantity }: Part, value: bigint | null): void {
  if (value === null) plan.unvalued = true
  const income = { entryId: entry.id, at: entry.at, asset, reason: entry.reason, quantity, value }
  plan.income = withRow<Income>(plan.income, income)
}

function planCarry(draft: Draft): void {
  const { entry, planning, plan, ins, outs } = draft
  // Half of it: what it was before, or what it became, is not in these books.
  if (ins.length === 0) return goAll(draft, 'departed', null)
  if (outs.length === 0) return acquireAll(draft, toldCost(draft))
  const { id, at, kind } = entry
  const weighed = ins.map((part) => ({ ...part, worth: worthOf(planning, part, at) }))
  if (ins.length > 1 && weighed.some(({ worth }) => worth === null)) plan.unvalued = true
  plan.events = withRow<LotEvent>(plan.events, { act: 'carry', entryId: id, at, kind, outs, ins: weighed })
}
