/** Liquidity of pools made like Uniswap V2: tokens for a share of the pool, and back. */
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
const protocol = 'uniswap-v2'

export const uniswapV2Liquidity = defineDecoder({
  id: 'uniswap-v2-liquidity',
  selectors: { ...ADD, ...REMOVE },
  decode: ({ selector = '', sentByAccount, came, went }) => {
    if (!sentByAccount) return undefined
    if (selector in ADD && went.length === 2 && came.length === 1 && came[0]?.minted)
      return { kind: 'rollover', reason: 'add-liquidity', protocol }
    if (selector in REMOVE && went.length === 1 && came.length === 2)
      return { kind: 'rollover', reason: 'remove-liquidity', protocol }
    return undefined
  },
  describe: ({ input }) => ({
    action: input.slice(0, 10).toLowerCase() in ADD ? 'add-liquidity' : 'remove-liquidity',
    protocol,
  }),
})
