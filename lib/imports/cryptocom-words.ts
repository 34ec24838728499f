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
    'trading.limit_order.fiat_wallet.purchase_commit',
    'trading.limit_order.fiat_wallet.sell_commit',
    'trading.limit_order.cash_account.purchase_commit',
    'trading.limit_order.cash_account.sell_commit',
    'trading.limit_order.crypto_wallet.exchange',
    'recurring_buy_order',
    'xfers_purchase',
  ),
  ...all(
    ['trade', 'instant'],
    'crypto_purchase',
    'trading.crypto_purchase.google_pay',
    'trading.crypto_purchase.apple_pay',
  ),
  ...all(
    ['income', 'interest'],
    'crypto_earn_interest_paid',
    'crypto_earn_extra_interest_paid',
    'finance.crypto_earn.loyalty_program_extra_interest_paid.crypto_wallet',
    'finance.defi_lending.compound_interest.crypto_wallet',
  ),
  ...all(
    ['income', 'staking'],
    'mco_stake_reward',
    'staking_reward',
    'supercharger_reward_to_app_credited',
    'finance.lockup.dpos_compound_interest.crypto_wallet',
    'finance.dpos.non_compound_interest.crypto_wallet',
    'finance.dpos.compound_interest.crypto_wallet',
    'finance.dpos.non_compound_restaking_interest.crypto_wallet',
    'finance.defi_staking.non_compound_interest.crypto_wallet',
  ),
  ...all(['income', 'rebate'], 'reward.loyalty_program.trading_rebate.crypto_wallet'),
  ...all(['income', 'other-income'], 'rewards_platform_deposit_credited', 'admin_wallet_credited'),
  ...all(['income', 'referral'], 'referral_bonus', 'referral_gift'),
  ...all(
    ['income', 'cashback'],
    'referral_card_cashback',
    'transfer_cashback',
    'reimbursement',
    'gift_card_reward',
    'mobile_airtime_reward',
    'pay_checkout_reward',
  ),
  ...all(['income', 'airdrop'], 'campaign_reward'),
  ...all(
    'adjustment',
    'card_cashback_reverted',
    'reimbursement_reverted',
    'crypto_payment_refund',
    'admin_wallet_debited',
  ),
  ...all('gift-received', 'transfer.p2p_transfer.crypto_wallet.crypto_wallet.credit'),
  ...all('gift-sent', 'transfer.p2p_transfer.crypto_wallet.crypto_wallet.debit'),
  ...all('spend', 'crypto_payment', 'card_top_up', 'viban_card_top_up'),
  ...all(
    'withdrawal',
    'crypto_withdrawal',
    'crypto_to_exchange_transfer',
    'invest_deposit',
    'viban_withdrawal',
  ),
  ...all('deposit', 'crypto_deposit', 'exchange_to_crypto_transfer', 'invest_withdrawal', 'viban_deposit'),
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

/** Paid with a bank card: the amount bought stands beside what it cost. */
export const BY_CARD: ReadonlySet<string> = new Set([
  'crypto_purchase',
  'trading.crypto_purchase.google_pay',
  'trading.crypto_purchase.apple_pay',
])

/** Moves within the app. A deposit that was credited before it arrived is paid back when it does: the deposit itself tells it. */
export const APP_MOVES =
  /^(?:crypto_earn_program_(?:created|extended|withdrawn)|lockup_(?:lock|unlock|upgrade)|supercharger_(?:deposit|withdrawal)|council_node_deposit_created|trading\.limit_order\.(?:fiat_wallet|cash_account|crypto_wallet)\.\w+_(?:un)?lock|finance\.lockup\.dpos_(?:un)?lock\.crypto_wallet|finance\.(?:dpos|defi_staking)\.(?:un)?staking\.crypto_wallet|viban_deposit_precredit(?:_repayment)?)$/
