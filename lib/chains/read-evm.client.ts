/**
 * What one address holds on one EVM chain: native coin and all candidate tokens, normally in one eth_call. A token
 * that reverts, lies about its shape or burns all gas is set aside and named; it never hides the others.
 */
import { erc20, native } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { DiscoveredAsset, HoldingReading, NotIncluded, Reading } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { type CallOutcome, callMany } from './call-many.client'
import { type EvmChain, NATIVE_DECIMALS } from './data/evm-chains'
import { mirrorsNative } from './data/native-mirrors'
import type { EndpointHealth } from './endpoint-health'
import { createEvmRpc } from './evm-rpc.client'
import { addPositions, type PositionsFound } from './positions/add-positions'
import { explainHeld, type Opened, positionReader } from './positions/read-positions.client'
import type { Rpc } from './rpc.client'
import { hexQuantity } from './rpc-quantity'
import * as calls from './token-calls'
import type { TokenCandidate } from './token-candidate'

export interface ReadEvmOptions {
  /** `0x` and 40 hex digits. */
  address: string
  chain: EvmChain
  /** Own endpoints instead of the chain's defaults. */
  rpcs?: readonly string[]
  tokens: readonly TokenCandidate[]
  /** Positions that are pieces, as `openPositions` found them. */
  pieces?: Opened['pieces']
  fetch: GuardedFetch
  now: () => number
  health: EndpointHealth
  signal?: AbortSignal
}

const SENDS = '1 address'

interface Held {
  token: TokenCandidate
  units: bigint
}

/**
 * @example await readEvm({ address: '0xd8da...', chain, tokens, fetch, now: Date.now, health })
 * @throws AppError when the chain could not be read: then nothing about it is known
 */
export async function readEvm(options: ReadEvmOptions): Promise<Reading> {
  const { address, chain } = options
  const rpc = createEvmRpc(options)
  const tokens = countable(options.tokens)
  const purpose = `${chain.name} balances`
  const [first, ...rest] = await callMany({
    rpc,
    chain,
    calls: [
      calls.nativeBalance(chain.multicall3, address),
      ...tokens.map((token) => calls.balanceOf(token.address, address)),
    ],
    purpose,
    sends: SENDS,
  })
  const units = nativeUnits(first) ?? (await askNativeBalance(rpc, chain, address))
  const { held, notIncluded } = sortOut(tokens, rest, chain)
  const described = await describe({ rpc, chain, held })
  const told = await explainHeld(described.tokens, positionReader(address, options))
  const reading = {
    holdings: [...nativeHolding(chain, units), ...described.holdings],
    notIncluded: [...notIncluded, ...described.notIncluded, ...told.notIncluded],
    discovered: described.discovered,
  }
  const { pieces = [], now } = options
  return addPositions(reading, chain, {
    held: described.tokens,
    meanings: told.meanings,
    pieces,
    now: now(),
  })
}

/** One candidate an address, and none that shows the native coin a second time. */
function countable(tokens: readonly TokenCandidate[]): TokenCandidate[] {
  const byAddress = new Map<string, TokenCandidate>()
  for (const token of tokens) {
    const address = token.address.toLowerCase()
    if (!/^0x[0-9a-f]{40}$/.test(address) || mirrorsNative(address)) continue
    byAddress.set(address, { ...token, ...byAddress.get(address), address })
  }
  return [...byAddress.values()]
}

const nativeUnits = (outcome: CallOutcome) =>
  outcome?.success ? calls.readUint(outcome.returnData) : undefined

/** Where Multicall3 is absent or cannot tell. */
async function askNativeBalance(rpc: Rpc, chain: EvmChain, address: string): Promise<bigint> {
  const answer = await rpc.ask({
    method: 'eth_getBalance',
    params: [address, 'latest'],
    schema: hexQuantity,
    purpose: `${chain.name} balance`,
    sends: SENDS,
  })
  if (answer.ok) return answer.value
  throw new AppError(
    'bad-answer',
    say('{chain} did not tell the balance of this address.', { chain: chain.name }),
  )
}

