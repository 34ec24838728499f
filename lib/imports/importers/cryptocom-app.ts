/** Crypto.com's app: crypto_transactions. The kind of each row decides; rows of a dust conversion of one second are one trade. */
import { isNegative } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, type Finding, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const VENUE = 'cryptocom' as VenueId
const COLUMNS = [
  'Timestamp (UTC)',
  'Transaction Description',
  'Currency',
  'Amount',
  'To Currency',
  'To Amount',
  'Native Currency',
  'Native Amount',
  'Native Amount (in USD)',
  'Transaction Kind',
]

export const cryptocomApp = defineImporter({
  id: 'cryptocom-app',
  name: 'Crypto.com app',
  venue: VENUE,
  verifiedBy: 'Header and kinds: BittyTax, reader of Crypto.com app exports',
  recognise: headerMatch([...COLUMNS, 'Transaction Hash'], COLUMNS),
  read({ table }) {
    const swaps = new Map<string, CsvRow[]>()
    const findings: Finding[] = []
    for (const row of table.rows) {
      const swap =
        /^(dust_conversion|lockup_swap|dynamic_coin_swap|interest_swap|crypto_wallet_swap)_(?:debited|credited)$/.exec(
          cellOf(row, 'Transaction Kind'),
        )?.[1]
      if (swap === undefined) findings.push(found([row], () => single(row)))
      else {
        const key = `${swap}|${cellOf(row, 'Timestamp (UTC)')}`
        swaps.set(key, [...(swaps.get(key) ?? []), row])
      }
    }
    for (const [key, rows] of swaps) findings.push(found(rows, () => swapped(key, rows)))
    return collectDrafts(findings, 'cryptocom-app', venueAssets(VENUE))
  },
})

type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const all = (meaning: Meaning, ...names: string[]): [string, Meaning][] =>
  names.map((name) => [name, meaning])
const KINDS = new Map<string, Meaning>([
  ...all(
    'trade',
    'viban_purchase',
    'van_purchase',
    'crypto_viban_exchange',
    'crypto_exchange',
    'crypto_to_van_sell_order',
    'trading.limit_order.fiat_wallet.sell_commit',
    'recurring_buy_order',
  ),
  ...all(['trade', 'instant'], 'crypto_purchase'),
  ...all(['income', 'interest'], 'crypto_earn_interest_paid', 'crypto_earn_extra_interest_paid'),
  ...all(
    ['income', 'staking'],
    'mco_stake_reward',
    'supercharger_reward_to_app_credited',
    'finance.lockup.dpos_compound_interest.crypto_wallet',
    'finance.dpos.non_compound_interest.crypto_wallet',
    'finance.dpos.compound_interest.crypto_wallet',
  ),
  ...all(['income', 'other-income'], 'rewards_platform_deposit_credited', 'admin_wallet_credited'),
  ...all(['income', 'referral'], 'referral_bonus', 'referral_gift'),
  ...all(
    ['income', 'cashback'],
    'referral_card_cashback',
    'transfer_cashback',
    'reimbursement',
    'gift_card_reward',
  ),
  ...all(['income', 'airdrop'], 'campaign_reward'),
  ...all('adjustment', 'card_cashback_reverted', 'reimbursement_reverted'),
  ...all('spend', 'crypto_payment', 'card_top_up'),
  ...all('withdrawal', 'crypto_withdrawal', 'crypto_to_exchange_transfer'),
  ...all('deposit', 'crypto_deposit', 'exchange_to_crypto_transfer'),
])
const MOVES =
  /^(?:crypto_earn_program_(?:created|withdrawn)|lockup_(?:lock|unlock|upgrade)|supercharger_(?:deposit|withdrawal)|council_node_deposit_created|trading\.limit_order\.(?:fiat_wallet|cash_account)\.\w+_(?:un)?lock|finance\.(?:lockup\.dpos_lock|dpos\.(?:un)?staking)\.crypto_wallet)$/

const timeOf = (row: CsvRow) => momentIn(row, 'Timestamp (UTC)', ['iso'], 'UTC')

function single(row: CsvRow): Fact | Sentence {
  const word = wordOf(row, 'Transaction Kind')
  const leg: Money = { symbol: wordOf(row, 'Currency'), quantity: amountOf(row, 'Amount') }
  const base = {
    time: timeOf(row),
    txHash: cellOf(row, 'Transaction Hash'),
    note: cellOf(row, 'Transaction Description'),
  }
  if (MOVES.test(word)) return say('A move between wallets of the same account.')
  if (word === 'crypto_transfer')
    return { ...base, kind: isNegative(leg.quantity) ? 'gift-sent' : 'gift-received', legs: [leg] }
  const kind = KINDS.get(word)
  if (kind === undefined) throw unknownWord(word)
  if (word === 'crypto_purchase') {
    const paid = { symbol: wordOf(row, 'Native Currency'), quantity: outward(amountOf(row, 'Native Amount')) }
    return { ...base, kind, legs: [{ ...leg, quantity: inward(leg.quantity) }, paid] }
  }
  if (kind !== 'trade') return { ...base, kind, legs: [leg] }
  const got = { symbol: wordOf(row, 'To Currency'), quantity: inward(amountOf(row, 'To Amount')) }
  return { ...base, kind, legs: [{ ...leg, quantity: outward(leg.quantity) }, got] }
}

function swapped(key: string, rows: readonly CsvRow[]): Fact {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  const legs = rows
    .map((row) => ({ symbol: wordOf(row, 'Currency'), quantity: amountOf(row, 'Amount') }))
    .sort((a, b) => (`${a.symbol}${a.quantity}` < `${b.symbol}${b.quantity}` ? -1 : 1))
  const signs = new Set(legs.map(({ quantity }) => isNegative(quantity)))
  const base = { time: timeOf(first), legs, note: cellOf(first, 'Transaction Description') }
  if (signs.size < 2) return { ...base, kind: 'adjustment', unclear: true }
  return { ...base, kind: key.startsWith('dust') ? ['trade', 'dust'] : ['rollover', 'migration'] }
}
