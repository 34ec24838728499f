/**
 * What a Solana address holds: SOL and the token accounts of both token programs. Single pieces without decimals are
 * taken for NFTs and only counted; stake accounts are not read, and the reading says so.
 */
import * as v from 'valibot'
import { native, splToken } from '@/lib/assets/asset-id'
import { type Amount, add, fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { HoldingReading, NotIncluded, Reading } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import { SOLANA } from './data/chain-ids'
import { isSolanaAddress } from './parse-solana-address'
import { createRpc, type NetworkProof, type Rpc, type RpcOptions, type RpcOutcome } from './rpc.client'
import { foundOnChain, SOLANA_TOKEN_PROGRAMS, shortMint } from './solana-tokens'

export const DEFAULT_SOLANA_RPCS = [
  'https://api.mainnet-beta.solana.com',
  'https://solana-rpc.publicnode.com',
] as const

const LAMPORT_DECIMALS = 9

/** A token that the catalogue lists. */
export interface SolanaToken {
  mint: string
  symbol: string
}

export type ReadSolanaOptions = Omit<RpcOptions, 'chain' | 'proof' | 'urls'> & {
  address: string
  /** In order of asking; `DEFAULT_SOLANA_RPCS` when absent. */
  rpcs?: readonly string[]
  /** Catalogue tokens; every other mint is reported as discovered. */
  tokens?: readonly SolanaToken[]
}

/** Solana's CAIP-2 id is the first 32 characters of the genesis hash. Some providers block the method: accepted. */
export const solanaProof: NetworkProof = {
  network: SOLANA,
  method: 'getGenesisHash',
  check: (reply) => {
    if ('fault' in reply) return undefined
    return typeof reply.result === 'string' && reply.result.slice(0, 32) === SOLANA.slice('solana:'.length)
  },
}

const balanceSchema = v.object({ value: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })
const tokenAmount = v.object({
  amount: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
})
const parsedAccount = v.object({
  mint: v.pipe(v.string(), v.check(isSolanaAddress)),
  owner: v.string(),
  tokenAmount,
})
const accountsSchema = v.object({
  value: v.array(
    v.object({ account: v.object({ data: v.object({ parsed: v.object({ info: parsedAccount }) }) }) }),
  ),
})
type TokenAccount = v.InferOutput<typeof parsedAccount>

/**
 * @example await readSolana({ address, rpcs: DEFAULT_SOLANA_RPCS, tokens: [], fetch, now: Date.now, health })
 * @throws AppError when one of the three questions stays without an answer
 */
export async function readSolana(options: ReadSolanaOptions): Promise<Reading> {
  const { address, rpcs = DEFAULT_SOLANA_RPCS, tokens = [], ...rest } = options
  const rpc = createRpc({ ...rest, urls: rpcs, chain: 'Solana', proof: solanaProof })
  const lamports = await askBalance(rpc, address)
  const accounts: TokenAccount[] = []
  for (const programId of SOLANA_TOKEN_PROGRAMS)
    accounts.push(...(await askAccounts(rpc, address, programId)))
  const { held, pieces } = sortOut(accounts)
  const symbols = new Map(tokens.map(({ mint, symbol }) => [mint, symbol]))
  return {
    holdings: [
      ...solHolding(lamports),
      ...[...held].map(([mint, sum]) => tokenHolding(mint, sum.quantity, symbols.get(mint))),
    ],
    notIncluded: [...countPieces(pieces), stakeNotRead],
    discovered: [...held].flatMap(([mint, { decimals }]) =>
      symbols.has(mint) ? [] : [foundOnChain(mint, decimals)],
    ),
  }
}

async function askBalance(rpc: Rpc, address: string): Promise<bigint> {
  const answer = await rpc.ask({
    method: 'getBalance',
    params: [address],
    schema: balanceSchema,
    purpose: 'Solana balance',
    sends: '1 address',
  })
  return BigInt(unwrap(answer).value)
}

async function askAccounts(rpc: Rpc, address: string, programId: string): Promise<TokenAccount[]> {
  const answer = await rpc.ask({
    method: 'getTokenAccountsByOwner',
    params: [address, { programId }, { encoding: 'jsonParsed' }],
    schema: v.pipe(
      accountsSchema,
      v.check(({ value }) => value.every((each) => each.account.data.parsed.info.owner === address)),
    ),
    purpose: 'Solana tokens',
    sends: '1 address',
  })
  return unwrap(answer).value.map(({ account }) => account.data.parsed.info)
}

function unwrap<T>(answer: RpcOutcome<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(
    'bad-answer',
    say('The Solana endpoint could not read this address. Holdfast will try again.'),
  )
}

interface Held {
  quantity: Amount
  decimals: number
}

/** One owner may have several accounts of one mint: they are added. */
function sortOut(accounts: TokenAccount[]) {
  const held = new Map<string, Held>()
  let pieces = 0
  for (const { mint, tokenAmount } of accounts) {
    const { amount, decimals } = tokenAmount
    const units = BigInt(amount)
    if (units === 0n) continue
    if (decimals === 0 && units === 1n) {
      pieces += 1
      continue
    }
    const quantity = fromUnits(units, decimals)
    const before = held.get(mint)
    held.set(mint, { quantity: before ? add(before.quantity, quantity) : quantity, decimals })
  }
  return { held, pieces }
}

function solHolding(lamports: bigint): HoldingReading[] {
  if (lamports === 0n) return []
  const quantity = fromUnits(lamports, LAMPORT_DECIMALS)
  return [{ asset: native(SOLANA), bucket: 'wallet', quantity, chain: SOLANA, sourceSymbol: 'SOL' }]
}

const tokenHolding = (mint: string, quantity: Amount, symbol = shortMint(mint)): HoldingReading => ({
  asset: splToken(SOLANA, mint),
  bucket: 'wallet',
  quantity,
  chain: SOLANA,
  sourceSymbol: symbol,
})

const countPieces = (count: number): NotIncluded[] =>
  count === 0
    ? []
    : [{ what: 'nfts', reason: say('{count} single pieces (NFTs) on Solana are not valued.', { count }) }]

const stakeNotRead: NotIncluded = {
  what: 'stake-accounts',
  reason: say('SOL in stake accounts is not read.'),
}
