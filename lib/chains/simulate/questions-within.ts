/** What is read around a call is bounded, so that a call of very many logs asks no node for everything; what is left out is counted. */
import type { AllowancePair } from '../allowance'
import type { Unread } from '../simulation'
import { distinctPairs } from './allowance-pairs'
import { distinctPieces, type Piece } from './pieces-of-logs'

/** Everything that was come across. */
export interface Found {
  /** Contracts, lower case, each once. */
  tokens: readonly string[]
  pieces: readonly Piece[]
  pairs: readonly AllowancePair[]
}

const MAX_PIECES = 40
const MAX_PAIRS = 40

/** @example questionsWithin({ tokens, pieces: [], pairs }, 60) // { tokens, pieces, pairs, unread: { tokens: 3, … } } */
export function questionsWithin(found: Found, maxTokens: number): Found & { unread?: Unread } {
  const pieces = distinctPieces(found.pieces)
  const pairs = distinctPairs(found.pairs)
  const unread: Unread = {
    tokens: Math.max(0, found.tokens.length - maxTokens),
    pieces: Math.max(0, pieces.length - MAX_PIECES),
    rights: Math.max(0, pairs.length - MAX_PAIRS),
  }
  return {
    tokens: found.tokens.slice(0, maxTokens),
    pieces: pieces.slice(0, MAX_PIECES),
    pairs: pairs.slice(0, MAX_PAIRS),
    ...(unread.tokens + unread.pieces + unread.rights > 0 ? { unread } : {}),
  }
}
