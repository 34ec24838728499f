/** The product's reading of every chain account's past is the truth, whatever happens while it reads. */
import { describe, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { openChainHistory } from '@/lib/chains/history/open-history.client'
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import type { GuardedAnswer, GuardedFetch, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { defaultSettings } from '@/lib/settings/settings'
import { fromUnits, plus } from '../ledger/decimal'
import { evmHistory } from '../ledger/history/evm-history'
import { chainSums, type TrueChainEntry, trueChainHistory } from '../ledger/history/true-chain-history'
import { seedTruth } from '../ledger/seed-truth'
import type { SandboxServer } from '../types'
import { createEsplora } from './esplora'
import { createEvmRpcServer } from './evm-rpc-server'
import { createExplorer } from './explorer'
import { createSolana } from './solana'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { chains: [1, 8453] })
const expected = trueChainHistory(truth)
const STREAMS = ['eip155:1', 'eip155:8453', 'bitcoin', 'solana']
const START = Date.now()

/** Strikes a request instead of the server; the count is of all requests. */
type Strike = (request: GuardedRequest, count: number) => Partial<GuardedAnswer> | 'unreachable' | undefined

/** The sandbox without its front: a clock that runs a second with each request, so that limits and rests pass. */
function openWorld(strike: Strike = () => undefined) {
  let clock = START
  let count = 0
  const now = () => clock
  const servers: SandboxServer[] = [
    createExplorer({ owner: truth.evm.address, historyOf: (chainId) => evmHistory(truth, chainId) }),
    createEsplora({ funded: truth.bitcoin }),
    createSolana({ owners: [truth.solana], now }),
    createEvmRpcServer({ anvils: [] }),
  ]
  const fetch: GuardedFetch = async (request) => {
    clock += 1000
    count++
    const struck = strike(request, count)
    const { host, pathname, search } = new URL(request.url)
    if (struck === 'unreachable') throw new AppError('unreachable', { template: 'down', params: {} })
    if (struck) return { status: 200, headers: {}, text: '', ...struck }
    const server = servers.find(({ hosts }) => hosts.includes(host))
    if (!server) throw new Error(`nobody stands for ${host}`)
    const { method = 'GET', headers = {}, body = '' } = request
    const answer = await server.handle({ method, host, url: pathname + search, headers, body })
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }
  return { fetch, now, pass: (ms: number) => void (clock += ms) }
}

/** 1, 3, 6, 10, …: each place of a page is struck once, and no page for ever. */
const isTriangular = (count: number) => Number.isInteger(Math.sqrt(8 * count + 1))

type World = ReturnType<typeof openWorld>

function open(stream: string, { fetch, now }: World) {
  const context = { fetch, now, health: createEndpointHealth(), settings: defaultSettings }
  if (stream === 'solana') return openChainHistory({ kind: 'solana', address: truth.solana.address }, context)
  if (stream === 'bitcoin') {
    const addresses = truth.bitcoin.map(({ address }) => address)
    return openChainHistory({ kind: 'bitcoin', addresses }, context)
  }
  const { address } = truth.evm
  return openChainHistory({ kind: 'evm', address, chains: [stream as ChainId] }, context)
}

/** Reads to the end; after a failure an hour passes, and the same cursor is read again. */
async function readAll(stream: string, world: World, { isKilled = false } = {}) {
  const entries = new Map<string, EntryDraft>()
  let source = open(stream, world)
  let [cursor, failures]: [string | undefined, number] = [undefined, 0]
  for (let step = 0; step < 200; step++) {
    try {
      const page = await source.read(stream, cursor)
      for (const entry of page.entries) entries.set(entry.nativeId, entry)
      cursor = page.cursor
      if (page.done) return { entries: [...entries.values()].sort((a, b) => a.at - b.at), failures }
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error
      failures++
      world.pass(3_600_000)
    }
    if (isKilled) source = open(stream, world)
  }
  throw new Error(`${stream} never ends`)
}

/** The product's words in the truth's: `native`, addresses, mints. */
function plainly({ txHash = '', at, legs, fees }: EntryDraft): TrueChainEntry {
  const moves: Record<string, string> = {}
  for (const { asset, quantity } of legs) {
    const name = asset.replace(/^.*[/:]/, '')
    moves[name] = plus(moves[name] ?? '0', quantity)
  }
  return { hash: txHash, at, moves, fee: fees.reduce((sum, { quantity }) => plus(sum, quantity), '0') }
}

const byHash = (entries: readonly TrueChainEntry[]) => entries.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
const expectTrue = (stream: string, entries: readonly EntryDraft[]) =>
  expect(byHash(entries.map(plainly))).toEqual(byHash(expected[stream] ?? []))

function balancesOf(stream: string): Record<string, string> {
  const told = (native: string, tokens: readonly (readonly [string, string])[]) =>
    Object.fromEntries([['native', native], ...tokens].filter(([, quantity]) => quantity !== '0'))
  if (stream === 'bitcoin') {
    const whole = truth.bitcoin.reduce((sum, { satoshi }) => sum + BigInt(satoshi), 0n)
    return told(fromUnits(whole, 8), [])
  }
  const { lamports, tokens: mints } = truth.solana
  if (stream === 'solana')
    return told(
      fromUnits(BigInt(lamports), 9),
      mints.map(({ mint, units, decimals }) => [mint, fromUnits(BigInt(units), decimals)] as const),
    )
  const { native, tokens } = truth.evm.chains[Number(stream.split(':')[1])] ?? { native: '0', tokens: [] }
  return told(
    fromUnits(BigInt(native), 18),
    tokens.map(
      ({ address, units, decimals }) => [address.toLowerCase(), fromUnits(BigInt(units), decimals)] as const,
    ),
  )
}

describe.each(STREAMS)(`%s, seed ${SEED}`, (stream) => {
  test('the truth itself comes to the balances', () => {
    expect(expected[stream]?.length).toBeGreaterThan(0)
    expect(chainSums(expected[stream] ?? [])).toEqual(balancesOf(stream))
  })

  test('what the product reads is what happened, and comes to the balances', async () => {
    const { entries, failures } = await readAll(stream, openWorld())
    expect(failures).toBe(0)
    expectTrue(stream, entries)
    expect(chainSums(entries.map(plainly))).toEqual(balancesOf(stream))
  })

  test('killed after every page, it goes on where it was', async () => {
    expectTrue(stream, (await readAll(stream, openWorld(), { isKilled: true })).entries)
  })

  test.each<[string, ReturnType<Strike>]>([
    ['does not answer', 'unreachable'],
    ['sends a page of HTML', { text: '<!doctype html><title>Attention</title>' }],
    ['sends nothing', { text: '' }],
    ['asks to wait', { status: 429, text: 'Too Many Requests' }],
    ['is limited in words', { text: '{"status":"0","message":"NOTOK","result":"Max rate limit reached"}' }],
    ['is down', { status: 503, text: 'down' }],
  ])('one request after the other %s, ever more rarely: nothing is lost or told twice', async (_, answer) => {
    const world = openWorld((_request, count) => (isTriangular(count) ? answer : undefined))
    expectTrue(stream, (await readAll(stream, world)).entries)
  })
})

test.each([
  ['eip155:1', 'eth.blockscout.com'],
  ['bitcoin', 'mempool.space'],
])('%s: with %s gone, another source tells the whole', async (stream, gone) => {
  const world = openWorld(({ url }) => (new URL(url).host === gone ? 'unreachable' : undefined))
  const { entries, failures } = await readAll(stream, world)
  expect(failures).toBe(0)
  expectTrue(stream, entries)
})
