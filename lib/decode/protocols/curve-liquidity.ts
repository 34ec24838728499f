/**
 * Liquidity of Curve: coins for a share of the pool, and back. Its pools have no common list, so the call has to do, with
 * a share that is made or destroyed for the account. Source: the pools' published code (2, 3 and 4 coins, NG pools).
 */
import { defineDecoder } from '../define-decoder'
import { areCoins } from './swap-routers'

const ADD: Readonly<Record<string, string>> = {
  '0x0b4c7e4d': 'add_liquidity(uint256[2],uint256)',
  '0x4515cef3': 'add_liquidity(uint256[3],uint256)',
  '0x029b2f34': 'add_liquidity(uint256[4],uint256)',
  '0xb72df5de': 'add_liquidity(uint256[],uint256)',
  '0xee22be23': 'add_liquidity(uint256[2],uint256,bool)',
  '0x2b6e993a': 'add_liquidity(uint256[3],uint256,bool)',
  '0x0c3e4b54': 'add_liquidity(uint256[2],uint256,address)',
  '0xa7256d09': 'add_liquidity(uint256[],uint256,address)',
  '0x7328333b': 'add_liquidity(uint256[2],uint256,bool,address)',
}
const REMOVE: Readonly<Record<string, string>> = {
  '0x5b36389c': 'remove_liquidity(uint256,uint256[2])',
  '0xecb586a5': 'remove_liquidity(uint256,uint256[3])',
  '0x7d49d875': 'remove_liquidity(uint256,uint256[4])',
  '0xd40ddb8c': 'remove_liquidity(uint256,uint256[])',
  '0x269b5581': 'remove_liquidity(uint256,uint256[2],bool)',
  '0x3eb1719f': 'remove_liquidity(uint256,uint256[2],address)',
  '0xe3103273': 'remove_liquidity_imbalance(uint256[2],uint256)',
  '0x9fdaea0c': 'remove_liquidity_imbalance(uint256[3],uint256)',
  '0x7706db75': 'remove_liquidity_imbalance(uint256[],uint256)',
  '0x1a4d01d2': 'remove_liquidity_one_coin(uint256,int128,uint256)',
  '0x081579a5': 'remove_liquidity_one_coin(uint256,int128,uint256,address)',
  '0xf1dc3cc9': 'remove_liquidity_one_coin(uint256,uint256,uint256)',
  '0x8f15b6b5': 'remove_liquidity_one_coin(uint256,uint256,uint256,bool)',
}

export const curveLiquidity = defineDecoder({
  id: 'curve-liquidity',
  selectors: { ...ADD, ...REMOVE },
  decode: ({ selector = '', sentByAccount, came, went }) => {
    const adds = selector in ADD
    const [shares, coins] = adds ? [came, went] : [went, came]
    const [share] = shares
    if (!sentByAccount || !share?.minted || shares.length > 1 || coins.length === 0) return undefined
    // Coins that are made on the spot are shares of something else: a pool of pools, a wrapper.
    if (!areCoins([share, ...coins]) || coins.some(({ minted }) => minted)) return undefined
    return { kind: 'rollover', reason: adds ? 'add-liquidity' : 'remove-liquidity', protocol: 'curve' }
  },
})
