/**
 * Liquidity of pools made like Uniswap V2 or like Solidly (which has stable ones too): tokens for a share of the pool, and
 * back. The router names the exchange; one that nobody knows is called after what it is made like.
 */
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { defineDecoder } from '../define-decoder'

const ADD: Readonly<Record<string, string>> = {
  '0xe8e33700': 'addLiquidity(address,address,uint256,uint256,uint256,uint256,address,uint256)',
  '0xf305d719': 'addLiquidityETH(address,uint256,uint256,uint256,address,uint256)',
}
const REMOVE: Readonly<Record<string, string>> = {
  '0xbaa2abde': 'removeLiquidity(address,address,uint256,uint256,uint256,address,uint256)',
  '0x02751cec': 'removeLiquidityETH(address,uint256,uint256,uint256,address,uint256)',
  '0x2195995c':
    'removeLiquidityWithPermit(address,address,uint256,uint256,uint256,address,uint256,bool,uint8,bytes32,bytes32)',
  '0xded9382a':
    'removeLiquidityETHWithPermit(address,uint256,uint256,uint256,address,uint256,bool,uint8,bytes32,bytes32)',
  '0x5b0d5984':
    'removeLiquidityETHWithPermitSupportingFeeOnTransferTokens(address,uint256,uint256,uint256,address,uint256,bool,uint8,bytes32,bytes32)',
  '0xaf2979eb':
    'removeLiquidityETHSupportingFeeOnTransferTokens(address,uint256,uint256,uint256,address,uint256)',
}
const SOLIDLY_ADD: Readonly<Record<string, string>> = {
  '0x5a47ddc3': 'addLiquidity(address,address,bool,uint256,uint256,uint256,uint256,address,uint256)',
  '0xb7e0d4c0': 'addLiquidityETH(address,bool,uint256,uint256,uint256,address,uint256)',
}
const SOLIDLY_REMOVE: Readonly<Record<string, string>> = {
  '0x0dede6c4': 'removeLiquidity(address,address,bool,uint256,uint256,uint256,address,uint256)',
  '0xd7b0e0a5': 'removeLiquidityETH(address,bool,uint256,uint256,uint256,address,uint256)',
  '0xfe411f14':
    'removeLiquidityETHSupportingFeeOnTransferTokens(address,bool,uint256,uint256,uint256,address,uint256)',
}
const adds = (selector: string) => selector in ADD || selector in SOLIDLY_ADD

export const uniswapV2Liquidity = defineDecoder({
  id: 'uniswap-v2-liquidity',
  selectors: { ...ADD, ...REMOVE, ...SOLIDLY_ADD, ...SOLIDLY_REMOVE },
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const protocol = nameOf(tx.chain, tx.to, selector)
    if (!sentByAccount) return undefined
    if (adds(selector))
      return went.length === 2 && came.length === 1 && came[0]?.minted
        ? { kind: 'rollover', reason: 'add-liquidity', protocol }
        : undefined
    return went.length === 1 && came.length === 2
      ? { kind: 'rollover', reason: 'remove-liquidity', protocol }
      : undefined
  },
  describe: ({ chain, to, input }) => {
    const selector = input.slice(0, 10).toLowerCase()
    const action = adds(selector) ? 'add-liquidity' : 'remove-liquidity'
    return { action, protocol: nameOf(chain, to, selector) }
  },
})

function nameOf(chain: string, to: string | undefined, selector: string): string {
  const made = selector in SOLIDLY_ADD || selector in SOLIDLY_REMOVE ? 'solidly' : 'uniswap-v2'
  return protocolAt(swapRouters, chain, to) ?? made
}
