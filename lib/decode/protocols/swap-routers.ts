/** Swaps through routers that do nothing else: coins went, other coins came. Pieces and one-sided calls are left alone. */
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
    if (protocol === undefined || !sentByAccount || came.length !== 1 || went.length !== 1) return undefined
    if (!areCoins([...came, ...went])) return undefined
    return { kind: 'trade', protocol, ...(tx.to === undefined ? {} : { counterparty: tx.to }) }
  },
})
