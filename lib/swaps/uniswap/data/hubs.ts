/**
 * Coins that most pools are made with, by chain: a way may lead over one of them. Addresses as their issuers publish them,
 * with the checksums of EIP-55. A wrong one could only cost a better way, never money: the least that must come is in the call.
 */
export interface Hub {
  symbol: string
  address: string
}

const hub = (symbol: string, address: string): Hub => ({ symbol, address })

/** Beside the wrapped native coin, which comes first everywhere; in the order of how much lies in their pools. */
export const HUBS: Readonly<Record<number, readonly Hub[]>> = {
  1: [
    hub('USDC', '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'),
    hub('USDT', '0xdAC17F958D2ee523a2206206994597C13D831ec7'),
    hub('DAI', '0x6B175474E89094C44Da98b954EedeAC495271d0F'),
    hub('WBTC', '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599'),
  ],
  10: [
    hub('USDC', '0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85'),
    hub('USDT', '0x94b008aA00579c1307B0EF2c499aD98a8ce58e58'),
    hub('DAI', '0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1'),
    hub('WBTC', '0x68f180fcCe6836688e9084f035309E29Bf0A2095'),
  ],
  56: [
    hub('USDT', '0x55d398326f99059fF775485246999027B3197955'),
    hub('USDC', '0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d'),
    hub('ETH', '0x2170Ed0880ac9A755fd29B2688956BD959F933F8'),
    hub('BTCB', '0x7130d2A12B9BCbFAe4f2634d864A1Ee1Ce3Ead9c'),
  ],
  137: [
    hub('USDC', '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'),
    hub('USDT', '0xc2132D05D31c914a87C6611C10748AEb04B58e8F'),
    hub('WETH', '0x7ceB23fD6bC0adD59E62ac25578270cFf1b9f619'),
    hub('DAI', '0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063'),
  ],
  8453: [
    hub('USDC', '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'),
    hub('cbBTC', '0xcbB7C0000aB88B473b1f5aFd9ef808440eed33Bf'),
    hub('USDT', '0xfde4C96c8593536E31F229EA8f37b2ADa2699bb2'),
    hub('DAI', '0x50c5725949A6F0c72E6C4a641F24049A917DB0Cb'),
  ],
  42161: [
    hub('USDC', '0xaf88d065e77c8cC2239327C5EDb3A432268e5831'),
    hub('USDT', '0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9'),
    hub('WBTC', '0x2f2a2543B76A4166549F7aaB2e75Bef0aefC5B0f'),
    hub('DAI', '0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1'),
  ],
  43114: [
    hub('USDC', '0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E'),
    hub('USDT', '0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7'),
    hub('BTC.b', '0x152b9d0FdC40C096757F570A51E494bd4b943E50'),
    hub('WETH.e', '0x49D5c2BdFfac6CE2BFdB6640F4F80f226bc10bAB'),
  ],
}
