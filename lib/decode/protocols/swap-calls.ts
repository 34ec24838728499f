/**
 * Past swaps by contracts that also do other things: the call itself has to be a swap. What such a call asks for is told where
 * its terms are read. Addresses: Balancer's vault by published source; the diamond of LI.FI stands in `bridges.ts`.
 */
import { type AddressTable, byAddress, protocolAt } from '../data/addresses'
import { LI_FI } from '../data/bridges'
import { defineDecoder } from '../define-decoder'
import { areCoins } from './swap-routers'

const ONE = '(address,address,address,address,uint256,bytes,bool)'
const lifi = (what: string, swaps: string) => `${what}(bytes32,string,string,address,uint256,${swaps})`
/** Selector -> protocol and signature. Pools of Curve have no common list, so their call alone has to do. */
const SWAPS: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x52bbbe29': [
    'balancer',
    'swap((bytes32,uint8,address,address,uint256,bytes),(address,bool,address,bool),uint256,uint256)',
  ],
  '0x945bcec9': [
    'balancer',
    'batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],(address,bool,address,bool),int256[],uint256)',
  ],
  '0x4666fc80': ['li-fi', lifi('swapTokensSingleV3ERC20ToERC20', ONE)],
  '0x733214a3': ['li-fi', lifi('swapTokensSingleV3ERC20ToNative', ONE)],
  '0xaf7060fd': ['li-fi', lifi('swapTokensSingleV3NativeToERC20', ONE)],
  '0x5fd9ae2e': ['li-fi', lifi('swapTokensMultipleV3ERC20ToERC20', `${ONE}[]`)],
  '0x2c57e884': ['li-fi', lifi('swapTokensMultipleV3ERC20ToNative', `${ONE}[]`)],
  '0x736eac0b': ['li-fi', lifi('swapTokensMultipleV3NativeToERC20', `${ONE}[]`)],
  '0x4630a0d8': ['li-fi', lifi('swapTokensGeneric', `${ONE}[]`)],
  '0x3df02124': ['curve', 'exchange(int128,int128,uint256,uint256)'],
  '0x5b41b908': ['curve', 'exchange(uint256,uint256,uint256,uint256)'],
  '0xa6417ed6': ['curve', 'exchange_underlying(int128,int128,uint256,uint256)'],
  '0x65b2489b': ['curve', 'exchange_underlying(uint256,uint256,uint256,uint256)'],
  '0x44ee1986': ['curve', 'exchange_underlying(int128,int128,uint256,uint256,address)'],
  '0xddc1f59d': ['curve', 'exchange(int128,int128,uint256,uint256,address)'],
  '0xa64833a0': ['curve', 'exchange(uint256,uint256,uint256,uint256,address)'],
  '0x394747c5': ['curve', 'exchange(uint256,uint256,uint256,uint256,bool)'],
  '0xce7d6503': ['curve', 'exchange(uint256,uint256,uint256,uint256,bool,address)'],
}
export const SWAP_CONTRACTS: AddressTable = {
  balancer: { '*': ['0xBA12222222228d8Ba445958a75a0704d566BF2C8'] },
  'li-fi': LI_FI,
}
export const swapContracts: ReadonlyMap<string, string> = byAddress(SWAP_CONTRACTS)

export const swapCalls = defineDecoder({
  id: 'swap-calls',
  selectors: Object.fromEntries(
    Object.entries(SWAPS).map(([selector, [, signature]]) => [selector, signature]),
  ),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const protocol = protocolFor(selector, tx.chain, tx.to)
    const moves = [...came, ...went]
    if (protocol === undefined || !sentByAccount || came.length !== 1 || went.length !== 1) return undefined
    if (!areCoins(moves) || moves.some(({ minted }) => minted)) return undefined
    return { kind: 'trade', protocol, ...(tx.to === undefined ? {} : { counterparty: tx.to }) }
  },
})

function protocolFor(selector: string, chain: string, to: string | undefined): string | undefined {
  const [protocol] = SWAPS[selector] ?? []
  return protocol === 'curve' || protocol === protocolAt(swapContracts, chain, to) ? protocol : undefined
}
