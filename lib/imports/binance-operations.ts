/** What the operations of Binance's transaction history mean. An operation that stands nowhere here is a problem, not a guess. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'

/** Rows of one second and one wallet that make one trade together. */
export const TRADE_OPERATIONS = new Set([
  'Buy',
  'Sell',
  'Fee',
  'Transaction Related',
  'Transaction Buy',
  'Transaction Spend',
  'Transaction Sold',
  'Transaction Revenue',
  'Transaction Fee',
  'Buy Crypto',
  'Large OTC trading',
  'Binance Convert',
  'Auto-Invest Transaction',
  'Small assets exchange BNB',
  'Small Assets Exchange BNB',
  'Stablecoins Auto-Conversion',
  'ETH 2.0 Staking',
  'ETH 2.0 Staking Withdrawals',
  'Token Swap - Redenomination/Rebranding',
  'Token Swap - Distribution',
  'Convert',
  'Buy Crypto With Fiat',
  'Buy Crypto With Card',
])

export const isFee = (operation: string): boolean => operation === 'Fee' || operation === 'Transaction Fee'

export function tradeKind(operations: ReadonlySet<string>): EntryKind | readonly [EntryKind, EntryReason] {
  const has = (pattern: RegExp) => [...operations].some((operation) => pattern.test(operation))
  if (has(/^Small assets/i)) return ['trade', 'dust']
  if (has(/^Token Swap/)) return ['rollover', 'redenomination']
  if (has(/^ETH 2\.0 Staking Withdrawals/)) return ['rollover', 'unstake']
  if (has(/^ETH 2\.0 Staking/)) return ['rollover', 'stake']
  return has(/Convert|Conversion|OTC/i)
    ? ['trade', 'conversion']
    : has(/^Buy Crypto|Auto-Invest/)
      ? ['trade', 'instant']
      : 'trade'
}

type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const all = (meaning: Meaning, ...names: string[]): [string, Meaning][] =>
  names.map((name) => [name, meaning])

/** Rows that stand alone. */
export const SINGLE_OPERATIONS: ReadonlyMap<string, Meaning> = new Map([
  ...all('deposit', 'Deposit', 'Fiat Deposit', 'P2P Trading', 'Crypto Box Receive'),
  ...all('withdrawal', 'Withdraw', 'Withdrawal', 'Fiat Withdraw', 'Fiat Withdrawal', 'Send'),
  ...all(
    ['income', 'referral'],
    'Commission History',
    'Referral Commission',
    'Referral Kickback',
    'Referrer rebates',
  ),
  ...all(['income', 'rebate'], 'Commission Rebate', 'Commission Fee Shared With You'),
  ...all(
    ['income', 'airdrop'],
    'Airdrop Assets',
    'Distribution',
    'Cash Voucher distribution',
    'Cash Voucher Distribution',
    'Simple Earn Flexible Airdrop',
    'Campaign Related Reward',
    'HODLer Airdrops Distribution',
    'Megadrop Rewards',
  ),
  ...all(
    ['income', 'interest'],
    'Savings Interest',
    'Simple Earn Flexible Interest',
    'Savings distribution',
    'Savings Distribution',
    'POS savings interest',
    'Launchpool Interest',
    'BNB Vault Rewards',
    'Liquid Swap rewards',
    'Swap Farming Rewards',
  ),
  ...all(
    ['income', 'staking'],
    'Staking Rewards',
    'ETH 2.0 Staking Rewards',
    'Simple Earn Locked Rewards',
    'DOT Slot Auction Rewards',
    'Launchpool Earnings Withdrawal',
    'Launchpool Airdrop',
  ),
  ...all(['income', 'mining'], 'Pool Distribution', 'Super BNB Mining'),
  ...all(['income', 'cashback'], 'Card Cashback', 'Binance Card Cashback'),
  ...all('spend', 'Binance Card Spending', 'Binance Pay'),
  ...all('adjustment', 'Asset Recovery', 'Leveraged Coin Consolidation'),
])

/** Moves between wallets of the same account: nothing comes or goes. */
export const isMove = (operation: string): boolean =>
  /^(?:transfer (?:between|from|to)|main and funding account transfer|transfer_(?:in|out)|simple earn (?:flexible|locked) (?:subscription|redemption)|savings (?:purchase|principal redemption)|pos savings (?:purchase|redemption)|staking (?:purchase|redemption)|launchpool (?:subscription\/redemption)|bnb vault (?:subscription|redemption)|liquid swap add\/sell|isolated margin|cross margin)/i.test(
    operation,
  )
