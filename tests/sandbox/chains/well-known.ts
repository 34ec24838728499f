/** Real mainnet addresses (lower case) that the sandbox's contracts are placed at, and the accounts that act there. */

export const MULTICALL3 = '0xca11bde05977b3631167028862be2a173976ca11'
/** zkSync derives addresses in its own way, so Multicall3 has another one there. */
export const MULTICALL3_ZKSYNC = '0xf9cda624fbc7e059355ce98a31693d299facd963'
export const ENS_REGISTRY = '0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e'
export const ENS_UNIVERSAL_RESOLVER = '0xeeeeeeee14d718c2b47d9923deab1335e144eeee'
export const ENS_RESOLVER = '0x231b0ee14048e9dccd1d247744d114a4eb5e8e63'

/** Mints and deploys; unlocked on every chain by impersonation, so no key is involved. */
export const FAUCET = '0x00000000000000000000000000000000000fa0ce'

export const MAINNET_TOKENS = {
  usdc: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
  usdt: '0xdac17f958d2ee523a2206206994597c13d831ec7',
  weth: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
  dai: '0x6b175474e89094c44da98b954eedeac495271d0f',
  wbtc: '0x2260fac5e5542a773aa44fbcfedf7c193bc2c599',
  link: '0x514910771af9ca656af840dff83e8264ecf986ca',
} as const

/** Where the misbehaving tokens sit, on whatever chain they are placed. */
export const EVIL_TOKENS = {
  reverting: '0xe000000000000000000000000000000000000001',
  panicking: '0xe000000000000000000000000000000000000002',
  /** Nothing is deployed here. */
  noCode: '0xe000000000000000000000000000000000000003',
  bytes32Symbol: '0xe000000000000000000000000000000000000004',
  oneByte: '0xe000000000000000000000000000000000000005',
  megabyte: '0xe000000000000000000000000000000000000006',
  gasBurner: '0xe000000000000000000000000000000000000007',
  impersonatesUsdc: '0xe000000000000000000000000000000000000008',
  impersonatesEther: '0xe000000000000000000000000000000000000009',
  fakeTransfer: '0xe00000000000000000000000000000000000000a',
} as const
