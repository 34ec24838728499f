/**
 * Where Uniswap's contracts are, by chain. Sources: the npm packages `@uniswap/sdk-core` (V2, V4, SwapRouter02) and
 * `@uniswap/universal-router-sdk` (router 2.0); QuoterV2 by Uniswap's own deployment pages and several unrelated public
 * repositories that agree. Chains whose quoter or router could not be confirmed are left out.
 */
import type { ChainId } from '@/lib/core/ids'
import { wrappedNative } from '@/lib/decode/data/wrapped-native'

/** Addresses as EIP-55 writes them, so that a slip of a digit fails a test. */
export interface DeploymentRow {
  v2Router: string
  v3Quoter: string
  swapRouter02: string
  universalRouter: string
  v4Quoter: string
}

const V3_QUOTER = '0x61fFE014bA17989E743c5F6cB21bF9697530B21e'
const SWAP_ROUTER_02 = '0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45'

export const DEPLOYMENTS: Readonly<Record<number, DeploymentRow>> = {
  1: {
    v2Router: '0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D',
    v3Quoter: V3_QUOTER,
    swapRouter02: SWAP_ROUTER_02,
    universalRouter: '0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af',
    v4Quoter: '0x52F0E24D1c21C8A0cB1e5a5dD6198556BD9E1203',
  },
  10: {
    v2Router: '0x4A7b5Da61326A6379179b40d00F57E5bbDC962c2',
    v3Quoter: V3_QUOTER,
    swapRouter02: SWAP_ROUTER_02,
    universalRouter: '0x851116D9223fabED8E56C0E6b8Ad0c31d98B3507',
    v4Quoter: '0x1f3131A13296FB91C90870043742C3CDBFF1A8d7',
  },
  56: {
    v2Router: '0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24',
    v3Quoter: '0x78D78E420Da98ad378D7799bE8f4AF69033EB077',
    swapRouter02: '0xB971eF87ede563556b2ED4b1C0b0019111Dd85d2',
    universalRouter: '0x1906c1d672b88cD1B9aC7593301cA990F94Eae07',
    v4Quoter: '0x9F75dD27D6664c475B90e105573E550ff69437B0',
  },
  137: {
    v2Router: '0xedf6066a2b290C185783862C7F4776A2C8077AD1',
    v3Quoter: V3_QUOTER,
    swapRouter02: SWAP_ROUTER_02,
    universalRouter: '0x1095692A6237d83C6a72F3F5eFEdb9A670C49223',
    v4Quoter: '0xb3d5c3Dfc3a7aEbFF71895A7191796BFFc2c81b9',
  },
  8453: {
    v2Router: '0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24',
    v3Quoter: '0x3d4e44Eb1374240CE5F1B871ab261CD16335B76a',
    swapRouter02: '0x2626664c2603336E57B271c5C0b26F421741e481',
    universalRouter: '0x6fF5693b99212Da76ad316178A184AB56D299b43',
    v4Quoter: '0x0d5e0F971ED27FBfF6c2837bf31316121532048D',
  },
  42161: {
    v2Router: '0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24',
    v3Quoter: V3_QUOTER,
    swapRouter02: SWAP_ROUTER_02,
    universalRouter: '0xA51afAFe0263b40EdaEf0Df8781eA9aa03E381a3',
    v4Quoter: '0x3972C00f7ed4885e145823eb7C655375d275A1C5',
  },
  43114: {
    v2Router: '0x4752ba5DBc23f44D87826276BF6Fd6b1C372aD24',
    v3Quoter: '0xbe0F5544EC67e9B3b2D979aaA43f18Fd87E6257F',
    swapRouter02: '0xbb00FF08d01D300023C629E8fFfFcb65A5a578cE',
    universalRouter: '0x94b75331AE8d42C1b61065089B7d48FE14aA73b7',
    v4Quoter: '0xbE40675BB704506a3c2Ccfb762DCFd1e979845C2',
  },
}

/** Stands for the native coin in V4. */
export const NATIVE_CURRENCY = '0x0000000000000000000000000000000000000000'

/** All lower case. */
export interface Deployment extends DeploymentRow {
  chain: ChainId
  /** EIP-155. */
  chainId: number
  wrapped: { address: string; symbol: string }
}

/** @example deploymentOn('eip155:1' as ChainId)?.wrapped.symbol // 'WETH' */
export function deploymentOn(chain: ChainId): Deployment | undefined {
  const chainId = Number(chain.slice('eip155:'.length))
  const row = DEPLOYMENTS[chainId]
  const wrapped = wrappedNative(chain)
  if (!row || !wrapped) return undefined
  return {
    chain,
    chainId,
    wrapped,
    v2Router: row.v2Router.toLowerCase(),
    v3Quoter: row.v3Quoter.toLowerCase(),
    swapRouter02: row.swapRouter02.toLowerCase(),
    universalRouter: row.universalRouter.toLowerCase(),
    v4Quoter: row.v4Quoter.toLowerCase(),
  }
}
