/**
 * Stargate's first version: its routers, those for ether, and what its pools hold. Sources: Stargate's documentation of its
 * contracts and several unrelated public repositories that agree. Numbers of chains are LayerZero's first ones, 30000 below
 * those of its second version.
 */
import { type AddressTable, byAddress } from './addresses'
import { layerZeroChain } from './layer-zero'

const ROUTER_ELSEWHERE = '0x45A01E4e04F14f7A4a6702c74187c5F6222033cd'

export const STARGATE_V1: AddressTable = {
  router: {
    1: ['0x8731d54E9D02c286767d56ac03e8037C07e01e98'],
    10: ['0xB0D502E938ed5f4df2E681fE6E419ff29631d62b'],
    56: ['0x4a364f8c717cAAD9A442737Eb7b8A55cc6cf18D8'],
    137: [ROUTER_ELSEWHERE],
    8453: ['0x45f1A95A4D3f3836523F5c83673c797f4d4d263B'],
    42161: ['0x53Bf833A5d6c4ddA888F69c22C88C9f356a41614'],
    43114: [ROUTER_ELSEWHERE],
  },
  ether: {
    1: ['0x150f94B44927F078737562f0fcF3C95c01Cc2376'],
    10: ['0xB49c4e680174E331CB0A7fF3Ab58afC9738d5F8b'],
    8453: ['0x50B6EbC2103BFEc165949CC946d739d5650d7ae4'],
    42161: ['0xbf22f0f184bCcbeA268dF387a49fF5238dD23E40'],
  },
}

export const stargateV1: ReadonlyMap<string, string> = byAddress(STARGATE_V1)

const AFTER_V1 = 30_000n

/** @returns CAIP-2. @example stargateV1Chain(110n) // 'eip155:42161' */
export const stargateV1Chain = (number: bigint): string | undefined => layerZeroChain(number + AFTER_V1)

/** Chain -> number of the pool -> its token; all of these have six decimals, and others are not known. */
export const STARGATE_V1_TOKENS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'eip155:1': {
    1: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
    2: '0xdac17f958d2ee523a2206206994597c13d831ec7',
  },
  'eip155:10': { 1: '0x7f5c764cbc14f9669b88837ca1490cca17c31607' },
  'eip155:137': {
    1: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
    2: '0xc2132d05d31c914a87c6611c10748aeb04b58e8f',
  },
  'eip155:42161': {
    1: '0xff970a61a04b1ca14834a43f5de4533ebddb5cc8',
    2: '0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9',
  },
  'eip155:43114': {
    1: '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e',
    2: '0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7',
  },
}
