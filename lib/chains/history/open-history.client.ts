/** One chain account's past as a `HistorySource`: the history runner's only way to a chain. */
import { AppError } from '@/lib/core/errors'
import type { HistorySource } from '@/lib/core/history-source'
import { say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import { evmChains } from '../data/evm-chains'
import type { ChainContext, ChainSource } from '../define-chain-family'
import { DEFAULT_ESPLORA_BASES } from '../esplora.client'
import type { BitcoinTarget } from '../read-bitcoin.client'
import { bitcoinAddresses, readBitcoinHistory } from './bitcoin-history.client'
import { readEvmHistory } from './evm-history.client'
import type { HistorySettings } from './evm-sources'
import { openSolanaHistory } from './solana-history.client'

export type ChainHistoryContext = Pick<ChainContext, 'fetch' | 'now' | 'health' | 'signal'> & {
  settings: HistorySettings & Pick<Settings, 'endpoints' | 'customChains'>
}

/**
 * Nothing is sent before `streams` or `read` is called.
 * @example const page = await openChainHistory(source, context).read('eip155:1', undefined)
 */
export function openChainHistory(source: ChainSource, context: ChainHistoryContext): HistorySource {
  switch (source.kind) {
    case 'evm':
      return openEvm(source, context)
    case 'bitcoin':
      return openBitcoin({ addresses: source.addresses }, context)
    case 'bitcoin-xpub':
      return openBitcoin({ xpub: source.xpub }, context)
    case 'solana':
      return openSolana(source.address, context)
    default:
      return source satisfies never
  }
}

type EvmAccount = Extract<ChainSource, { kind: 'evm' }>

function openEvm({ address, chains }: EvmAccount, context: ChainHistoryContext): HistorySource {
  const known = evmChains(context.settings.customChains).filter(({ id }) => chains.includes(id))
  const decimals = new Map<string, Map<string, number | undefined>>(known.map(({ id }) => [id, new Map()]))
  return {
    streams: async () =>
      known.map(({ id, name }) => ({ id, label: say('History on {chain}', { chain: name }), order: 10 })),
    read: async (streamId, cursor) => {
      const chain = known.find(({ id }) => id === streamId)
      if (!chain) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
      const own = context.settings.endpoints[chain.id] ?? []
      const learned = decimals.get(chain.id) ?? new Map()
      const rpcs = own.length > 0 ? { rpcs: own } : {}
      const account = address.toLowerCase()
      return readEvmHistory({ ...context, ...rpcs, chain, account, decimals: learned }, cursor)
    },
  }
}

function openBitcoin(target: BitcoinTarget, context: ChainHistoryContext): HistorySource {
  const own = context.settings.endpoints['esplora'] ?? []
  const options = { ...context, bases: own.length > 0 ? own : DEFAULT_ESPLORA_BASES }
  let addresses: string[] | undefined
  return {
    streams: async () => [
      { id: 'bitcoin', label: say('History on {chain}', { chain: 'Bitcoin' }), order: 10 },
    ],
    read: async (_, cursor) => {
      addresses ??= await bitcoinAddresses(target, options)
      return readBitcoinHistory(addresses, options, cursor)
    },
  }
}

function openSolana(owner: string, context: ChainHistoryContext): HistorySource {
  const own = context.settings.endpoints['solana'] ?? []
  const read = openSolanaHistory({ ...context, owner, ...(own.length > 0 ? { rpcs: own } : {}) })
  return {
    streams: async () => [{ id: 'solana', label: say('History on {chain}', { chain: 'Solana' }), order: 10 }],
    read: (_, cursor) => read(cursor),
  }
}
