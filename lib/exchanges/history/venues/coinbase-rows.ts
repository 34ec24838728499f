/** Rows of Coinbase's wallets (v2 transactions) as entries. Their `type` decides; the sign alone would take every fill for a deposit. */
import * as v from 'valibot'
import { type Amount, absolute, isNegative, isZero, negate, subtract } from '@/lib/core/amount'
import type { EntryDraft, EntryKind, EntryReason } from '@/lib/core/entry'
import { numeral } from '../../numeral'
import type { VenueHistoryContext } from '../define-venue-history'
import { type EntryFacts, entryOf, feeLegs, legOf } from '../trade-draft'

const money = v.object({ amount: numeral, currency: v.string() })
const reference = v.nullish(v.object({ id: v.optional(v.string(), '') }))

export const walletRow = v.object({
  id: v.string(),
  type: v.string(),
  status: v.string(),
  amount: money,
  native_amount: v.nullish(money),
  created_at: v.pipe(v.string(), v.isoTimestamp()),
  network: v.nullish(
    v.object({
      hash: v.nullish(v.string()),
      transaction_fee: v.nullish(money),
      network_name: v.nullish(v.string()),
    }),
  ),
  to: v.nullish(v.object({ address: v.nullish(v.string()) })),
  trade: reference,
  buy: reference,
  sell: reference,
})
export type WalletRow = v.InferOutput<typeof walletRow>

type Assets = Pick<VenueHistoryContext, 'asset'>

/** Rows in two wallets that are one exchange of coins name the same conversion, purchase or sale. */
export const sharedId = ({ trade, buy, sell }: WalletRow): string => trade?.id || buy?.id || sell?.id || ''

/** The order book's fills are told by the list of fills. */
export const isFill = ({ type }: WalletRow): boolean => type === 'advanced_trade_fill'

export const isSettled = ({ status }: WalletRow): boolean => status === 'completed'
export const isVoid = ({ status }: WalletRow): boolean => /^(?:failed|cancel|expired|denied)/.test(status)

const factsOf = (row: WalletRow, raw: unknown, nativeId: string): EntryFacts => ({
  nativeId,
  at: Date.parse(row.created_at),
  precision: 's',
  source: 'coinbase:transactions',
  txHash: row.network?.hash ?? '',
  counterparty: row.to?.address ?? '',
  note: row.network?.network_name ?? '',
  raw,
})

const legsOf = (context: Assets, rows: readonly WalletRow[]) =>
  rows.map(({ amount }) => legOf(context, { symbol: amount.currency, quantity: amount.amount }))

/** Both rows of an exchange of coins. */
export function pairDraft(context: Assets, rows: readonly [WalletRow, WalletRow]): EntryDraft {
  const facts = factsOf(rows[0], rows, `convert:${sharedId(rows[0])}`)
  const at = Math.min(...rows.map(({ created_at }) => Date.parse(created_at)))
  const reason = rows[0].type === 'trade' ? 'conversion' : 'instant'
  return entryOf({ ...facts, at }, ['trade', reason], legsOf(context, rows), [])
}

/** A row that stands alone. A purchase paid from outside is told as the money's way in and the trade. */
export function rowDrafts(context: Assets, row: WalletRow): EntryDraft[] {
  const facts = factsOf(row, row, `tx:${row.id}`)
  if (isZero(row.amount.amount)) return []
  if ((row.type === 'buy' || row.type === 'sell') && row.native_amount)
    return outsideTrade(context, facts, row, row.native_amount)
  const kind = kindOf(row)
  if (kind === 'withdrawal') return [withdrawalDraft(context, facts, row)]
  return [entryOf({ ...facts, unclear: isUnclear(row.type) }, kind, legsOf(context, [row]), [])]
}

function outsideTrade(
  context: Assets,
  facts: EntryFacts,
  row: WalletRow,
  paid: { amount: Amount; currency: string },
): EntryDraft[] {
  const buys = row.type === 'buy'
  const fiat = (quantity: Amount) => legOf(context, { symbol: paid.currency, quantity })
  const [inward, outward] = [absolute(paid.amount), negate(absolute(paid.amount))]
  const stated = { currency: paid.currency.toLowerCase(), value: inward }
  const own = { ...facts, nativeId: `${facts.nativeId}:money` }
  return [
    entryOf(own, buys ? 'deposit' : 'withdrawal', [fiat(buys ? inward : outward)], []),
    entryOf(
      { ...facts, stated },
      ['trade', 'instant'],
      [...legsOf(context, [row]), fiat(buys ? outward : inward)],
      [],
    ),
  ]
}

/** The row's amount holds the network's fee. */
function withdrawalDraft(context: Assets, facts: EntryFacts, row: WalletRow): EntryDraft {
  const { amount, currency } = row.amount
  const fee = row.network?.transaction_fee
  const own = fee && fee.currency === currency ? absolute(fee.amount) : ('0' as Amount)
  const quantity = negate(subtract(absolute(amount), own))
  return entryOf(
    { ...facts, unclear: isUnclear(row.type) },
    'withdrawal',
    [legOf(context, { symbol: currency, quantity })],
    feeLegs(context, [{ symbol: currency, quantity: own }]),
  )
}

const INCOME: Readonly<Record<string, EntryReason>> = {
  staking_reward: 'staking',
  inflation_reward: 'staking',
  interest: 'interest',
  earn_payout: 'other-income',
  learning_reward: 'other-income',
  reward: 'other-income',
  incentives_rewards_payout: 'other-income',
  referral_reward: 'referral',
  cardbuyback: 'cashback',
  subscription_rebate: 'rebate',
  airdrop: 'airdrop',
}
const INTERNAL = new Set([
  'transfer',
  'vault_withdrawal',
  'staking_transfer',
  'unstaking_transfer',
  'retail_eth2_deprecation',
  'wrap_asset',
  'unwrap_asset',
])
const TRANSFERS =
  /^(?:send|receive|fiat_deposit|fiat_withdrawal|deposit|withdrawal|exchange_deposit|exchange_withdrawal|pro_deposit|pro_withdrawal|intx_deposit|intx_withdrawal|onchain_\w+)$/

const isUnclear = (type: string): boolean =>
  INCOME[type] === undefined && !INTERNAL.has(type) && !TRANSFERS.test(type) && type !== 'cardspend'

function kindOf({ type, amount }: WalletRow): EntryKind | readonly [EntryKind, EntryReason] {
  const leaves = isNegative(amount.amount)
  const reason = INCOME[type]
  if (reason !== undefined) return leaves ? 'adjustment' : ['income', reason]
  if (INTERNAL.has(type)) return 'internal'
  if (type === 'cardspend' && leaves) return 'spend'
  return leaves ? 'withdrawal' : 'deposit'
}
