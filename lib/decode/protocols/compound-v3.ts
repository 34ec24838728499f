/**
 * Compound version 3, whose contract (Comet) is the receipt of what is lent. Collateral and debts have no token there, so
 * they are told as not wholly understood. Source: the interfaces `CometMainInterface` and `BaseBulker`.
 */
import { protocolAt } from '../data/addresses'
import { compoundBulkers, compoundMarkets } from '../data/compound'
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import type { NetMove } from '../transaction'
import { areCoins } from './swap-routers'

type Reason = 'lend' | 'redeem'
const CALLS: Readonly<Record<string, readonly [reason: Reason, signature: string]>> = {
  '0xf2b9fdb8': ['lend', 'supply(address,uint256)'],
  '0xf3fef3a3': ['redeem', 'withdraw(address,uint256)'],
}
const INVOKE = '0x555029a6'

export const compoundV3 = defineDecoder({
  id: 'compound-v3',
  selectors: {
    ...Object.fromEntries(Object.entries(CALLS).map(([selector, [, signature]]) => [selector, signature])),
    [INVOKE]: 'invoke(bytes32[],bytes[])',
  },
  decode: (input) => {
    const { tx, selector = '', sentByAccount, came, went } = input
    const [reason] = CALLS[selector] ?? []
    if (!sentByAccount || !areCoins([...came, ...went])) return undefined
    if (reason !== undefined) return isMarket(tx.chain, tx.to) ? told(input, reason, tx.to) : undefined
    if (selector !== INVOKE || protocolAt(compoundBulkers, tx.chain, tx.to) === undefined) return undefined
    const receipt = [...came, ...went].find(({ contract }) => isMarket(tx.chain, contract))
    const isCoin = (move: NetMove) => move !== receipt
    // Collateral given and a loan taken, or both given back: no trade, and not told by what moved.
    if (came.some(isCoin) && went.some(isCoin))
      return { kind: 'rollover', protocol: 'compound-v3', unclear: true }
    return told(input, came.some(isCoin) ? 'redeem' : 'lend', receipt?.contract)
  },
})

const isMarket = (chain: string, address: string | undefined) =>
  protocolAt(compoundMarkets, chain, address) === 'compound-v3'

/** @param comet the market; absent when nothing tells which */
function told({ came, went }: DecoderInput, reason: Reason, comet: string | undefined): Meaning | undefined {
  const lends = reason === 'lend'
  const [coins, receipts] = lends ? [went, came] : [came, went]
  const isReceipt = ({ contract }: NetMove) => comet !== undefined && contract === comet
  if (coins.length !== 1 || coins.some(isReceipt) || !receipts.every(isReceipt)) return undefined
  const clear = receipts.length === 1
  return { kind: 'rollover', reason, protocol: 'compound-v3', ...(clear ? {} : { unclear: true }) }
}
