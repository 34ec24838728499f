/** The EVM chain that a venue's word for a network means. A word that is not listed is not guessed. */
import type { ChainId } from '@/lib/core/ids'

/** Whole words, in any case, as Binance and Coinbase write them. */
const BY_NAME: Readonly<Record<string, number>> = {
  ETH: 1,
  ETHEREUM: 1,
  ERC20: 1,
  OPTIMISM: 10,
  BSC: 56,
  BEP20: 56,
  MATIC: 137,
  POLYGON: 137,
  ZKSYNCERA: 324,
  BASE: 8453,
  ARBITRUM: 42161,
  AVAXC: 43114,
  AVACCHAIN: 43114,
  LINEA: 59144,
  SCROLL: 534352,
}

const chainId = (number: number): ChainId => `eip155:${number}` as ChainId

/** @example evmNetwork('AVAXC') // 'eip155:43114' */
export function evmNetwork(name: string): ChainId | undefined {
  const key = name.trim().toUpperCase()
  const number = Object.hasOwn(BY_NAME, key) ? BY_NAME[key] : undefined
  return number === undefined ? undefined : chainId(number)
}

/** Words inside of a longer name, the narrower ones first: "USDC - Arbitrum One (Bridged)" is not on Ethereum. */
const BY_WORD: readonly (readonly [RegExp, number])[] = [
  [/\barbitrum\b/i, 42161],
  [/\boptimism\b/i, 10],
  [/\bpolygon\b/i, 137],
  [/\bbase\b/i, 8453],
  [/\bavalanche\b|\bavax\b/i, 43114],
  [/\blinea\b/i, 59144],
  [/\bscroll\b/i, 534352],
  [/\bzksync\b/i, 324],
  [/\bbnb\b|\bbep20\b/i, 56],
  [/\(erc20\)|\(hex\)|\berc-?20\b/i, 1],
]

/** @example evmNetworkIn('Tether USD (ERC20)') // 'eip155:1' */
export function evmNetworkIn(text: string): ChainId | undefined {
  const number = BY_WORD.find(([word]) => word.test(text))?.[1]
  return number === undefined ? undefined : chainId(number)
}
