/**
 * Counted pieces of collections (ERC-1155) that a call may have moved, by its logs. A log can lie: how many there are is read
 * before and after. (Pieces of ERC-721 are seen by the balance of their contract.)
 */
import { addressWord } from '../abi-words'
import type { Call } from '../aggregate3-codec'
import { movesIn } from '../history/log-moves'
import type { SimulatedLog } from './simulated-call'

export interface Piece {
  /** Contract, lower case. */
  collection: string
  /** Decimal. */
  id: string
}

/** @example piecesOfLogs([transferSingle], me) // [{ collection: '0x495f…', id: '7' }] */
export function piecesOfLogs(logs: readonly SimulatedLog[], owner: string): Piece[] {
  return logs.flatMap((log) =>
    movesIn(log).flatMap(({ standard, contract, from, to, tokenId }): Piece[] =>
      standard === 'erc1155' && tokenId !== undefined && (from === owner || to === owner)
        ? [{ collection: contract, id: tokenId }]
        : [],
    ),
  )
}

/** Each once. */
export const distinctPieces = (pieces: readonly Piece[]): Piece[] => [
  ...new Map(pieces.map((piece) => [`${piece.collection} ${piece.id}`, piece])).values(),
]

/** `balanceOf(address,uint256)` */
export const balanceOfPiece = ({ collection, id }: Piece, owner: string): Call => ({
  target: collection,
  callData: `0x00fdd58e${addressWord(owner)}${BigInt(id).toString(16).padStart(64, '0')}`,
})
