/** Bitcoin accounts: a list of addresses, or an extended public key. */
import { toAppError } from '@/lib/core/errors'
import type { ChainOutcome } from './chain-outcome'
import { BITCOIN } from './data/chain-ids'
import { type ChainContext, type ChainSource, defineChainFamily } from './define-chain-family'
import { DEFAULT_ESPLORA_BASES } from './esplora.client'
import { parseBitcoinAddress, parseBitcoinKey } from './parse-bitcoin'
import { type BitcoinTarget, readBitcoin } from './read-bitcoin.client'

type BitcoinSource = Extract<ChainSource, { kind: 'bitcoin' | 'bitcoin-xpub' }>

export const bitcoinFamily = defineChainFamily<BitcoinSource>({
  id: 'bitcoin',
  kinds: ['bitcoin', 'bitcoin-xpub'],
  check: async (source) => {
    if (source.kind === 'bitcoin') {
      return { kind: 'bitcoin', addresses: [...new Set(source.addresses.map(parseBitcoinAddress))] }
    }
    const xpub = source.xpub.trim()
    parseBitcoinKey(xpub)
    return { kind: 'bitcoin-xpub', xpub }
  },
  read: async (source, context) => {
    const target = source.kind === 'bitcoin' ? { addresses: source.addresses } : { xpub: source.xpub }
    return [await readTarget(target, context)]
  },
})

async function readTarget(target: BitcoinTarget, context: ChainContext): Promise<ChainOutcome> {
  const { fetch, now, health, settings, signal } = context
  const own = settings.endpoints['esplora'] ?? []
  const bases = own.length > 0 ? own : DEFAULT_ESPLORA_BASES
  try {
    const reading = await readBitcoin({ ...target, bases, fetch, now, health, ...(signal ? { signal } : {}) })
    return { chain: BITCOIN, reading }
  } catch (error) {
    return { chain: BITCOIN, error: toAppError(error) }
  }
}
