/** The pools of the sandbox: enough of each kind that a router has to choose, around the prices that the sandbox tells. */
import { COINS } from '../../ledger/coins'
import { MAINNET_TOKENS } from '../well-known'
import { TAXED_TOKEN } from './uniswap-contracts'

export interface PoolToken {
  /** Lower case; `native` in pools of V4. */
  address: string
  decimals: number
  /** US dollars, decimal. */
  usd: string
}

export type TokenName = 'eth' | 'taxed' | keyof typeof MAINNET_TOKENS

export interface Pool {
  kind: 'v2' | 'v3' | 'v4'
  pair: readonly [TokenName, TokenName]
  /** Millionths; V2 has one fee only. */
  fee?: 100 | 500 | 3000 | 10_000
  /** US dollars on each side. */
  depth: number
}

/** Ticks between which liquidity may lie, by the fee. */
export const TICK_SPACING = { 100: 1, 500: 10, 3000: 60, 10_000: 200 } as const

export const POOLS: readonly Pool[] = [
  { kind: 'v2', pair: ['usdc', 'weth'], depth: 12_000_000 },
  { kind: 'v2', pair: ['weth', 'usdt'], depth: 9_000_000 },
  { kind: 'v2', pair: ['dai', 'weth'], depth: 4_000_000 },
  { kind: 'v2', pair: ['wbtc', 'weth'], depth: 2_000_000 },
  { kind: 'v2', pair: ['link', 'weth'], depth: 3_000_000 },
  { kind: 'v2', pair: ['taxed', 'weth'], depth: 500_000 },
  { kind: 'v3', pair: ['usdc', 'weth'], fee: 500, depth: 20_000_000 },
  { kind: 'v3', pair: ['usdc', 'weth'], fee: 3000, depth: 8_000_000 },
  { kind: 'v3', pair: ['weth', 'usdt'], fee: 3000, depth: 6_000_000 },
  { kind: 'v3', pair: ['wbtc', 'weth'], fee: 3000, depth: 15_000_000 },
  { kind: 'v3', pair: ['wbtc', 'usdc'], fee: 10_000, depth: 1_000_000 },
  { kind: 'v3', pair: ['usdc', 'usdt'], fee: 100, depth: 10_000_000 },
  { kind: 'v3', pair: ['dai', 'usdc'], fee: 100, depth: 10_000_000 },
  { kind: 'v4', pair: ['eth', 'usdc'], fee: 500, depth: 40_000_000 },
  { kind: 'v4', pair: ['eth', 'wbtc'], fee: 3000, depth: 30_000_000 },
  { kind: 'v4', pair: ['usdc', 'usdt'], fee: 100, depth: 25_000_000 },
  { kind: 'v4', pair: ['link', 'usdc'], fee: 3000, depth: 6_000_000 },
]

const SLUGS: Readonly<Record<TokenName, string>> = {
  eth: 'ethereum',
  weth: 'ethereum',
  usdc: 'usd-coin',
  usdt: 'tether',
  dai: 'dai',
  wbtc: 'wrapped-bitcoin',
  link: 'chainlink',
  taxed: 'taxed',
}
const DECIMALS: Readonly<Partial<Record<TokenName, number>>> = { usdc: 6, usdt: 6, wbtc: 8 }
const TAXED_USD = '0.25'

/** Decimals of a token at its address on the real chain. @example decimalsOf('wbtc') // 8 */
export const decimalsOf = (name: TokenName): number => DECIMALS[name] ?? 18

const aroundOf = (slug: string): string => {
  const { around } = COINS.find((coin) => coin.slug === (slug === 'wrapped-bitcoin' ? 'bitcoin' : slug)) ?? {}
  return around === undefined ? '1' : String(around)
}

/** @param prices US dollars by slug of the catalogue (`usd-coin`); what is absent has the price that the sandbox draws around */
export function poolToken(name: TokenName, prices: Readonly<Record<string, string>>): PoolToken {
  const slug = SLUGS[name]
  const address = name === 'eth' ? 'native' : name === 'taxed' ? TAXED_TOKEN : MAINNET_TOKENS[name]
  const usd = prices[slug] ?? (name === 'taxed' ? TAXED_USD : aroundOf(slug))
  return { address, decimals: decimalsOf(name), usd }
}
