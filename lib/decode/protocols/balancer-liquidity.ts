/**
 * Liquidity of Balancer: coins for a share of the pool, and back. Version 2 by its vault; version 3 by the call, which
 * names the pool, and the pool is the share. Sources: the published interfaces of both.
 */
import { addressAt } from '../calldata'
import { protocolAt } from '../data/addresses'
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import type { NetMove } from '../transaction'
import { swapContracts } from './swap-calls'
import { areCoins } from './swap-routers'

type Reason = 'add-liquidity' | 'remove-liquidity'
type Calls = Readonly<Record<string, readonly [reason: Reason, signature: string]>>

const V2: Calls = {
  '0xb95cac28': ['add-liquidity', 'joinPool(bytes32,address,address,(address[],uint256[],bytes,bool))'],
  '0x8bdb3913': ['remove-liquidity', 'exitPool(bytes32,address,address,(address[],uint256[],bytes,bool))'],
}
const V3: Calls = {
  '0x724dba33': ['add-liquidity', 'addLiquidityProportional(address,uint256[],uint256,bool,bytes)'],
  '0xc08bc851': ['add-liquidity', 'addLiquidityUnbalanced(address,uint256[],uint256,bool,bytes)'],
  '0x72657d17': [
    'add-liquidity',
    'addLiquiditySingleTokenExactOut(address,address,uint256,uint256,bool,bytes)',
  ],
  '0x51682750': ['remove-liquidity', 'removeLiquidityProportional(address,uint256,uint256[],bool,bytes)'],
  '0xecb2182c': [
    'remove-liquidity',
    'removeLiquiditySingleTokenExactIn(address,uint256,address,uint256,bool,bytes)',
  ],
  '0xe7326def': [
    'remove-liquidity',
    'removeLiquiditySingleTokenExactOut(address,uint256,address,uint256,bool,bytes)',
  ],
}
const signatures = (calls: Calls) =>
  Object.fromEntries(Object.entries(calls).map(([selector, [, signature]]) => [selector, signature]))

export const balancerLiquidity = defineDecoder({
  id: 'balancer-liquidity',
  selectors: { ...signatures(V2), ...signatures(V3) },
  decode: (input) => {
    const { tx, selector = '' } = input
    const old = V2[selector]
    // A pool's id begins with the pool's address.
    const pool = old ? `0x${tx.input.slice(10, 50).toLowerCase()}` : addressAt(tx.input, 0)
    if (old) return isVault(tx.chain, tx.to) ? forShare(input, pool, [old[0], 'balancer']) : undefined
    const call = V3[selector]
    return call && forShare(input, pool, [call[0], 'balancer-v3'])
  },
  describe: ({ chain, to, input }) => {
    const selector = input.slice(0, 10).toLowerCase()
    const old = V2[selector]
    return old && isVault(chain, to) ? { action: old[0], protocol: 'balancer' } : undefined
  },
})

const isVault = (chain: string, to: string | undefined) => protocolAt(swapContracts, chain, to) === 'balancer'

/** @param share address of the pool, which is the token of its shares */
function forShare(
  { sentByAccount, came, went }: DecoderInput,
  share: string | undefined,
  [reason, protocol]: readonly [Reason, string],
): Meaning | undefined {
  const adds = reason === 'add-liquidity'
  const [shares, coins] = adds ? [came, went] : [went, came]
  const [only] = shares
  const isShare = (move: NetMove | undefined) => move?.contract === share && move?.minted === true
  if (!sentByAccount || shares.length !== 1 || coins.length === 0) return undefined
  if (!areCoins(coins) || !isShare(only)) return undefined
  return { kind: 'rollover', reason, protocol }
}
