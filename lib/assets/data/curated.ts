/**
 * Facts that the generated catalogue lacks or has wrong. Addresses are written in checksum case (EIP-55), so that a
 * mistyped digit fails the test. What counts as one collection: the issuer's own token, and what a chain's own
 * canonical bridge mints for it. A third party's wrapped version, or a bridged dollar that the issuer does not
 * redeem, is an asset of its own (`BRIDGED`), priced on its own.
 */
import type { ChainId } from '@/lib/core/ids'

const evm = (id: number): ChainId => `eip155:${id}` as ChainId
const ETHEREUM = evm(1)
const OPTIMISM = evm(10)
const BASE = evm(8453)
const ARBITRUM = evm(42161)
const POLYGON = evm(137)
const BNB = evm(56)
const AVALANCHE = evm(43114)
const GNOSIS = evm(100)
const LINEA = evm(59144)
const SCROLL = evm(534352)
const ZKSYNC = evm(324)
const SOLANA = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' as ChainId
const BITCOIN = 'bip122:000000000019d6689c085ae165831e93' as ChainId

/** Chain and the slug of its native asset. */
export const NATIVES: readonly (readonly [ChainId, string])[] = [
  [ETHEREUM, 'ethereum'],
  [OPTIMISM, 'ethereum'],
  [BASE, 'ethereum'],
  [ARBITRUM, 'ethereum'],
  [LINEA, 'ethereum'],
  [SCROLL, 'ethereum'],
  [ZKSYNC, 'ethereum'],
  [POLYGON, 'polygon-ecosystem-token'],
  [BNB, 'binancecoin'],
  [AVALANCHE, 'avalanche-2'],
  [GNOSIS, 'xdai'],
  [SOLANA, 'solana'],
  [BITCOIN, 'bitcoin'],
  // Chains that users add themselves and whose native asset is beyond doubt.
  [evm(130), 'ethereum'], // Unichain
  [evm(42170), 'ethereum'], // Arbitrum Nova
  [evm(1101), 'ethereum'], // Polygon zkEVM
  [evm(7777777), 'ethereum'], // Zora
  [evm(81457), 'ethereum'], // Blast
  [evm(34443), 'ethereum'], // Mode
  [evm(57073), 'ethereum'], // Ink
  [evm(480), 'ethereum'], // World Chain
  [evm(1868), 'ethereum'], // Soneium
  [evm(250), 'fantom'],
  [evm(5000), 'mantle'],
  [evm(42220), 'celo'],
  [evm(25), 'crypto-com-chain'],
  [evm(61), 'ethereum-classic'],
  [evm(1284), 'moonbeam'],
  [evm(1285), 'moonriver'],
  [evm(999), 'hyperliquid'],
]

export interface CuratedCoin {
  slug: string
  symbol: string
  name: string
  rank?: number
  /** Of its contracts, unless one has its own. */
  decimals?: number
  contracts?: readonly (readonly [chain: ChainId, address: string, decimals?: number])[]
}

