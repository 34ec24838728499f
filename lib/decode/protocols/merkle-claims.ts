/**
 * Airdrops and rewards that are claimed with a proof: one coin, from the contract that was asked or made by it. What such a
 * call would do is told by what moves alone: any contract can give its function this name, and those of thieves do.
 */
import { defineDecoder } from '../define-decoder'

export const merkleClaims = defineDecoder({
  id: 'merkle-claims',
  selectors: {
    '0x2e7ba6ef': 'claim(uint256,address,uint256,bytes32[])',
    '0x3d13f874': 'claim(address,uint256,bytes32[])',
    '0x2f52ebb7': 'claim(uint256,bytes32[])',
    '0xae0b51df': 'claim(uint256,uint256,bytes32[])',
  },
  decode: ({ tx, came, went }) => {
    const [taken] = came
    if (!taken || came.length > 1 || went.length > 0 || taken.standard !== 'erc20') return undefined
    if (tx.to === undefined || (taken.other !== tx.to && !taken.minted)) return undefined
    return { kind: 'income', reason: 'airdrop', protocol: 'merkle-claim', counterparty: tx.to }
  },
})
