/** One chain account's past as a `HistorySource`: the history runner's only way to a chain. */
import { AppError } from '@/lib/core/errors'
import type { HistorySource } from '@/lib/core/history-source'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import { type EvmChain, evmChains } from '../data/evm-chains'
import type { ChainContext, ChainSource } from '../define-chain-family'
import { createEndpointHealth } from '../endpoint-health'
import { DEFAULT_ESPLORA_BASES } from '../esplora.client'
import type { BitcoinTarget } from '../read-bitcoin.client'
import { bitcoinAddresses, readBitcoinHistory } from './bitcoin-history.client'
import { readEvmHistory } from './evm-history.client'
import { evmHistorySources, type HistorySettings } from './evm-sources'
import { readLogHistory } from './log-history.client'
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

/** Told by explorers, or searched for in logs: two streams, so that a key starts a complete reading of its own. */
const LOGS = 'logs:'

function openEvm({ address, chains }: EvmAccount, context: ChainHistoryContext): HistorySource {
  const known = evmChains(context.settings.customChains).filter(({ id }) => chains.includes(id))
  const account = address.toLowerCase()
  const opened = new Map(known.map((chain) => [chain.id, openEvmChain(chain, account, context)]))
  return {
    streams: async () =>
      known.map((chain) => {
        const isTold = evmHistorySources(chain, context.settings).length > 0
        const label = say('History on {chain}', { chain: chain.name })
        return isTold ? { id: chain.id, label, order: 10 } : { id: `${LOGS}${chain.id}`, label, order: 20 }
      }),
    read: async (streamId, cursor) => {
      const isLogs = streamId.startsWith(LOGS)
      const chain = opened.get((isLogs ? streamId.slice(LOGS.length) : streamId) as ChainId)
      if (!chain) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
      return isLogs ? chain.byLogs(cursor) : chain.told(cursor)
    },
  }
}

/** What is learned of tokens, and of nodes as searchers, is kept while the source is open. */
function openEvmChain(chain: EvmChain, account: string, context: ChainHistoryContext) {
  const own = context.settings.endpoints[chain.id] ?? []
  const learned = { decimals: new Map<string, number | undefined>() }
  const options = { ...context, ...(own.length > 0 ? { rpcs: own } : {}), chain, account, ...learned }
  const searching = { ...options, logHealth: createEndpointHealth(), names: new Map() }
  return {
    told: (cursor: string | undefined) => readEvmHistory(options, cursor),
    byLogs: (cursor: string | undefined) => readLogHistory(searching, cursor),
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
