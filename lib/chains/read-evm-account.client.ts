/** Reads one address over several EVM chains. Chains are independent: one that fails says so and stops no other. */
import { AppError, toAppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { ChainOutcome } from './chain-outcome'
import type { EvmChain } from './data/evm-chains'
import { discoverTokens } from './discover-tokens.client'
import { mapBounded } from './map-bounded'
import { openPositions, positionReader } from './positions/read-positions.client'
import { type ReadEvmOptions, readEvm } from './read-evm.client'
import type { TokenCandidate } from './token-candidate'

export interface ReadEvmAccountOptions
  extends Pick<ReadEvmOptions, 'address' | 'fetch' | 'now' | 'health' | 'signal'> {
  chains: readonly EvmChain[]
  /** Own endpoints by chain id, instead of the defaults. */
  endpoints?: Readonly<Record<string, readonly string[]>>
  /** Catalogue tokens, tokens of earlier readings (log finds too: a log is seen once only) and the user's own. */
  tokensOf: (chain: ChainId) => readonly TokenCandidate[]
  /**
   * Present: transfer logs are searched for tokens that `tokensOf` does not name, from the stored cursor on.
   * Absent: no search.
   */
  logCursors?: Readonly<Record<string, number>>
}

/** Bounded: two cores, and a home line, share the work. */
const CHAINS_AT_ONCE = 4

/**
 * Never rejects for a chain's failure.
 * @example const outcomes = await readEvmAccount({ address, chains: evmChains([]), tokensOf, fetch, now, health })
 */
export async function readEvmAccount(options: ReadEvmAccountOptions): Promise<ChainOutcome[]> {
  return mapBounded(options.chains, CHAINS_AT_ONCE, async (chain): Promise<ChainOutcome> => {
    try {
      return await readChain(options, chain)
    } catch (error) {
      return { chain: chain.id, error: toAppError(error) }
    }
  })
}

async function readChain(options: ReadEvmAccountOptions, chain: EvmChain): Promise<ChainOutcome> {
  const { address, fetch, now, health, signal, endpoints, tokensOf } = options
  const rpcs = endpoints?.[chain.id]
  const common = {
    address,
    chain,
    fetch,
    now,
    health,
    ...(rpcs && rpcs.length > 0 ? { rpcs } : {}),
    ...(signal ? { signal } : {}),
  }
  const listed = tokensOf(chain.id)
  const known = new Set(listed.map((token) => token.address.toLowerCase()))
  const [found, opened] = await Promise.all([
    search(options, { ...common, known }),
    openPositions(positionReader(address, common)),
  ])
  const tokens = [...listed, ...found.tokens, ...opened.tokens]
  const reading = await readEvm({ ...common, tokens, pieces: opened.pieces })
  return {
    chain: chain.id,
    reading: {
      ...reading,
      notIncluded: [...reading.notIncluded, ...found.notIncluded, ...opened.notIncluded],
    },
    ...(found.cursor === undefined ? {} : { logCursor: found.cursor }),
  }
}

interface Found {
  tokens: TokenCandidate[]
  cursor?: number
  notIncluded: NotIncluded[]
}

/** Balances matter more than the search: when it fails, the reading says so and goes on. */
async function search(
  { logCursors }: ReadEvmAccountOptions,
  common: Omit<ReadEvmOptions, 'tokens'> & { known: ReadonlySet<string> },
): Promise<Found> {
  if (!logCursors) return { tokens: [], notIncluded: [] }
  const cursor = logCursors[common.chain.id]
  try {
    const found = await discoverTokens({ ...common, ...(cursor === undefined ? {} : { cursor }) })
    return {
      tokens: found.tokens,
      cursor: found.cursor,
      notIncluded: droppedTokens(common.chain, found.dropped),
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const { name, id } = common.chain
    const reason = say(
      '{chain} could not be searched for new tokens; tokens that no list knows may be missing.',
      { chain: name },
    )
    return { tokens: [], notIncluded: [{ what: `token-search:${id}`, reason }] }
  }
}

function droppedTokens({ id, name }: EvmChain, count: number): NotIncluded[] {
  if (count === 0) return []
  const reason = say(
    '{chain}: {count} more tokens arrived at once than Holdfast takes in; they are not listed.',
    {
      chain: name,
      count,
    },
  )
  return [{ what: `token-search:${id}`, reason }]
}
