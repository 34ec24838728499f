/**
 * The coins of the sandbox: slug of the bundled catalogue, each venue's name, a believable price. The rest of the
 * catalogue comes in when many holdings or a large market universe are asked for.
 */
import { tokens as catalogue } from '@web3icons/common/metadata'

export interface Coin {
  slug: string
  symbol: string
  name: string
  /** Around which the seed draws the price, in US dollars. */
  around: number
  /** Kraken's code and altname where they differ from the symbol. */
  kraken?: readonly [code: string, altname: string]
  /** The venues that list it; all three when absent. */
  venues?: readonly ('binance' | 'kraken' | 'coinbase')[]
}

const coin = (
  slug: string,
  symbol: string,
  name: string,
  around: number,
  more: Partial<Coin> = {},
): Coin => ({
  slug,
  symbol,
  name,
  around,
  ...more,
})

export const COINS: readonly Coin[] = [
  coin('bitcoin', 'BTC', 'Bitcoin', 91_250, { kraken: ['XXBT', 'XBT'] }),
  coin('ethereum', 'ETH', 'Ethereum', 3_140, { kraken: ['XETH', 'ETH'] }),
  coin('solana', 'SOL', 'Solana', 162),
  coin('tether', 'USDT', 'Tether', 1),
  coin('usd-coin', 'USDC', 'USD Coin', 1),
  coin('ripple', 'XRP', 'XRP', 2.31, { kraken: ['XXRP', 'XRP'] }),
  coin('cardano', 'ADA', 'Cardano', 0.71),
  coin('dogecoin', 'DOGE', 'Dogecoin', 0.184, { kraken: ['XXDG', 'XDG'] }),
  coin('polkadot', 'DOT', 'Polkadot', 4.12),
  coin('chainlink', 'LINK', 'Chainlink', 14.6),
  coin('litecoin', 'LTC', 'Litecoin', 88.4, { kraken: ['XLTC', 'LTC'] }),
  coin('bitcoin-cash', 'BCH', 'Bitcoin Cash', 452),
  coin('cosmos', 'ATOM', 'Cosmos', 4.7),
  coin('avalanche-2', 'AVAX', 'Avalanche', 21.3),
  coin('stellar', 'XLM', 'Stellar', 0.27, { kraken: ['XXLM', 'XLM'] }),
  coin('ethereum-classic', 'ETC', 'Ethereum Classic', 17.8, { kraken: ['XETC', 'ETC'] }),
  coin('near', 'NEAR', 'NEAR Protocol', 2.6),
  coin('filecoin', 'FIL', 'Filecoin', 2.4),
  coin('aptos', 'APT', 'Aptos', 4.9),
  coin('arbitrum', 'ARB', 'Arbitrum', 0.41),
  coin('optimism', 'OP', 'Optimism', 0.73),
  coin('sui', 'SUI', 'Sui', 3.3),
  coin('injective-protocol', 'INJ', 'Injective', 11.2),
  coin('shiba-inu', 'SHIB', 'Shiba Inu', 0.0000121),
  coin('pepe', 'PEPE', 'Pepe', 0.0000109),
  coin('aave', 'AAVE', 'Aave', 243),
  coin('uniswap', 'UNI', 'Uniswap', 8.05),
  coin('the-graph', 'GRT', 'The Graph', 0.089),
  coin('lido-dao', 'LDO', 'Lido DAO', 0.79),
  coin('algorand', 'ALGO', 'Algorand', 0.19),
  coin('tezos', 'XTZ', 'Tezos', 0.61),
  coin('binancecoin', 'BNB', 'BNB', 612, { venues: ['binance'] }),
  coin('tron', 'TRX', 'TRON', 0.29, { venues: ['binance', 'kraken'] }),
  coin('monero', 'XMR', 'Monero', 214, { kraken: ['XXMR', 'XMR'], venues: ['kraken'] }),
  coin('zcash', 'ZEC', 'Zcash', 61.5, { kraken: ['XZEC', 'ZEC'] }),
  coin('dai', 'DAI', 'Dai', 1, { venues: ['kraken', 'coinbase'] }),
  coin('wrapped-bitcoin', 'WBTC', 'Wrapped Bitcoin', 91_180, { venues: ['binance', 'kraken'] }),
]

