/**
 * Reads one account from its source. A source may have several scopes (the chains of an address): each succeeds or
 * fails for itself, so that one dead endpoint does not hide the others.
 */
import { parseAssetId } from '@/lib/assets/asset-id'
import { catalogueTokens } from '@/lib/assets/catalogue'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { hasFailed } from '@/lib/chains/chain-outcome'
import type { ChainContext, ChainSource } from '@/lib/chains/define-chain-family'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { readChainAccount } from '@/lib/chains/registry'
import type { TokenCandidate } from '@/lib/chains/token-candidate'
import { toAppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import type { Reading } from '@/lib/core/reading'
import type { AccountSource, AssetRow, PaperSource } from '@/lib/db/rows'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { MarketCache } from '@/lib/exchanges/markets.client'
import { readExchange } from '@/lib/exchanges/read-balances.client'
import type { Settings } from '@/lib/settings/settings'
import { logSubject } from './keep-cursor.store'
import type { ScopeOutcome } from './store-outcome.store'

export interface ReadAccountOptions {
  /** The book of a paper account lies in the database: it is not read from anywhere. */
  source: Exclude<AccountSource, PaperSource>
  credentials: Record<string, string>
  settings: Settings
  fetch: GuardedFetch
  now: () => number
  health: EndpointHealth
  marketCache: MarketCache
  nextNonce: () => Promise<number>
  /** Tokens that earlier readings found; their description is on chain and not asked again. */
  knownAssets: readonly AssetRow[]
  /** Last block searched for transfers, by chain id. */
  logCursors: Readonly<Record<string, number>>
}

type SourceOf<K extends AccountSource['kind']> = Extract<AccountSource, { kind: K }>

/** Never rejects for a failure of the source: it comes back as the scope's error. */
export async function readAccount(options: ReadAccountOptions): Promise<ScopeOutcome[]> {
  const { source } = options
  try {
    switch (source.kind) {
      case 'exchange':
        return [{ reading: await readVenue(source, options) }]
      case 'manual':
        return [{ reading: readManual(source) }]
      default:
        return await readChains(source, options)
    }
  } catch (error) {
    return [{ error: toAppError(error) }]
  }
}

function readVenue({ venue, endpoint }: SourceOf<'exchange'>, options: ReadAccountOptions): Promise<Reading> {
  const { credentials, fetch, marketCache, nextNonce, now } = options
  return readExchange({
    venue,
    credentials,
    fetch,
    cache: marketCache,
    nextNonce,
    now,
    mapSymbol: mapVenueSymbol,
    ...(endpoint === undefined ? {} : { endpoint }),
  })
}

function readManual({ positions }: SourceOf<'manual'>): Reading {
  return {
    holdings: positions.map(({ asset, quantity, symbol }) => ({
      asset,
      bucket: 'manual',
      quantity,
      sourceSymbol: symbol,
    })),
    notIncluded: [],
    discovered: positions
      .filter(({ asset }) => parseAssetId(asset)?.form === 'manual')
      .map(({ asset, symbol }) => ({ id: asset, symbol, name: symbol, foundBy: 'user' })),
  }
}

async function readChains(source: ChainSource, options: ReadAccountOptions): Promise<ScopeOutcome[]> {
  const { settings, fetch, now, health, knownAssets, logCursors } = options
  const context: ChainContext = {
    fetch,
    now,
    health,
    settings,
    logCursors,
    tokensOf: (chain) => [...knownTokens(knownAssets, chain), ...catalogueTokens(chain).map(candidate)],
  }
  const outcomes = await readChainAccount(source, context)
  return outcomes.map((outcome) => {
    if (hasFailed(outcome)) return outcome
    const { chain, reading, logCursor } = outcome
    const cursors = logCursor === undefined ? [] : [{ subject: logSubject(chain), value: String(logCursor) }]
    return { chain, reading, cursors }
  })
}

/** Without decimals: the contract is asked once, because a wrong figure in a list would move the point of a real balance. */
const candidate = ({
  address,
  symbol,
  name,
}: ReturnType<typeof catalogueTokens>[number]): TokenCandidate => ({
  address,
  symbol,
  name,
  foundBy: 'list',
})

function knownTokens(rows: readonly AssetRow[], chain: ChainId): TokenCandidate[] {
  return rows.flatMap(({ asset, symbol, name, decimals, foundBy }) => {
    const parsed = parseAssetId(asset)
    if (parsed?.form !== 'erc20' || parsed.chain !== chain) return []
    return [
      { address: parsed.address, symbol, name, foundBy, ...(decimals === undefined ? {} : { decimals }) },
    ]
  })
}
