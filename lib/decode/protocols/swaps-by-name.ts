/**
 * Swaps whose call names the coins, by contracts that no list can hold (0x replaces its Settler with each version,
 * Balancer V3 its routers): what moved must be what the call names. Sources: the published interfaces of both.
 */
import { addressAt } from '../calldata'
import { wrappedNative } from '../data/wrapped-native'
import { defineDecoder } from '../define-decoder'
import type { NetMove } from '../transaction'
import { areCoins } from './swap-routers'

interface NamedSwap {
  protocol: string
  signature: string
  /** Index of the word that names the coin. */
  given?: number
  taken: number
}
const SWAPS: Readonly<Record<string, NamedSwap>> = {
  '0x1fff991f': { protocol: '0x', signature: 'execute((address,address,uint256),bytes[],bytes32)', taken: 1 },
  '0x750283bc': {
    protocol: 'balancer-v3',
    signature: 'swapSingleTokenExactIn(address,address,address,uint256,uint256,uint256,bool,bytes)',
    given: 1,
    taken: 2,
  },
  '0x94e86ef8': {
    protocol: 'balancer-v3',
    signature: 'swapSingleTokenExactOut(address,address,address,uint256,uint256,uint256,bool,bytes)',
    given: 1,
    taken: 2,
  },
}
/** What 0x calls the native coin. */
const NATIVE = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'

export const swapsByName = defineDecoder({
  id: 'swaps-by-name',
  selectors: Object.fromEntries(
    Object.entries(SWAPS).map(([selector, { signature }]) => [selector, signature]),
  ),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const swap = SWAPS[selector]
    const [taken] = came
    const [given] = went
    if (!swap || !sentByAccount || !taken || !given || came.length > 1 || went.length > 1) return undefined
    const names = (move: NetMove, word: number) => isNamed(move, addressAt(tx.input, word), tx.chain)
    if (!areCoins([taken, given]) || !names(taken, swap.taken)) return undefined
    if (swap.given !== undefined && !names(given, swap.given)) return undefined
    return {
      kind: 'trade',
      protocol: swap.protocol,
      ...(tx.to === undefined ? {} : { counterparty: tx.to }),
    }
  },
})

/** A router that wraps by itself names the wrapped coin where the native one moves. */
function isNamed({ standard, contract }: NetMove, name: string | undefined, chain: string): boolean {
  if (name === undefined) return false
  if (standard !== 'native') return contract === name
  return name === NATIVE || name === wrappedNative(chain)?.address
}