/** Traded in the past, listed no more, and known to no price server; Binance still tells candles of its last years. */
export const DELISTED = coin('waves', 'WAVES', 'Waves', 2.4)
export const DELISTED_TOLD_SINCE = Date.UTC(2025, 5, 1)

export const FIATS: readonly {
  code: string
  name: string
  kraken: readonly [code: string, altname: string]
}[] = [
  { code: 'USD', name: 'US Dollar', kraken: ['ZUSD', 'USD'] },
  { code: 'EUR', name: 'Euro', kraken: ['ZEUR', 'EUR'] },
  { code: 'GBP', name: 'British Pound', kraken: ['ZGBP', 'GBP'] },
  { code: 'CHF', name: 'Swiss Franc', kraken: ['CHF', 'CHF'] },
]

/** Symbols that a venue or a library means otherwise: no truth is built on them. */
const DOUBTFUL =
  /^(LD|[XZ]|1000|BCC|BCHSV|YOYOW?|LUN|UST|REP|FEE|CGLD|NEIRO|TON|USD|EUR|GBP|CHF|JPY|ETH2|KFEE)/
/** Tickers that several coins or currencies go by: nobody can tell from the ticker alone which one is held. */
const SHARED = new Set('AI ARC BEAM CAT CORE DATA FUN GEL GRAM HOT ISK LIT MOG ONE VAI VELO'.split(' '))
/** Below this rank the catalogue of the product lists no more tokens. */
const LAST_RANK = 1400
const taken = new Set(COINS.map(({ symbol }) => symbol))

/** Coins of the catalogue beyond `COINS` whose ticker is unmistakable there, best known first. */
export function furtherCoins(): Coin[] {
  const seen = new Map<string, number>()
  for (const { symbol } of catalogue)
    seen.set(symbol.toUpperCase(), (seen.get(symbol.toUpperCase()) ?? 0) + 1)
  return catalogue
    .map((token) => ({ ...token, symbol: token.symbol.toUpperCase(), rank: token.marketCapRank ?? 0 }))
    .filter(
      ({ symbol, rank }) =>
        /^[A-Z0-9]{2,8}$/.test(symbol) && seen.get(symbol) === 1 && rank >= 1 && rank <= 1000,
    )
    .filter(({ symbol }) => !taken.has(symbol) && !DOUBTFUL.test(symbol) && !SHARED.has(symbol))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id, symbol, name }) => coin(id, symbol, name, aroundOf(id)))
}

/** The price around which the seed draws: the table's, else some power of ten from the letters, nano-dollars to tens. */
export function aroundOf(slug: string): number {
  const known = COINS.find((coin) => coin.slug === slug)
  if (known) return known.around
  const letters = Buffer.from(slug).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)
  return 10 ** ((letters % 10) - 8)
}

export interface CatalogueToken {
  slug: string
  symbol: string
  name: string
  /** Lower case. */
  address: string
}

/** Well-known ERC-20 tokens of the catalogue on Ethereum, each address once. */
export function ethereumTokens(): CatalogueToken[] {
  const byAddress = new Map<string, CatalogueToken>()
  for (const { id, symbol, name, addresses, marketCapRank } of catalogue) {
    const rank = marketCapRank ?? 0
    if (rank < 1 || rank > LAST_RANK) continue
    const address = addresses?.ethereum?.toLowerCase()
    if (address === undefined || !/^0x[0-9a-f]{40}$/.test(address) || byAddress.has(address)) continue
    byAddress.set(address, { slug: id, symbol: symbol.toUpperCase(), name, address })
  }
  return [...byAddress.values()]
}