/** Coins that are missing, or whose entry is completed; the fields here win. */
export const COINS: readonly CuratedCoin[] = [
  { slug: 'bitcoin', symbol: 'BTC', name: 'Bitcoin', rank: 1 },
  { slug: 'xdai', symbol: 'XDAI', name: 'xDAI' },
  {
    slug: 'polygon-ecosystem-token',
    symbol: 'POL',
    name: 'POL (ex-MATIC)',
    rank: 45,
    decimals: 18,
    contracts: [[ETHEREUM, '0x455e53CBB86018Ac2B8092FdCd39d8444aFFC3F6']],
  },
  {
    slug: 'usd-coin',
    symbol: 'USDC',
    name: 'USD Coin',
    decimals: 6,
    contracts: [
      [ETHEREUM, '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'],
      [OPTIMISM, '0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85'],
      [BASE, '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'],
      [ARBITRUM, '0xaf88d065e77c8cC2239327C5EDb3A432268e5831'],
      [POLYGON, '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'],
      [AVALANCHE, '0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E'],
      [LINEA, '0x176211869cA2b568f2A7D4EE941E073a821EE1ff'],
      [ZKSYNC, '0x1d17CBcF0D6D143135aE902365D2E5e2A16538D4'],
      [SOLANA, 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
    ],
  },
  {
    slug: 'tether',
    symbol: 'USDT',
    name: 'Tether',
    decimals: 6,
    contracts: [
      [ETHEREUM, '0xdAC17F958D2ee523a2206206994597C13D831ec7'],
      [AVALANCHE, '0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7'],
      [SOLANA, 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB'],
    ],
  },
  {
    slug: 'dai',
    symbol: 'DAI',
    name: 'Dai',
    decimals: 18,
    contracts: [
      [ETHEREUM, '0x6B175474E89094C44Da98b954EedeAC495271d0F'],
      [OPTIMISM, '0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1'],
      [ARBITRUM, '0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1'],
      [BASE, '0x50c5725949A6F0c72E6C4a641F24049A917DB0Cb'],
      [POLYGON, '0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063'],
    ],
  },
  {
    slug: 'usds',
    symbol: 'USDS',
    name: 'USDS',
    decimals: 18,
    rank: 30,
    contracts: [[ETHEREUM, '0xdC035D45d973E3EC169d2276DDab16f1e407384F']],
  },
  {
    slug: 'savings-dai',
    symbol: 'SDAI',
    name: 'Savings Dai',
    decimals: 18,
    contracts: [[ETHEREUM, '0x83F20F44975D03b1b09e64809B757c47f942BEeA']],
  },
  {
    slug: 'weth',
    symbol: 'WETH',
    name: 'Wrapped Ether',
    decimals: 18,
    rank: 20,
    contracts: [
      [ETHEREUM, '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'],
      [OPTIMISM, '0x4200000000000000000000000000000000000006'],
      [BASE, '0x4200000000000000000000000000000000000006'],
      [ARBITRUM, '0x82aF49447D8a07e3bd95BD0d56f35241523fBab1'],
      [POLYGON, '0x7ceB23fD6bC0adD59E62ac25578270cFf1b9f619'],
      [LINEA, '0xe5D7C2a44FfDDf6b295A15c148167daaAf5Cf34f'],
      [SCROLL, '0x5300000000000000000000000000000000000004'],
      [ZKSYNC, '0x5AEa5775959fBC2557Cc8789bC1bf90A239D9a91'],
      [GNOSIS, '0x6A023CCd1ff6F2045C3309768eAd9E68F978f6e1'],
    ],
  },
  {
    slug: 'wrapped-bitcoin',
    symbol: 'WBTC',
    name: 'Wrapped Bitcoin',
    decimals: 8,
    contracts: [
      [ETHEREUM, '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599'],
      [OPTIMISM, '0x68f180fcCe6836688e9084f035309E29Bf0A2095'],
      [ARBITRUM, '0x2f2a2543B76A4166549F7aaB2e75Bef0aefC5B0f'],
      [POLYGON, '0x1BFD67037B42Cf73acF2047067bd4F2C47D9BfD6'],
    ],
  },
  {
    slug: 'coinbase-wrapped-btc',
    symbol: 'CBBTC',
    name: 'Coinbase Wrapped BTC',
    decimals: 8,
    rank: 25,
    contracts: [
      [ETHEREUM, '0xcbB7C0000aB88B473b1f5aFd9ef808440eed33Bf'],
      [BASE, '0xcbB7C0000aB88B473b1f5aFd9ef808440eed33Bf'],
      [ARBITRUM, '0xcbB7C0000aB88B473b1f5aFd9ef808440eed33Bf'],
      [SOLANA, 'cbbtcf3aa214zXHbiAZQwf4122FBYbraNdFqgw4iMij'],
    ],
  },
  {
    slug: 'staked-ether',
    symbol: 'STETH',
    name: 'Lido Staked Ether',
    decimals: 18,
    rank: 8,
    contracts: [[ETHEREUM, '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84']],
  },
  {
    slug: 'wrapped-steth',
    symbol: 'WSTETH',
    name: 'Wrapped stETH',
    decimals: 18,
    rank: 18,
    contracts: [
      [ETHEREUM, '0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0'],
      [OPTIMISM, '0x1F32b1c2345538c0c6f582fCB022739c4A194Ebb'],
      [BASE, '0xc1CBa3fCea344f92D9239c08C0568f6F2F0ee452'],
      [ARBITRUM, '0x5979D7b546E38E414F7E9822514be443A4800529'],
      [POLYGON, '0x03b54A6e9a984069379fae1a4fC4dBAE93B3bCCD'],
      [GNOSIS, '0x6C76971f98945AE98dD7d4DFcA8711ebea946eA6'],
      [LINEA, '0xB5beDd42000b71FddE22D3eE8a79Bd49A568fC8F'],
      [SCROLL, '0xf610A9dfB7C89644979b4A0f27063E9e7d7Cda32'],
      [ZKSYNC, '0x703b52F2b28fEbcB60E1372858AF5b18849FE867'],
    ],
  },
  {
    slug: 'rocket-pool-eth',
    symbol: 'RETH',
    name: 'Rocket Pool ETH',
    decimals: 18,
    contracts: [[ETHEREUM, '0xae78736Cd615f374D3085123A210448E74Fc6393']],
  },
  {
    slug: 'coinbase-wrapped-staked-eth',
    symbol: 'CBETH',
    name: 'Coinbase Wrapped Staked ETH',
    decimals: 18,
    contracts: [
      [ETHEREUM, '0xBe9895146f7AF43049ca1c1AE358B0541Ea49704'],
      [BASE, '0x2Ae3F1Ec7F1F5012CFEab0185bfc7aa3cf0DEc22'],
    ],
  },
  {
    slug: 'wrapped-eeth',
    symbol: 'WEETH',
    name: 'Wrapped eETH',
    decimals: 18,
    rank: 40,
    contracts: [
      [ETHEREUM, '0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee'],
      [ARBITRUM, '0x35751007a407ca6FEFfE80b3cB397736D2cf4dbe'],
      [BASE, '0x04C0599Ae5A44757c0af6F9eC3b93da8976c150A'],
    ],
  },
  {
    slug: 'renzo-restaked-eth',
    symbol: 'EZETH',
    name: 'Renzo Restaked ETH',
    decimals: 18,
    contracts: [[ETHEREUM, '0xbf5495Efe5DB9ce00f80364C8B423567e58d2110']],
  },
  {
    slug: 'wbnb',
    symbol: 'WBNB',
    name: 'Wrapped BNB',
    decimals: 18,
    rank: 300,
    contracts: [[BNB, '0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c']],
  },
  {
    slug: 'wrapped-avax',
    symbol: 'WAVAX',
    name: 'Wrapped AVAX',
    decimals: 18,
    contracts: [[AVALANCHE, '0xB31f66AA3C1e785363F0875A1B74E27b85FD66c7']],
  },
  {
    slug: 'wmatic',
    symbol: 'WPOL',
    name: 'Wrapped POL',
    decimals: 18,
    contracts: [[POLYGON, '0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270']],
  },
  {
    slug: 'wrapped-xdai',
    symbol: 'WXDAI',
    name: 'Wrapped xDAI',
    decimals: 18,
    contracts: [[GNOSIS, '0xe91D153E0b41518A2Ce8Dd3D7944Fa863463a97d']],
  },
  {
    slug: 'wrapped-solana',
    symbol: 'WSOL',
    name: 'Wrapped SOL',
    decimals: 9,
    contracts: [[SOLANA, 'So11111111111111111111111111111111111111112']],
  },
  {
    slug: 'ethena-usde',
    symbol: 'USDE',
    name: 'Ethena USDe',
    decimals: 18,
    rank: 28,
    contracts: [[ETHEREUM, '0x4c9EDD5852cd905f086C759E8383e09bff1E68B3']],
  },
  {
    slug: 'ethena-staked-usde',
    symbol: 'SUSDE',
    name: 'Ethena Staked USDe',
    decimals: 18,
    contracts: [[ETHEREUM, '0x9D39A5DE30e57443BfF2A8307A4256c8797A3497']],
  },
  {
    slug: 'ethena',
    symbol: 'ENA',
    name: 'Ethena',
    decimals: 18,
    rank: 45,
    contracts: [[ETHEREUM, '0x57e114B691Db790C35207b2e685D4A43181e6061']],
  },
  {
    slug: 'ondo-finance',
    symbol: 'ONDO',
    name: 'Ondo',
    decimals: 18,
    rank: 50,
    contracts: [[ETHEREUM, '0xfAbA6f8e4a5E8Ab82F62fe7C39859FA577269BE3']],
  },
  {
    slug: 'worldcoin-wld',
    symbol: 'WLD',
    name: 'Worldcoin',
    decimals: 18,
    rank: 60,
    contracts: [
      [ETHEREUM, '0x163f8C2467924be0ae7B5347228CABF260318753'],
      [OPTIMISM, '0xdC6fF44d5d932Cbd77B52E5612Ba0529DC6226F1'],
    ],
  },
  {
    slug: 'euro-coin',
    symbol: 'EURC',
    name: 'EURC',
    decimals: 6,
    rank: 180,
    contracts: [
      [ETHEREUM, '0x1aBaEA1f7C830bD89Acc67eC4af516284b1bC33c'],
      [BASE, '0x60a3E35Cc302bFA44Cb288Bc5a4F316Fdb1adb42'],
      [AVALANCHE, '0xC891EB4cbdEFf6e073e859e987815Ed1505c2ACD'],
      [SOLANA, 'HzwqbKZw8HxMN6bF2yFZNrht3c2iXXzpKcFu7uBEDKtr'],
    ],
  },
  {
    slug: 'paypal-usd',
    symbol: 'PYUSD',
    name: 'PayPal USD',
    decimals: 6,
    contracts: [
      [ETHEREUM, '0x6c3ea9036406852006290770BEdFcAbA0e23A0e8'],
      [SOLANA, '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo'],
    ],
  },
  {
    slug: 'lido-dao',
    symbol: 'LDO',
    name: 'Lido DAO',
    decimals: 18,
    contracts: [[ETHEREUM, '0x5A98FcBEA516Cf06857215779Fd812CA3beF1B32']],
  },
  {
    slug: 'pendle',
    symbol: 'PENDLE',
    name: 'Pendle',
    decimals: 18,
    rank: 200,
    contracts: [[ETHEREUM, '0x808507121B80c02388fAd14726482e061B8da827']],
  },
  {
    slug: 'balancer',
    symbol: 'BAL',
    name: 'Balancer',
    decimals: 18,
    rank: 500,
    contracts: [[ETHEREUM, '0xba100000625a3754423978a60c9317c58a424e3D']],
  },
  {
    slug: 'convex-finance',
    symbol: 'CVX',
    name: 'Convex Finance',
    decimals: 18,
    rank: 250,
    contracts: [[ETHEREUM, '0x4e3FBD56CD56c3e72c1403e103b45Db9da5B9D2B']],
  },
  {
    slug: 'eigenlayer',
    symbol: 'EIGEN',
    name: 'EigenCloud',
    decimals: 18,
    rank: 180,
    contracts: [[ETHEREUM, '0xec53bF9167f50cDEB3Ae105f56099aaaB9061F83']],
  },
  {
    slug: 'floki',
    symbol: 'FLOKI',
    name: 'Floki',
    decimals: 9,
    rank: 90,
    contracts: [[ETHEREUM, '0xcf0C122c6b73ff809C693DB761e7BaeBe62b6a2E']],
  },
  {
    slug: 'zksync',
    symbol: 'ZK',
    name: 'ZKsync',
    decimals: 18,
    rank: 170,
    contracts: [[ZKSYNC, '0x5A7d6b2F92C77FAD6CCaBd7EE0624E64907Eaf3E']],
  },
  {
    slug: 'gmx',
    symbol: 'GMX',
    name: 'GMX',
    decimals: 18,
    rank: 350,
    contracts: [[ARBITRUM, '0xfc5A1A6EB076a2C7aD06eD22C90d7E710E35ad0a']],
  },
  {
    slug: 'optimism',
    symbol: 'OP',
    name: 'Optimism',
    decimals: 18,
    contracts: [[OPTIMISM, '0x4200000000000000000000000000000000000042']],
  },
  {
    slug: 'neiro-3',
    symbol: 'NEIRO',
    name: 'First Neiro on Ethereum',
    decimals: 9,
    rank: 400,
    contracts: [[ETHEREUM, '0x812Ba41e071C7b7fA4EBcFB62dF5F45f6fA853Ee']],
  },
  {
    slug: 'neiro-on-eth',
    symbol: 'NEIROETH',
    name: 'Neiro on ETH',
    decimals: 9,
    rank: 900,
    contracts: [[ETHEREUM, '0xEE2a03Aa6Dacf51C18679C516ad5283d8E7C2637']],
  },
  {
    slug: 'bonk',
    symbol: 'BONK',
    name: 'Bonk',
    decimals: 5,
    rank: 70,
    contracts: [[SOLANA, 'DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263']],
  },
  {
    slug: 'dogwifcoin',
    symbol: 'WIF',
    name: 'dogwifhat',
    decimals: 6,
    rank: 120,
    contracts: [[SOLANA, 'EKpQGSJtjMFqKZ9KQanSqYXRcF8fBopzLHYxdM65zcjm']],
  },
  {
    slug: 'jupiter-exchange-solana',
    symbol: 'JUP',
    name: 'Jupiter',
    decimals: 6,
    rank: 80,
    contracts: [[SOLANA, 'JUPyiwrYJFskUPiHa7hkeR8VUtAeFoSYbKedZNsDvCN']],
  },
  {
    slug: 'jito-governance-token',
    symbol: 'JTO',
    name: 'Jito',
    decimals: 9,
    rank: 190,
    contracts: [[SOLANA, 'jtojtomepa8beP8AuQc6eXt5FriJwfFMwQx2v2f9mCL']],
  },
  {
    slug: 'jito-staked-sol',
    symbol: 'JITOSOL',
    name: 'Jito Staked SOL',
    decimals: 9,
    contracts: [[SOLANA, 'J1toso1uCk3RLmjorhTtrVwY9HJ7X8V9yYac6Y7kGCPn']],
  },
  {
    slug: 'official-trump',
    symbol: 'TRUMP',
    name: 'OFFICIAL TRUMP',
    decimals: 6,
    rank: 75,
    contracts: [[SOLANA, '6p6xgHyF7AeE6TZkSmFsko444wqoP15icUSqi2jfGiPN']],
  },
  { slug: 'act-i-the-ai-prophecy', symbol: 'ACT', name: 'Act I: The AI Prophecy' },
  { slug: 'hyperliquid', symbol: 'HYPE', name: 'Hyperliquid', rank: 15 },
  { slug: 'plasma', symbol: 'XPL', name: 'Plasma', rank: 100 },
  { slug: 'plume', symbol: 'PLUME', name: 'Plume', rank: 250 },
  { slug: 'immutable-x', symbol: 'IMX', name: 'Immutable', rank: 110 },
  { slug: '0x', symbol: 'ZRX', name: '0x Protocol', rank: 300 },
  { slug: 'render-token', symbol: 'RENDER', name: 'Render', rank: 65 },
  { slug: 'sonic-3', symbol: 'S', name: 'Sonic', rank: 100 },
  { slug: 'beam', symbol: 'BEAM', name: 'Beam (MimbleWimble)' },
  { slug: 'beam-2', symbol: 'BEAM', name: 'Beam' },
  { slug: 'velo', symbol: 'VELO', name: 'Velo' },
  { slug: 'bittorrent', symbol: 'BTTC', name: 'BitTorrent', rank: 110 },
  { slug: 'g-token', symbol: 'G', name: 'Gravity' },
  { slug: 'vaulta', symbol: 'A', name: 'Vaulta' },
  { slug: 'bitget-token', symbol: 'BGB', name: 'Bitget Token', rank: 35 },
]

export interface BridgedToken {
  chain: ChainId
  address: string
  symbol: string
  name: string
  decimals: number
}

/** Versions that stand on their own: listed, counted, priced by their own contract. */
export const BRIDGED: readonly BridgedToken[] = [
  {
    chain: OPTIMISM,
    address: '0x7F5c764cBc14f9669B88837ca1490cCa17c31607',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: ARBITRUM,
    address: '0xFF970A61A04b1cA14834A43f5dE4533eBDDB5CC8',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: POLYGON,
    address: '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: AVALANCHE,
    address: '0xA7D7079b0FEaD91F3e65f86E8915Cb59c1a4C664',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: BASE,
    address: '0xd9aAEc86B65D86f6A7B5B1b0c42FFA531710b6CA',
    symbol: 'USDbC',
    name: 'USD Base Coin',
    decimals: 6,
  },
  {
    chain: GNOSIS,
    address: '0xDDAfbb505ad214D7b80b1f830fcCc89B60fb7A83',
    symbol: 'USDC',
    name: 'Bridged USDC (Gnosis)',
    decimals: 6,
  },
  {
    chain: GNOSIS,
    address: '0x2a22f9c3b484c3629090FeED35F17Ff8F88f76F0',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: SCROLL,
    address: '0x06eFdBFf2a14a7c8E15944D1F4A48F9F95F663A4',
    symbol: 'USDC',
    name: 'Bridged USDC (Scroll)',
    decimals: 6,
  },
  {
    chain: ZKSYNC,
    address: '0x3355df6D4c9C3035724Fd0e3914dE96A5a83aaf4',
    symbol: 'USDC.e',
    name: 'Bridged USDC',
    decimals: 6,
  },
  {
    chain: BNB,
    address: '0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d',
    symbol: 'USDC',
    name: 'Binance-Peg USDC',
    decimals: 18,
  },
  {
    chain: BNB,
    address: '0x55d398326f99059fF775485246999027B3197955',
    symbol: 'USDT',
    name: 'Binance-Peg USDT',
    decimals: 18,
  },
  {
    chain: BNB,
    address: '0x1AF3F329e8BE154074D8769D1FFa4eE058B1DBc3',
    symbol: 'DAI',
    name: 'Binance-Peg DAI',
    decimals: 18,
  },
  {
    chain: BNB,
    address: '0x2170Ed0880ac9A755fd29B2688956BD959F933F8',
    symbol: 'ETH',
    name: 'Binance-Peg Ether',
    decimals: 18,
  },
  {
    chain: BNB,
    address: '0x7130d2A12B9BCbFAe4f2634d864A1Ee1Ce3Ead9c',
    symbol: 'BTCB',
    name: 'Binance-Peg BTC',
    decimals: 18,
  },
  {
    chain: OPTIMISM,
    address: '0x94b008aA00579c1307B0EF2c499aD98a8ce58e58',
    symbol: 'USDT',
    name: 'Bridged USDT (Optimism)',
    decimals: 6,
  },
  {
    chain: ARBITRUM,
    address: '0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9',
    symbol: 'USD₮0',
    name: 'USDT0 (Arbitrum)',
    decimals: 6,
  },
  {
    chain: POLYGON,
    address: '0xc2132D05D31c914a87C6611C10748AEb04B58e8F',
    symbol: 'USDT0',
    name: 'USDT0 (Polygon)',
    decimals: 6,
  },
  {
    chain: BASE,
    address: '0xfde4C96c8593536E31F229EA8f37b2ADa2699bb2',
    symbol: 'USDT',
    name: 'Bridged USDT (Base)',
    decimals: 6,
  },
  {
    chain: GNOSIS,
    address: '0x4ECaBa5870353805a9F068101A40E0f32ed605C6',
    symbol: 'USDT',
    name: 'Bridged USDT (Gnosis)',
    decimals: 6,
  },
  {
    chain: LINEA,
    address: '0xA219439258ca9da29E9Cc4cE5596924745e12B93',
    symbol: 'USDT',
    name: 'Bridged USDT (Linea)',
    decimals: 6,
  },
  {
    chain: SCROLL,
    address: '0xf55BEC9cafDbE8730f096Aa55dad6D22d44099Df',
    symbol: 'USDT',
    name: 'Bridged USDT (Scroll)',
    decimals: 6,
  },
  {
    chain: ZKSYNC,
    address: '0x493257fD37EDB34451f62EDf8D2a0C418852bA4C',
    symbol: 'USDT',
    name: 'Bridged USDT (ZKsync)',
    decimals: 6,
  },
  {
    chain: AVALANCHE,
    address: '0xc7198437980c041c805A1EDcbA50c1Ce5db95118',
    symbol: 'USDT.e',
    name: 'Bridged USDT',
    decimals: 6,
  },
  {
    chain: AVALANCHE,
    address: '0xd586E7F844cEa2F87f50152665BCbc2C279D8d70',
    symbol: 'DAI.e',
    name: 'Bridged DAI',
    decimals: 18,
  },
  {
    chain: AVALANCHE,
    address: '0x50b7545627a5162F82A992c33b87aDc75187B218',
    symbol: 'WBTC.e',
    name: 'Bridged WBTC',
    decimals: 8,
  },
  {
    chain: AVALANCHE,
    address: '0x49D5c2BdFfac6CE2BFdB6640F4F80f226bc10bAB',
    symbol: 'WETH.e',
    name: 'Bridged WETH',
    decimals: 18,
  },
  {
    chain: AVALANCHE,
    address: '0x152b9d0FdC40C096757F570A51E494bd4b943E50',
    symbol: 'BTC.b',
    name: 'Bridged BTC',
    decimals: 8,
  },
]

/** Contracts that the generated catalogue puts into a collection where they do not belong. */
export const NOT_MEMBERS: readonly (readonly [ChainId, string])[] = [
  ...BRIDGED.map(({ chain, address }) => [chain, address] as const),
  // Replaced by Polygon's own POL; still redeemable one to one, but another asset.
  [POLYGON, '0x0000000000000000000000000000000000001010'],
]
