/**
 * Compound version 2, whose receipts (cTokens) come from their own contract. Markets that are no known ones are told as
 * the same, and as not wholly understood. Source: the interfaces `CErc20`, `CEther` and `Maximillion`.
 */
import { protocolAt } from '../data/addresses'
import { compoundMarkets, MAXIMILLION } from '../data/compound'
import { defineDecoder, type Meaning } from '../define-decoder'
import { areCoins } from './swap-routers'

type Reason = 'lend' | 'redeem' | 'borrow' | 'repay'
const CALLS: Readonly<Record<string, readonly [reason: Reason, signature: string]>> = {
  '0xa0712d68': ['lend', 'mint(uint256)'],
  '0x1249c58b': ['lend', 'mint()'],
  '0xdb006a75': ['redeem', 'redeem(uint256)'],
  '0x852a12e3': ['redeem', 'redeemUnderlying(uint256)'],
  '0xc5ebeaec': ['borrow', 'borrow(uint256)'],
  '0x0e752702': ['repay', 'repayBorrow(uint256)'],
  '0x4e4d9fea': ['repay', 'repayBorrow()'],
  '0x9f35c3d5': ['repay', 'repayBehalf(address)'],
}

export const compoundV2 = defineDecoder({
  id: 'compound-v2',
  selectors: Object.fromEntries(
    Object.entries(CALLS).map(([selector, [, signature]]) => [selector, signature]),
  ),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const [reason] = CALLS[selector] ?? []
    if (reason === undefined || !sentByAccount || !areCoins([...came, ...went])) return undefined
    const isMarket = protocolAt(compoundMarkets, tx.chain, tx.to) === 'compound-v2'
    const isKnown = isMarket || (tx.chain === 'eip155:1' && tx.to === MAXIMILLION)
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
