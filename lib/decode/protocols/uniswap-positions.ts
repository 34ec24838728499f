/**
 * Liquidity of Uniswap V3 and V4, whose share is a piece of its own (NFT). Opening and closing a position carries the basis;
 * what is added to or taken from one that stays open does too, but not by legs, so that is not called understood.
 * Those that are built alike are told alike. Addresses: the package `@uniswap/sdk-core`, PancakeSwap's documentation; those
 * of Aerodrome and Velodrome by several public repositories that agree.
 */
import { type AddressTable, byAddress, protocolAt } from '../data/addresses'
import { defineDecoder } from '../define-decoder'

const MANAGER = '0xC36442b4a4522E871399CD717aBDD847Ab11FE88'
const PANCAKE = '0x46A15B0b27311cedF172AB29E4f4766fbE7F4364'
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
  'pancakeswap-v3': {
    1: [PANCAKE],
    56: [PANCAKE],
    324: ['0xa815e2eD7f7d5B0c49fda367F249232a1B9D2883'],
    8453: [PANCAKE],
    42161: [PANCAKE],
    59144: [PANCAKE],
  },
  aerodrome: { 8453: ['0x827922686190790b37229fd06084350E74485b72'] },
  velodrome: { 10: ['0x416b433906b1B72FA758e166e239c43d68dC6F29'] },
  'uniswap-v4': {
    1: ['0xbD216513d74C8cf14cf4747E6AaA6420FF64ee9e'],
    10: ['0x3C3Ea4B57a46241e54610e5f022E5c45859A1017'],
    56: ['0x7A4a5c919aE2541AeD11041A1AEeE68f1287f95b'],
    137: ['0x1Ec2eBf4F37E7363FDfe3551602425af0B3ceef9'],
    8453: ['0x7C5f5A4bBd8fD63184577525326123B519429bDc'],
    42161: ['0xd88F38F930b7952f2DB2432Cb002E7abbF3dD869'],
    43114: ['0xB74b1F14d2754AcfcbBe1a221023a5cf50Ab8ACD'],
    59144: ['0xdDCAD5775B2816a87495f207731b3571D7EE3c76'],
  },
}
const managers = byAddress(POSITION_MANAGERS)

/** The manager's calls; a `multicall` joins several of them, so the changes decide. */
const CALLS: Readonly<Record<string, string>> = {
  '0x88316456': 'mint((address,address,uint24,int24,int24,uint256,uint256,uint256,uint256,address,uint256))',
  '0xb5007d1f':
    'mint((address,address,int24,int24,int24,uint256,uint256,uint256,uint256,address,uint256,uint160))',
  '0x219f5d17': 'increaseLiquidity((uint256,uint256,uint256,uint256,uint256,uint256))',
  '0x0c49ccbe': 'decreaseLiquidity((uint256,uint128,uint256,uint256,uint256))',
  '0xfc6f7865': 'collect((uint256,address,uint128,uint128))',
  '0xac9650d8': 'multicall(bytes[])',
  '0xdd46508f': 'modifyLiquidities(bytes,uint256)',
}
/** Calls whose name tells what becomes of the position. */
const ADDS: Readonly<Record<string, boolean>> = {
  '0x88316456': true,
  '0xb5007d1f': true,
  '0x219f5d17': true,
  '0x0c49ccbe': false,
  '0xfc6f7865': false,
}

export const uniswapPositions = defineDecoder({
  id: 'uniswap-positions',
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
    const adds = ADDS[input.slice(0, 10).toLowerCase()]
    if (protocol === undefined || adds === undefined) return undefined
    return { action: adds ? 'add-liquidity' : 'remove-liquidity', protocol }
  },
})
