/**
 * Compound: version 2, whose receipts (cTokens) come from their own contract, and version 3, whose contract is the
 * receipt. Markets that are no known ones are told as the same, and as not wholly understood. Addresses: Compound's own
 * deployment files; cUNI, the second cWBTC, Comet of WETH and Comet on OP Mainnet by several public repositories that agree.
 */
import { type AddressTable, byAddress, protocolAt } from '../data/addresses'
import { defineDecoder, type Meaning } from '../define-decoder'
import type { NetMove } from '../transaction'
import { areCoins } from './swap-routers'

const V2_CALLS: Readonly<
  Record<string, [reason: 'lend' | 'redeem' | 'borrow' | 'repay', signature: string]>
> = {
  '0xa0712d68': ['lend', 'mint(uint256)'],
  '0x1249c58b': ['lend', 'mint()'],
  '0xdb006a75': ['redeem', 'redeem(uint256)'],
  '0x852a12e3': ['redeem', 'redeemUnderlying(uint256)'],
  '0xc5ebeaec': ['borrow', 'borrow(uint256)'],
  '0x0e752702': ['repay', 'repayBorrow(uint256)'],
  '0x4e4d9fea': ['repay', 'repayBorrow()'],
}
const V3_CALLS: Readonly<Record<string, [reason: 'lend' | 'redeem', signature: string]>> = {
  '0xf2b9fdb8': ['lend', 'supply(address,uint256)'],
  '0xf3fef3a3': ['redeem', 'withdraw(address,uint256)'],
}
export const COMPOUND_MARKETS: AddressTable = {
  'compound-v2': {
    1: [
      '0x4Ddc2D193948926D02f9B1fE9e1daa0718270ED5',
      '0x39AA39c021dfbaE8faC545936693aC917d5E7563',
      '0x5d3a536E4D6DbD6114cc1Ead35777bAB948E3643',
      '0xf650C3d88D12dB855b8bf7D11Be6C55A4e07dCC9',
      '0xC11b1268C1A384e55C48c2391d8d480264A3A7F4',
      '0xccF4429DB6322D5C611ee964527D42E5d685DD6a',
      '0x35A18000230DA775CAc24873d00Ff85BccdeD550',
    ],
  },
  'compound-v3': {
    1: ['0xc3d688B66703497DAA19211EEdff47f25384cdc3', '0xA17581A9E3356d9A858b789D68B4d866e593aE94'],
    10: ['0x2e44e174f7D53F0212823acC11C01A11d58c5bCB'],
    137: ['0xF25212E676D1F7F89Cd72fFEe66158f541246445'],
    8453: ['0xb125E6687d4313864e53df431d5425969c15Eb2F'],
    42161: ['0x9c4ec768c28520B50860ea7a15bd7213a9fF58bf'],
  },
}
const markets = byAddress(COMPOUND_MARKETS)
const signatures = (calls: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(Object.entries(calls).map(([selector, [, signature]]) => [selector, signature]))

export const compoundV2 = defineDecoder({
  id: 'compound-v2',
  selectors: signatures(V2_CALLS),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const [reason] = V2_CALLS[selector] ?? []
    if (reason === undefined || !sentByAccount || !areCoins([...came, ...went])) return undefined
    const isKnown = protocolAt(markets, tx.chain, tx.to) === 'compound-v2'
    const meaning: Meaning = { kind: 'rollover', reason, protocol: 'compound-v2' }
    const told = isKnown ? meaning : { ...meaning, unclear: true as const }
    const [taken] = came
    const [given] = went
    const isPair = came.length === 1 && went.length === 1
    // The receipt is a token of the contract that was called: without one, a mint is a sale and a redeem a burn.
    if (reason === 'lend') return isPair && taken?.contract === tx.to ? told : undefined
    if (reason === 'redeem') return isPair && given?.contract === tx.to ? told : undefined
    const single = came.length + went.length === 1
    const isRight = reason === 'borrow' ? taken !== undefined : given !== undefined
    return isKnown && single && isRight ? told : undefined
  },
})

export const compoundV3 = defineDecoder({
  id: 'compound-v3',
  selectors: signatures(V3_CALLS),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const [reason] = V3_CALLS[selector] ?? []
    if (reason === undefined || !sentByAccount || !areCoins([...came, ...went])) return undefined
    if (protocolAt(markets, tx.chain, tx.to) !== 'compound-v3') return undefined
    const lends = reason === 'lend'
    const coins = lends ? went : came
    const receipts = lends ? came : went
    const isReceipt = ({ contract }: NetMove) => contract === tx.to
    if (coins.length !== 1 || coins.some(isReceipt) || !receipts.every(isReceipt)) return undefined
    // Without the receipt it is collateral or a debt, and which of them the changes do not tell.
    const clear = receipts.length === 1
    return { kind: 'rollover', reason, protocol: 'compound-v3', ...(clear ? {} : { unclear: true }) }
  },
})
