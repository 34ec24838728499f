/** Words of Crypto.com's files and what they mean. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'

export type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const all = (meaning: Meaning, ...names: string[]): [string, Meaning][] =>
  names.map((name) => [name, meaning])

/** `Transaction Kind` of the app. */
export const APP_KINDS: ReadonlyMap<string, Meaning> = new Map([
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
    'staking_reward',
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
    'pay_checkout_reward',
  ),
  ...all(['income', 'airdrop'], 'campaign_reward'),
  ...all('adjustment', 'card_cashback_reverted', 'reimbursement_reverted', 'crypto_payment_refund'),
  ...all('spend', 'crypto_payment', 'card_top_up', 'viban_card_top_up'),
  ...all('withdrawal', 'crypto_withdrawal', 'crypto_to_exchange_transfer', 'viban_withdrawal'),
  ...all('deposit', 'crypto_deposit', 'exchange_to_crypto_transfer', 'viban_deposit'),
])

/** The fiat wallet's own: their amounts may lack the sign. */
export const FIAT_KINDS: ReadonlySet<string> = new Set([
  'viban_deposit',
  'viban_withdrawal',
  'viban_card_top_up',
])

/** What the fiat wallet's file repeats of the crypto wallet's. */
export const TOLD_BY_CRYPTO =
  /^(?:viban_purchase|van_purchase|crypto_viban(?:_exchange)?|crypto_to_van_sell_order|recurring_buy_order)$|^trading\.limit_order\./

/** Moves within the app, and what no wallet of it holds yet. */
export const APP_MOVES =
  /^(?:crypto_earn_program_(?:created|withdrawn)|lockup_(?:lock|unlock|upgrade)|supercharger_(?:deposit|withdrawal)|council_node_deposit_created|trading\.limit_order\.(?:fiat_wallet|cash_account)\.\w+_(?:un)?lock|finance\.(?:lockup\.dpos_lock|dpos\.(?:un)?staking)\.crypto_wallet)$/
