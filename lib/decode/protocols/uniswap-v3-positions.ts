/**
 * Liquidity of Uniswap V3, whose share is a piece of its own (NFT). Opening and closing a position carries the basis;
 * what is added to or taken from one that stays open does too, but not by legs, so that is not called understood.
 * Addresses: the package `@uniswap/sdk-core`.
 */
import { type AddressTable, byAddress, protocolAt } from '../data/addresses'
import { defineDecoder } from '../define-decoder'

const MANAGER = '0xC36442b4a4522E871399CD717aBDD847Ab11FE88'
export const POSITION_MANAGERS: AddressTable = {
  'uniswap-v3': {
    1: [MANAGER],
    10: [MANAGER],
    137: [MANAGER],
    42161: [MANAGER],
    56: ['0x7b8A01B39D58278b5DE7e48c8449c9f4F5170613'],
    8453: ['0x03a520b32C04BF3bEEf7BEb72E919cf822Ed34f1'],
    43114: ['0x655C406EBFa14EE2006250925e54ec43AD184f8B'],
    324: ['0x0616e5762c1E7Dc3723c50663dF10a162D690a86'],
    59144: ['0x4615C383F85D0a2BbED973d83ccecf5CB7121463'],
  },
}
const managers = byAddress(POSITION_MANAGERS)

/** The manager's calls; a `multicall` joins several of them, so the changes decide. */
const CALLS: Readonly<Record<string, string>> = {
  '0x88316456': 'mint((address,address,uint24,int24,int24,uint256,uint256,uint256,uint256,address,uint256))',
  '0x219f5d17': 'increaseLiquidity((uint256,uint256,uint256,uint256,uint256,uint256))',
  '0x0c49ccbe': 'decreaseLiquidity((uint256,uint128,uint256,uint256,uint256))',
  '0xfc6f7865': 'collect((uint256,address,uint128,uint128))',
  '0xac9650d8': 'multicall(bytes[])',
}

export const uniswapV3Positions = defineDecoder({
  id: 'uniswap-v3-positions',
  selectors: CALLS,
  decode: ({ tx, sentByAccount, came, went }) => {
    const protocol = protocolAt(managers, tx.chain, tx.to)
    if (protocol === undefined || !sentByAccount) return undefined
    const coinsIn = came.filter(({ standard }) => standard !== 'erc721')
    const coinsOut = went.filter(({ standard }) => standard !== 'erc721')
    const opens = came.length > coinsIn.length
    const closes = went.length > coinsOut.length
    if (coinsIn.length > 0 === coinsOut.length > 0 || (opens && closes)) return undefined
    const adds = coinsOut.length > 0
    if ((adds && closes) || (!adds && opens)) return undefined
    const whole = opens || closes
    const reason = adds ? 'add-liquidity' : 'remove-liquidity'
    return { kind: 'rollover', reason, protocol, ...(whole ? {} : { unclear: true }) }
  },
  describe: ({ chain, to, input }) => {
    const protocol = protocolAt(managers, chain, to)
    const selector = input.slice(0, 10).toLowerCase()
    if (protocol === undefined || selector === '0xac9650d8') return undefined
    const adds = selector === '0x88316456' || selector === '0x219f5d17'
    return { action: adds ? 'add-liquidity' : 'remove-liquidity', protocol }
  },
})
