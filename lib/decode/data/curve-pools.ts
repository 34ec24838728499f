/**
 * Pools of Curve on Ethereum that are much used, with their coins in the order in which calls count them. Sources: the pools'
 * files in Curve's `curve-contract` and `curve-crypto-contract`, for those made by its factories several unrelated public
 * repositories that agree. A pool that is not listed is told by nobody here: its calls look like those of any contract.
 */

export interface CurvePool {
  /** `stable` counts its coins with signed numbers, `crypto` with unsigned ones; calls are named by that. */
  kind: 'stable' | 'crypto'
  /** `native`, or contracts in lower case. */
  coins: readonly string[]
}

const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const USDT = '0xdac17f958d2ee523a2206206994597c13d831ec7'
const WBTC = '0x2260fac5e5542a773aa44fbcfedf7c193bc2c599'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const CRVUSD = '0xf939e0a03fb07f59a73314e73794be0e57ac1b4e'

/** Address as EIP-55 writes it. */
export const CURVE_POOLS: Readonly<Record<string, CurvePool>> = {
  '0xbEbc44782C7dB0a1A60Cb6fe97d0b483032FF1C7': {
    kind: 'stable',
    coins: ['0x6b175474e89094c44da98b954eedeac495271d0f', USDC, USDT],
  },
  '0xDC24316b9AE028F1497c275EB9192a3Ea0f67022': {
    kind: 'stable',
    coins: ['native', '0xae7ab96520de3a18e5e111b5eaab095312d7fe84'],
  },
  '0x4DEcE678ceceb27446b35C672dC7d61F30bAD69E': { kind: 'stable', coins: [USDC, CRVUSD] },
  '0x390f3595bCa2Df7d23783dFd126427CCeb997BF4': { kind: 'stable', coins: [USDT, CRVUSD] },
  '0xD51a44d3FaE010294C616388b506AcdA1bfAAE46': { kind: 'crypto', coins: [USDT, WBTC, WETH] },
  '0x7F86Bf177Dd4F3494b841a37e810A34dD56c829B': { kind: 'crypto', coins: [USDC, WBTC, WETH] },
  '0xf5f5B97624542D72A9E06f04804Bf81baA15e2B4': { kind: 'crypto', coins: [USDT, WBTC, WETH] },
}

const known = new Map(
  Object.entries(CURVE_POOLS).map(([address, pool]) => [address.toLowerCase(), pool] as const),
)

/** @param to lower case */
export const curvePoolAt = (chain: string, to: string): CurvePool | undefined =>
  chain === 'eip155:1' ? known.get(to) : undefined
