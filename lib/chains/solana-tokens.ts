/** What is known of any Solana token: the programs that keep it and how it is shown without a catalogue. */
import { splToken } from '@/lib/assets/asset-id'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { SOLANA } from './data/chain-ids'

/** Token program and Token-2022. */
export const SOLANA_TOKEN_PROGRAMS = [
  'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA',
  'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb',
] as const

/** @example shortMint('DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263') // 'DezX…B263' */
export const shortMint = (mint: string): string => `${mint.slice(0, 4)}…${mint.slice(-4)}`

/** Anybody can open a token account for anybody: like a transfer log, it vouches for nothing. */
export const foundOnChain = (mint: string, decimals: number): DiscoveredAsset => ({
  id: splToken(SOLANA, mint),
  symbol: shortMint(mint),
  name: shortMint(mint),
  decimals,
  foundBy: 'log',
})
