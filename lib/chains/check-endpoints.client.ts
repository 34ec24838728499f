/**
 * Looks at own endpoints and custom chains before they are stored: the form of the address, and whether it answers for
 * the network it was entered for. Only what is new is asked; nothing private is sent.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { Settings } from '@/lib/settings/settings'
import { statusError } from './answer-status'
import { type EvmChain, evmChains } from './data/evm-chains'
import { createEndpointHealth } from './endpoint-health'
import { createEvmRpc } from './evm-rpc.client'
import { solanaProof } from './read-solana.client'
import { createRpc } from './rpc.client'
import { blockNumber } from './rpc-quantity'

type Networks = Pick<Settings, 'endpoints' | 'customChains'>

export interface CheckEndpointsOptions {
  before: Networks
  after: Networks
  fetch: GuardedFetch
  now: () => number
}

/** @throws AppError `invalid-input`, `wrong-chain`, or why an endpoint did not answer; one sentence for the first that fails */
export async function checkEndpoints({ before, after, ...network }: CheckEndpointsOptions): Promise<void> {
  const chains = evmChains(after.customChains)
  refuseDoubles(after.customChains.map(({ chainId }) => chainId))
  const known = new Set(endpointsOf(before).map(([subject, url]) => `${subject} ${url}`))
  for (const [subject, url] of endpointsOf(after)) {
    if (known.has(`${subject} ${url}`)) continue
    refuseAddress(url)
    if (subject === 'esplora') await proveEsplora(url, network)
    else if (subject === 'solana') await proveSolana(url, network)
    else await proveEvm(url, chains.find(({ id }) => id === subject) ?? unknownNetwork(subject), network)
  }
}

function unknownNetwork(chain: string): never {
  throw new AppError('invalid-input', say('Holdfast does not know the network {chain}.', { chain }))
}

async function proveEvm(url: string, chain: EvmChain, network: Pick<CheckEndpointsOptions, 'fetch' | 'now'>) {
  const rpc = createEvmRpc({ ...network, chain, rpcs: [url], health: createEndpointHealth() })
  const purpose = `${chain.name}: which network`
  await rpc.ask({
    method: 'eth_blockNumber',
    params: [],
    schema: blockNumber,
    purpose,
    sends: 'nothing private',
  })
}

/** Ids of EVM chains that are known before and not after; a default chain never is among them. */
export function removedChains(before: Networks, after: Networks): Set<string> {
  const left = new Set<string>(evmChains(after.customChains).map(({ id }) => id))
  return new Set(evmChains(before.customChains).flatMap(({ id }) => (left.has(id) ? [] : [id])))
}

const endpointsOf = ({ endpoints, customChains }: Networks): [subject: string, url: string][] => [
  ...Object.entries(endpoints).flatMap(([subject, urls]) =>
    urls.map((url): [string, string] => [subject, url]),
  ),
  ...customChains.flatMap(({ chainId, rpcs }) =>
    rpcs.map((url): [string, string] => [`eip155:${chainId}`, url]),
  ),
]

function refuseDoubles(chainIds: readonly number[]) {
  const double = chainIds.find((chainId, index) => chainIds.indexOf(chainId) !== index)
  if (double !== undefined)
    throw new AppError('duplicate', say('The network {chain} is there already.', { chain: String(double) }))
}

const LOOPBACK = new Set(['localhost', '127.0.0.1'])

/** What the browser would refuse to ask later, said now. */
function refuseAddress(text: string) {
  const { protocol, hostname, username, password } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
  if (!isSafe || username !== '' || password !== '')
    throw new AppError(
      'invalid-input',
      say(
        'An endpoint begins with https:// (http:// only on this computer) and holds no user name or password.',
      ),
    )
}

async function proveEsplora(base: string, { fetch, now }: Pick<CheckEndpointsOptions, 'fetch' | 'now'>) {
  const { host } = new URL(base)
  const url = `${base.replace(/\/+$/, '')}/blocks/tip/height`
  const answer = await fetch({
    url,
    purpose: 'Bitcoin: which network',
    sends: 'nothing private',
    maxBytes: 64 * 1024,
  })
  const failure = statusError(answer, host, now())
  if (failure) throw failure
  if (!/^\d{1,9}$/.test(answer.text.trim()))
    throw new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
}

async function proveSolana(url: string, network: Pick<CheckEndpointsOptions, 'fetch' | 'now'>) {
  const rpc = createRpc({
    ...network,
    urls: [url],
    chain: 'Solana',
    proof: solanaProof,
    health: createEndpointHealth(),
  })
  // Some providers block the method: an answer all the same.
  const isFinal = () => true
  await rpc.ask({
    method: solanaProof.method,
    params: [],
    schema: v.string(),
    isFinal,
    purpose: 'Solana: which network',
    sends: 'nothing private',
  })
}
