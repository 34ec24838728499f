/**
 * Swaps through routers: a coin went, another came. Pieces and one-sided calls are left alone. The exchange proxy of 0x
 * takes a fee in the native coin for some of its makers, beside the token that is sold.
 */
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { defineDecoder } from '../define-decoder'
import type { NetMove } from '../transaction'

/** @example areCoins([...came, ...went]) // false when an NFT is among them */
export const areCoins = (moves: readonly NetMove[]): boolean =>
  moves.every(({ standard }) => standard === 'native' || standard === 'erc20')

export const swapRoutersDecoder = defineDecoder({
  id: 'swap-routers',
  decode: ({ tx, sentByAccount, came, went }) => {
    const protocol = protocolAt(swapRouters, tx.chain, tx.to)
    // Whoever else sends something into a router moves somebody's coins without being asked.
    if (protocol === undefined || !sentByAccount || came.length !== 1) return undefined
    const sold = went.filter(({ standard }) => standard !== 'native')
    const isFee = protocol === '0x' && went.length === 2 && sold.length === 1
    if (!areCoins([...came, ...went]) || (went.length !== 1 && !isFee)) return undefined
    const other = tx.to === undefined ? {} : { counterparty: tx.to }
    return { kind: 'trade', protocol, ...other, ...(isFee ? { coinIsFee: true } : {}) }
  },
})
