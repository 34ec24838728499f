/** Entries in the forms that every venue has, from exact amounts. Signs are decided here and nowhere else. */
import { type Amount, absolute, isZero, negate } from '@/lib/core/amount'
import type { EntryDraft, EntryKind, EntryReason, FeeLeg, Leg } from '@/lib/core/entry'
import type { Bucket } from '@/lib/core/reading'
import type { VenueHistoryContext } from './define-venue-history'

/** A quantity under the venue's own name for the coin. */
export interface Money {
  /** As the venue writes it: `XXBT`. Untrusted. */
  symbol: string
  /** Its common code when that differs: `BTC`. */
  code?: string
  quantity: Amount
  bucket?: Bucket
}

type Assets = Pick<VenueHistoryContext, 'asset'>

/** @example legOf(context, { symbol: 'BTC', quantity: amount('-0.5') }) */
export function legOf({ asset }: Assets, { symbol, code = symbol, quantity, bucket }: Money): Leg {
  const leg = { asset: asset(code), quantity, sourceSymbol: symbol }
  return bucket === undefined ? leg : { ...leg, bucket }
}

/** No fee, or a fee of nothing, is no leg. A negative quantity is a rebate. */
export function feeLegs({ asset }: Assets, fees: readonly (Money | undefined)[]): FeeLeg[] {
  return fees.flatMap((fee) => {
    if (!fee || isZero(fee.quantity)) return []
    const { symbol, code = symbol, quantity } = fee
    return [{ asset: asset(code), quantity, sourceSymbol: symbol }]
  })
}

/** What an entry may carry beside its legs; undefined fields are left out. */
export interface EntryFacts {
  nativeId: string
  at: number
  precision?: EntryDraft['precision'] | undefined
  source: string
  orderId?: string | undefined
  market?: string | undefined
  txHash?: string | undefined
  chain?: EntryDraft['chain'] | undefined
  counterparty?: string | undefined
  note?: string | undefined
  unclear?: boolean | undefined
  stated?: EntryDraft['stated'] | undefined
  /** The venue's row or rows; kept as JSON. */
  raw: unknown
}

/** @example entryOf({ nativeId: 'deposit:7', at, source: 'binance:deposits', raw: row }, 'deposit', [leg], []) */
export function entryOf(
  facts: EntryFacts,
  kind: EntryKind | readonly [EntryKind, EntryReason],
  legs: Leg[],
  fees: FeeLeg[],
): EntryDraft {
  const [name, reason] = typeof kind === 'string' ? [kind, undefined] : kind
  const { nativeId, at, source, raw, unclear } = facts
  const { precision, orderId, market, txHash, chain, counterparty, note, stated } = facts
  return {
    nativeId,
    at,
    ...(precision === undefined ? {} : { precision }),
    kind: name,
    ...(reason === undefined ? {} : { reason }),
    legs,
    fees,
    origin: 'api',
    source,
    ...(orderId ? { orderId } : {}),
    ...(market ? { market } : {}),
    ...(txHash ? { txHash: hashText(txHash) } : {}),
    ...(chain === undefined ? {} : { chain }),
    ...(counterparty ? { counterparty } : {}),
    ...(note ? { note } : {}),
    ...(unclear ? { unclear: true as const } : {}),
    ...(stated === undefined ? {} : { stated }),
    raw: JSON.stringify(raw),
  }
}

/** EVM hashes in lower case, so that both sides of a transfer name the same one; others keep their case. */
export const hashText = (hash: string): string => {
  const trimmed = hash.trim()
  return /^(?:0x)?[0-9a-f]{64}$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed
}

export interface TradeFigures {
  side: 'buy' | 'sell'
  /** How much of the base was traded, and what was paid for it altogether. Signs are ignored. */
  base: Money
  quote: Money
  fees: readonly (Money | undefined)[]
}

/**
 * One fill.
 * @example tradeDraft(context, facts, { side: 'buy', base: { symbol: 'BTC', quantity }, quote: { symbol: 'EUR', quantity: cost }, fees })
 */
export function tradeDraft(
  context: Assets,
  facts: EntryFacts,
  { side, base, quote, fees }: TradeFigures,
): EntryDraft {
  const got = (money: Money): Money => ({ ...money, quantity: absolute(money.quantity) })
  const gave = (money: Money): Money => ({ ...money, quantity: negate(absolute(money.quantity)) })
  const legs =
    side === 'buy'
      ? [legOf(context, got(base)), legOf(context, gave(quote))]
      : [legOf(context, gave(base)), legOf(context, got(quote))]
  return entryOf(facts, 'trade', legs, feeLegs(context, fees))
}
