/** The shapes of the sandbox's truth: what somebody owns, and what each server has to say about it. */
import type { TrueAccount, TrueHolding } from '../types'
import type { TrueEvent } from './history/true-event'

export interface TruePrice {
  /** US dollars for one unit, plain decimal. */
  usd: string
  usd24hAgo: string
  /** Change over 24 hours in percent: `usd = usd24hAgo * (1 + percent / 100)`, exactly. */
  percent: string
  /** Its past is a walk without jumps (`prices/past-price.ts`). */
  calm?: boolean
}

/** Holding with the place where it sits. Buckets are named as the product names them. */
export interface TrueBucketHolding extends TrueHolding {
  bucket: 'spot' | 'in-order' | 'funding' | 'earn' | 'staked' | 'locked' | 'margin' | 'futures' | 'wallet'
  /** What the source itself calls the asset. */
  sourceSymbol: string
}

export interface DetailedAccount extends TrueAccount {
  holdings: TrueBucketHolding[]
}

export interface BinanceMarginAsset {
  asset: string
  free: string
  locked: string
  borrowed: string
  interest: string
}

export interface BinanceBalances {
  spot: { asset: string; free: string; locked: string }[]
  funding: { asset: string; free: string; locked: string; freeze: string; withdrawing: string }[]
  /** Simple Earn, flexible: `/account` repeats each as `LD<asset>`. */
  flexible: { asset: string; amount: string }[]
  /** Simple Earn, locked: `/account` does not show it. */
  locked: { asset: string; amount: string }[]
  /** Cross margin; absent: the account was never opened. */
  margin?: BinanceMarginAsset[]
  isolated?: { symbol: string; base: BinanceMarginAsset; quote: BinanceMarginAsset }[]
  /** USD-margined and coin-margined futures wallets; absent: not opened. */
  usdm?: { asset: string; walletBalance: string; unrealizedProfit: string }[]
  coinm?: { asset: string; walletBalance: string; unrealizedProfit: string }[]
}

export interface KrakenBalances {
  /** Kraken's own codes ("XXBT", "DOT.S"); the balance as Kraken spells it; `hold` is the part in open orders. */
  balances: { code: string; balance: string; hold: string }[]
}

export interface CoinbaseWallet {
  id: string
  name: string
  kind: 'wallet' | 'fiat' | 'vault'
  /** Staked wallets are known to the v2 endpoint only. */
  staked: boolean
  currency: string
  /** Without the hold. */
  available: string
  hold: string
}

export interface TrueToken {
  address: string
  symbol: string
  name: string
  decimals: number
  /** Balance in the token's smallest unit. */
  units: string
  collection: string
}

export interface TrueEvmAccount {
  address: string
  /** By chain id. `native` in wei. */
  chains: Record<number, { native: string; tokens: TrueToken[] }>
}

export interface TrueSolanaAccount {
  address: string
  lamports: string
  tokens: { mint: string; symbol: string; decimals: number; units: string; collection: string }[]
}

export interface Truth {
  seed: string
  accounts: DetailedAccount[]
  exchanges: { binance: BinanceBalances; kraken: KrakenBalances; coinbase: CoinbaseWallet[] }
  /** What led there: the sum of all events is what the account holds (margin and futures wallets apart). Oldest first. */
  history: { binance: TrueEvent[]; kraken: TrueEvent[]; coinbase: TrueEvent[] }
  evm: TrueEvmAccount
  /** Satoshi by address. */
  bitcoin: { address: string; satoshi: string }[]
  solana: TrueSolanaAccount
  /** By collection id (`coin:bitcoin`, `fiat:eur`). */
  prices: Record<string, TruePrice>
  /** Collection of each on-chain asset id; any other asset is its own collection. */
  collections: Record<string, string>
  /** Units of a currency (lower-case code) for one US dollar. */
  rates: Record<string, string>
}