function nativeHolding(chain: EvmChain, units: bigint): HoldingReading[] {
  if (units === 0n) return []
  const quantity = fromUnits(units, NATIVE_DECIMALS)
  return [
    { asset: native(chain.id), bucket: 'wallet', quantity, chain: chain.id, sourceSymbol: chain.symbol },
  ]
}

function sortOut(tokens: TokenCandidate[], outcomes: CallOutcome[], chain: EvmChain) {
  const held: Held[] = []
  const notIncluded: NotIncluded[] = []
  for (const [index, token] of tokens.entries()) {
    const outcome = outcomes[index]
    // No contract at that address: the list is ahead of (or behind) this chain, and nobody can hold the token there.
    if (outcome?.success && outcome.returnData === '0x' && token.foundBy === 'list') continue
    const units = outcome?.success ? calls.readUint(outcome.returnData) : undefined
    if (units === undefined) notIncluded.push(leftOut(token, chain, unreadable(token, chain)))
    else if (units > 0n) held.push({ token, units })
  }
  return { held, notIncluded }
}

const nameOf = (token: TokenCandidate) =>
  token.symbol ?? `${token.address.slice(0, 6)}…${token.address.slice(-4)}`

const leftOut = (token: TokenCandidate, chain: EvmChain, reason: NotIncluded['reason']): NotIncluded => ({
  what: `token:${chain.id}:${token.address}`,
  reason,
})

const unreadable = (token: TokenCandidate, chain: EvmChain) =>
  say('The token {token} on {chain} does not tell its balance.', { token: nameOf(token), chain: chain.name })

interface Description {
  decimals?: number | undefined
  symbol?: string | undefined
  name?: string | undefined
}

/** Asks held tokens for what the candidate list does not know, in one more eth_call, and only then. */
async function describe({ rpc, chain, held }: { rpc: Rpc; chain: EvmChain; held: Held[] }) {
  const unknown = held.filter(({ token }) => token.decimals === undefined || token.symbol === undefined)
  const asked = new Map<string, Description>()
  if (unknown.length > 0) {
    const outcomes = await callMany({
      rpc,
      chain,
      calls: unknown.flatMap(({ token: { address } }) => [
        calls.decimals(address),
        calls.symbol(address),
        calls.name(address),
      ]),
      purpose: `${chain.name} token names`,
      sends: 'tokens held',
    })
    for (const [index, { token }] of unknown.entries())
      asked.set(token.address, readDescription(outcomes.slice(3 * index, 3 * index + 3)))
  }
  return collect(chain, held, asked)
}

function readDescription([decimals, symbol, name]: CallOutcome[]): Description {
  return {
    decimals: decimals?.success ? calls.readDecimals(decimals.returnData) : undefined,
    symbol: symbol?.success ? calls.readText(symbol.returnData) : undefined,
    name: name?.success ? calls.readText(name.returnData) : undefined,
  }
}

function collect(chain: EvmChain, held: Held[], asked: Map<string, Description>) {
  const holdings: HoldingReading[] = []
  const notIncluded: NotIncluded[] = []
  const discovered: DiscoveredAsset[] = []
  const tokens: PositionsFound['held'][number][] = []
  for (const { token, units } of held) {
    const answer = asked.get(token.address)
    const decimals = token.decimals ?? answer?.decimals
    if (decimals === undefined) {
      const reason = say('The token {token} on {chain} does not tell its number of decimals.', {
        token: nameOf(token),
        chain: chain.name,
      })
      notIncluded.push(leftOut(token, chain, reason))
      continue
    }
    const asset = erc20(chain.id, token.address)
    const symbol = token.symbol ?? answer?.symbol ?? nameOf(token)
    tokens.push({ address: token.address, decimals, symbol, foundBy: token.foundBy })
    holdings.push({
      asset,
      bucket: 'wallet',
      quantity: fromUnits(units, decimals),
      chain: chain.id,
      sourceSymbol: symbol,
    })
    if (answer) {
      discovered.push({
        id: asset,
        symbol,
        name: token.name ?? answer.name ?? symbol,
        decimals,
        foundBy: token.foundBy,
      })
    }
  }
  return { holdings, notIncluded, discovered, tokens }
}
