/** Kraken's ledger rows as entries: rows of one reference belong together, every other row is a fact of its own. */
import * as v from 'valibot'
import { type Amount, compare, isNegative, isZero, ZERO } from '@/lib/core/amount'
import type { EntryDraft, EntryKind, EntryReason } from '@/lib/core/entry'
import { placeOf } from '../../kraken-place'
import { numeral } from '../../numeral'
import { entryOf, feeLegs, legOf, type Money } from '../trade-draft'

export const ledgerRow = v.object({
  refid: v.string(),
  /** Seconds with a fraction. */
  time: v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.decimal()),
  type: v.string(),
  subtype: v.optional(v.string(), ''),
  asset: v.string(),
  amount: numeral,
  fee: numeral,
})

export const keptRow = v.object({ ...ledgerRow.entries, id: v.string() })
export type LedgerRow = v.InferOutput<typeof keptRow>

/** What Kraken tells elsewhere of the same facts, by `refid`. */
export interface KrakenDetails {
  trades: ReadonlyMap<string, { ordertxid: string; pair: string }>
  transfers: ReadonlyMap<string, { txid?: string | null | undefined; info?: string | null | undefined }>
}

interface Reader {
  asset: (code: string) => EntryDraft['legs'][number]['asset']
  code: (symbol: string) => string
}

/** Milliseconds, rounded down. @example timeOf({ time: '1688667796.8802' }) // 1688667796880 */
export function timeOf({ time }: Pick<LedgerRow, 'time'>): number {
  const [seconds = '0', fraction = ''] = time.split('.')
  return Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}

const PAIRED = new Set(['trade', 'spend', 'receive', 'sale', 'conversion'])

/** Rows that are told under one reference: both sides of a trade or a conversion. */
export const isPaired = ({ type }: LedgerRow): boolean => PAIRED.has(type)

/** Fee credits are no money; balances leave them out too. */
export const isMoney = ({ asset }: LedgerRow): boolean => asset !== 'KFEE' && asset !== 'FEE'

/** @param rows whole groups, oldest first */
export function krakenEntries(
  rows: readonly LedgerRow[],
  reader: Reader,
  details: KrakenDetails,
): EntryDraft[] {
  const groups = new Map<string, LedgerRow[]>()
  for (const row of rows.filter(isMoney)) {
    const key = isPaired(row) ? `trade:${row.refid}` : `ledger:${row.id}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].flatMap(([nativeId, group]) => {
    const entry = entryOfGroup(nativeId, group, reader, details)
    return entry.legs.length + entry.fees.length > 0 ? [entry] : []
  })
}

function entryOfGroup(
  nativeId: string,
  group: readonly LedgerRow[],
  reader: Reader,
  { trades, transfers }: KrakenDetails,
): EntryDraft {
  const refid = group[0]?.refid ?? ''
  const [trade, transfer] = [trades.get(refid), transfers.get(refid)]
  const money = (row: LedgerRow, quantity: Amount): Money => {
    const { base, bucket } = placeOf(row.asset)
    return { symbol: row.asset, code: reader.code(base), bucket, quantity }
  }
  const meaning = meaningOf(group)
  const counterparty = meaning.counterparty ?? transfer?.info ?? undefined
  const facts = {
    nativeId,
    at: Math.min(...group.map(timeOf)),
    source: 'kraken:ledgers',
    raw: group,
    orderId: trade?.ordertxid,
    market: trade?.pair,
    txHash: transfer?.txid ?? undefined,
    counterparty,
    unclear: meaning.unclear,
  }
  const legs = group
    .filter(({ amount }) => !isZero(amount))
    .map((row) => legOf(reader, money(row, row.amount)))
  return entryOf(
    facts,
    meaning.kind,
    legs,
    feeLegs(
      reader,
      group.map((row) => money(row, row.fee)),
    ),
  )
}

interface Meaning {
  kind: EntryKind | readonly [EntryKind, EntryReason]
  counterparty?: string
  unclear?: true
}

function meaningOf(group: readonly LedgerRow[]): Meaning {
  const [row] = group
  if (!row) return { kind: 'adjustment', unclear: true }
  if (!isPaired(row)) return meaningOfRow(row)
  const signs = new Set(group.map(({ amount }) => compare(amount, ZERO)).filter((sign) => sign !== 0))
  if (signs.size < 2) return { kind: signs.has(-1) ? 'withdrawal' : 'deposit', unclear: true }
  if (row.type === 'trade') return { kind: 'trade' }
  if (/dust/.test(row.subtype)) return { kind: ['trade', 'dust'] }
  return { kind: ['trade', row.type === 'conversion' ? 'conversion' : 'instant'] }
}

const FUTURES = 'Kraken Futures'

function meaningOfRow(row: LedgerRow): Meaning {
  const { type, subtype } = row
  const leaves = isNegative(row.amount)
  switch (type) {
    case 'deposit':
    case 'withdrawal':
      // The other sign is a reversal: money that a failed withdrawal gives back.
      return leaves === (type === 'withdrawal') ? { kind: type } : { kind: 'adjustment' }
    case 'transfer':
    case 'custodytransfer':
      return meaningOfTransfer(subtype, leaves)
    case 'staking':
    case 'dividend':
    case 'reward':
      return leaves ? { kind: 'adjustment', unclear: true } : { kind: ['income', 'staking'] }
    case 'earn':
      if (subtype !== '' && subtype !== 'reward') return { kind: 'internal' }
      return leaves ? { kind: 'adjustment', unclear: true } : { kind: ['income', 'staking'] }
    case 'airdrop':
      return { kind: ['income', 'airdrop'] }
    case 'invite bonus':
      return { kind: ['income', 'referral'] }
    case 'rollover':
      return { kind: ['fee', 'funding'] }
    case 'margin':
    case 'settled':
      return { kind: ['trade', 'margin'] }
    default:
      return { kind: 'adjustment', unclear: true }
  }
}

function meaningOfTransfer(subtype: string, leaves: boolean): Meaning {
  if (/futures/.test(subtype)) return { kind: leaves ? 'withdrawal' : 'deposit', counterparty: FUTURES }
  // Each side of a move into or out of staking is a row with a reference of its own; both together cancel.
  if (/staking/.test(subtype)) return { kind: 'internal' }
  return leaves ? { kind: 'adjustment', unclear: true } : { kind: ['income', 'airdrop'], unclear: true }
}
