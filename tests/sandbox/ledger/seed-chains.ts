/** Wallets: an EVM address on several chains with tokens at their real addresses, Bitcoin addresses, a Solana address. */
import { base58 } from './base58'
import { aroundOf, type CatalogueToken, ethereumTokens } from './coins'
import { fromUnits, toUnits } from './decimal'
import type { Random } from './random'
import { drawQuantity } from './seed-figures'
import type {
  DetailedAccount,
  TrueBucketHolding,
  TrueEvmAccount,
  TrueSolanaAccount,
  TrueToken,
} from './truth'

export const BITCOIN_CHAIN = 'bip122:000000000019d6689c085ae165831e93'
export const SOLANA_CHAIN = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'

/** Addresses from BIP-173 and the genesis block: valid, and nobody's own. */
const BITCOIN_ADDRESSES = ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa']

/** Real decimals of the tokens everybody has; the rest of the catalogue gets 18. */
const DECIMALS: Readonly<Record<string, number>> = { 'usd-coin': 6, tether: 6, 'wrapped-bitcoin': 8 }
const ALWAYS = new Set(['usd-coin', 'tether', 'dai', 'wrapped-bitcoin', 'chainlink', 'uniswap', 'aave'])
/** Left out: their issuers moved them to another asset, or the catalogue's address is not the coin itself. */
const NEVER = new Set([
  'matic-network',
  'polygon-ecosystem-token',
  'binancecoin',
  'ethereum',
  'bitcoin',
  'weth',
])

/** USD Coin as Circle issues it on other chains. */
const USDC: Readonly<Record<number, string>> = {
  10: '0x0b2c639c533813f4aa9d7837caf62653d097ff85',
  137: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  8453: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  42161: '0xaf88d065e77c8cc2239327c5edb3a432268e5831',
}
/** Chains whose native coin is ether: others are not seeded. */
export const ETHER_CHAINS: readonly number[] = [1, 10, 8453, 42161]

const SOLANA_TOKENS = [
  {
    mint: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    symbol: 'USDC',
    decimals: 6,
    collection: 'coin:usd-coin',
  },
  {
    mint: 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB',
    symbol: 'USDT',
    decimals: 6,
    collection: 'coin:tether',
  },
] as const

export interface SeededWallet<Account> {
  source: Account
  account: DetailedAccount
  collections: Record<string, string>
}

const drawUnits = (random: Random, decimals: number, slug: string): bigint =>
  toUnits(drawQuantity(random, decimals, aroundOf(slug)), decimals)

/** @returns tokens on Ethereum, the well-known first, then as many of the catalogue as asked for */
export function drawTokens(random: Random, further: number): TrueToken[] {
  const all = ethereumTokens().filter(({ slug }) => !NEVER.has(slug))
  const known = all.filter(({ slug }) => ALWAYS.has(slug))
  const rest = all.filter(({ slug }) => !ALWAYS.has(slug)).slice(0, further)
  return [...known, ...rest].map((token) => tokenOf(random, token))
}

function tokenOf(random: Random, { slug, symbol, name, address }: CatalogueToken): TrueToken {
  const decimals = DECIMALS[slug] ?? 18
  return {
    address,
    symbol,
    name,
    decimals,
    units: drawUnits(random, decimals, slug).toString(),
    collection: `coin:${slug}`,
  }
}

export function seedEvm(
  random: Random,
  { chains, furtherTokens }: { chains: readonly number[]; furtherTokens: number },
): SeededWallet<TrueEvmAccount> {
  const source: TrueEvmAccount = { address: `0x${Buffer.from(random.bytes(20)).toString('hex')}`, chains: {} }
  const holdings: TrueBucketHolding[] = []
  const collections: Record<string, string> = {}
  const put = (asset: string, sourceSymbol: string, quantity: string, collection: string): void => {
    holdings.push({ asset, bucket: 'wallet', sourceSymbol, quantity })
    collections[asset] = collection
  }
  for (const chain of chains) {
    if (!ETHER_CHAINS.includes(chain))
      throw new RangeError(`chain ${chain} is not seeded: its native coin is not ether`)
    const native = drawUnits(random, 18, 'ethereum')
    const usdc = USDC[chain]
    const bridged = { slug: 'usd-coin', symbol: 'USDC', name: 'USD Coin', address: usdc ?? '' }
    const tokens = chain === 1 ? drawTokens(random, furtherTokens) : usdc ? [tokenOf(random, bridged)] : []
    source.chains[chain] = { native: native.toString(), tokens }
    put(`eip155:${chain}/native`, 'ETH', fromUnits(native, 18), 'coin:ethereum')
    for (const { address, symbol, units, decimals, collection } of tokens) {
      put(`eip155:${chain}/erc20:${address}`, symbol, fromUnits(BigInt(units), decimals), collection)
    }
  }
  return { source, account: { label: 'Main wallet', kind: 'evm', holdings }, collections }
}

export function seedBitcoin(random: Random): SeededWallet<{ address: string; satoshi: string }[]> {
  const source = BITCOIN_ADDRESSES.map((address) => ({
    address,
    satoshi: drawUnits(random, 8, 'bitcoin').toString(),
  }))
  const satoshi = source.reduce((sum, each) => sum + BigInt(each.satoshi), 0n)
  const asset = `${BITCOIN_CHAIN}/native`
  const holding = { asset, bucket: 'wallet', sourceSymbol: 'BTC', quantity: fromUnits(satoshi, 8) } as const
  return {
    source,
    account: { label: 'Cold storage', kind: 'bitcoin', holdings: [holding] },
    collections: { [asset]: 'coin:bitcoin' },
  }
}

export function seedSolana(random: Random): SeededWallet<TrueSolanaAccount> {
  const lamports = drawUnits(random, 9, 'solana')
  const tokens = SOLANA_TOKENS.map((token) => {
    return { ...token, units: drawUnits(random, token.decimals, token.collection.slice(5)).toString() }
  })
  const native = `${SOLANA_CHAIN}/native`
  const collections: Record<string, string> = { [native]: 'coin:solana' }
  const holdings: TrueBucketHolding[] = [
    { asset: native, bucket: 'wallet', sourceSymbol: 'SOL', quantity: fromUnits(lamports, 9) },
  ]
  for (const { mint, symbol, decimals, units, collection } of tokens) {
    const asset = `${SOLANA_CHAIN}/token:${mint}`
    collections[asset] = collection
    holdings.push({
      asset,
      bucket: 'wallet',
      sourceSymbol: symbol,
      quantity: fromUnits(BigInt(units), decimals),
    })
  }
  return {
    source: { address: base58(random.bytes(32)), lamports: lamports.toString(), tokens },
    account: { label: 'Solana', kind: 'solana', holdings },
    collections,
  }
}
