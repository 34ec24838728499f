/**
 * Names and decimals of tokens for one note: the catalogue first, then what Holdfast has read before, then the contract
 * through a node, held against the catalogue. What is not known for certain has no name here.
 */
import { erc20, native } from '@/lib/assets/asset-id'
import { catalogueCoin, catalogueToken } from '@/lib/assets/catalogue'
import { checkDecimals } from '@/lib/assets/check-decimals'
import { describeAsset } from '@/lib/assets/describe'
import { listingOf } from '@/lib/assets/listing'
import { looksLike } from '@/lib/assets/well-known'
import { type CallOutcome, callMany } from '@/lib/chains/call-many.client'
import { type EvmChain, NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import type { Rpc } from '@/lib/chains/rpc.client'
import { decimals, readDecimals, readText, symbol } from '@/lib/chains/token-calls'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { AssetRow } from '@/lib/db/rows'
import type { TokenRef } from '@/lib/decode/swap-terms'
import type { NamedAmount } from '../define-check'

export interface TokenName {
  asset: AssetId
  symbol: string
  decimals: number
  /** Contract in lower case; absent: the native coin. */
  token?: string
  imitates?: string
}

export interface TokenNames {
  /** Looks at what is stored; with `rpc` it asks the chain for the rest. What no node tells stays without a name. */
  learn: (chain: EvmChain, tokens: readonly TokenRef[], rpc?: Rpc) => Promise<void>
  /** @returns `undefined` for a token without a certain name */
  amountOf: (chain: string, token: TokenRef, units: bigint) => NamedAmount | undefined
}

/** Most tokens of one note whose contracts are asked. */
const MAX_ASKED = 30

/** @example const names = createTokenNames(db); await names.learn(chain, ['native', usdc]); names.amountOf(chain.id, usdc, 5n) */
export function createTokenNames(db: Database): TokenNames {
  const known = new Map<string, TokenName>()
  const keyOf = (chain: string, token: TokenRef) => `${chain} ${token}`
  return {
    learn: async (chain, tokens, rpc) => {
      const lacking = [...new Set(tokens)].filter((token) => !known.has(keyOf(chain.id, token)))
      const put = (name: TokenName) => known.set(keyOf(chain.id, name.token ?? 'native'), name)
      const stored = await Promise.all(lacking.map((token) => storedName(db, chain, token)))
      for (const name of stored) if (name) put(name)
      const left = lacking.filter((_, index) => stored[index] === undefined).slice(0, MAX_ASKED)
      if (rpc && left.length > 0) for (const name of await askNames(db, { chain, rpc }, left)) put(name)
    },
    amountOf: (chain, token, units) => {
      const name = known.get(keyOf(chain, token))
      if (!name) return undefined
      const { decimals: places, ...named } = name
      return { ...named, quantity: fromUnits(units, places) }
    },
  }
}

async function storedName(db: Database, chain: EvmChain, token: TokenRef): Promise<TokenName | undefined> {
  if (token === 'native') return { asset: native(chain.id), symbol: chain.symbol, decimals: NATIVE_DECIMALS }
  const asset = erc20(chain.id, token)
  const row = await rowOf(db, asset)
  const { symbol: called, decimals: places } = describeAsset(asset, row)
  return places === undefined
    ? undefined
    : { asset, symbol: called, decimals: places, token, ...imitation(asset, row) }
}

/** A row that does not open any more is damage that is told elsewhere; a note goes without it. */
const rowOf = async (db: Database, asset: AssetId): Promise<AssetRow | undefined> =>
  (await readWhole(db.assets.get(db.hash('asset', asset)))).row

async function askNames(
  db: Database,
  { chain, rpc }: { chain: EvmChain; rpc: Rpc },
  tokens: readonly string[],
): Promise<TokenName[]> {
  const outcomes = await answersOf(chain, rpc, tokens)
  const names = tokens.map(async (token, index): Promise<TokenName[]> => {
    const asset = erc20(chain.id, token)
    const places = textOf(outcomes[2 * index], readDecimals)
    if (places === undefined || !isBelievable(asset, places)) return []
    const told = textOf(outcomes[2 * index + 1], readText) ?? ''
    const row = (await rowOf(db, asset)) ?? { symbol: told, name: told, foundBy: 'log' as const }
    const called = describeAsset(asset, { symbol: told, name: told, decimals: places })
    return [{ asset, symbol: called.symbol, decimals: places, token, ...imitation(asset, row) }]
  })
  return (await Promise.all(names)).flat()
}

async function answersOf(chain: EvmChain, rpc: Rpc, tokens: readonly string[]): Promise<CallOutcome[]> {
  try {
    return await callMany({
      rpc,
      chain,
      calls: tokens.flatMap((token) => [decimals(token), symbol(token)]),
      purpose: `${chain.name}: tokens of a request`,
      sends: 'addresses of tokens',
    })
  } catch (error) {
    // No node answers: the amounts are told as unknown.
    if (error instanceof AppError) return []
    throw error
  }
}

const textOf = <T>(outcome: CallOutcome, read: (answer: string) => T | undefined): T | undefined =>
  outcome?.success ? read(outcome.returnData) : undefined

function isBelievable(asset: AssetId, places: number): boolean {
  try {
    checkDecimals(asset, places)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

type Worn = Pick<AssetRow, 'symbol' | 'name' | 'foundBy' | 'choice'>

/** The coin that it looks like, when it is none of its tokens. */
function imitation(asset: AssetId, row: Worn | undefined): { imitates?: string } {
  if (!row || catalogueToken(asset) || listingOf({ asset, row }) !== 'impersonator') return {}
  const [worn] = [...looksLike(row.symbol), ...looksLike(row.name)]
  return { imitates: (worn && catalogueCoin(worn)?.symbol) ?? row.symbol }
}
