/** Solana accounts: one watched address. */
import { toAppError } from '@/lib/core/errors'
import { SOLANA } from './data/chain-ids'
import { type ChainSource, defineChainFamily } from './define-chain-family'
import { parseSolanaAddress } from './parse-solana-address'
import { DEFAULT_SOLANA_RPCS, readSolana } from './read-solana.client'

type SolanaSource = Extract<ChainSource, { kind: 'solana' }>

export const solanaFamily = defineChainFamily<SolanaSource>({
  id: 'solana',
  kinds: ['solana'],
  check: async ({ address }) => ({ kind: 'solana', address: parseSolanaAddress(address) }),
  read: async ({ address }, { fetch, now, health, settings, tokensOf, signal }) => {
    const own = settings.endpoints['solana'] ?? []
    const rpcs = own.length > 0 ? own : DEFAULT_SOLANA_RPCS
    const tokens = tokensOf(SOLANA).flatMap((each) =>
      each.symbol === undefined ? [] : [{ mint: each.address, symbol: each.symbol }],
    )
    try {
      const reading = await readSolana({
        address,
        rpcs,
        tokens,
        fetch,
        now,
        health,
        ...(signal ? { signal } : {}),
      })
      return [{ chain: SOLANA, reading }]
    } catch (error) {
      return [{ chain: SOLANA, error: toAppError(error) }]
    }
  },
})
