import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { fakeFetch, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { DEFAULT_EVM_CHAINS, evmChains } from './data/evm-chains'
import type { ChainContext } from './define-chain-family'
import { createEndpointHealth } from './endpoint-health'
import { chainFamilies, checkChainSource, readChainAccount } from './registry'

const OWNER = `0x${'ab'.repeat(20)}`
const ETHEREUM = 'eip155:1' as ChainId

function context(answer: Parameters<typeof fakeFetch>[0] = () => 'unreachable') {
  const fake = fakeFetch(answer)
  const settings: ChainContext['settings'] = { endpoints: {}, customChains: [] }
  const made: ChainContext = {
    fetch: fake.fetch,
    now: () => 0,
    health: createEndpointHealth(),
    settings,
    tokensOf: () => [],
  }
  return { made, asked: fake.asked }
}

test('the default chains: 11, all over https, several hosts each, no endpoint twice', () => {
  expect(DEFAULT_EVM_CHAINS.map(({ chainId }) => chainId)).toEqual([
    1, 10, 8453, 42161, 137, 56, 43114, 100, 59144, 534352, 324,
  ])
  const urls = DEFAULT_EVM_CHAINS.flatMap(({ rpcs }) => rpcs)
  expect(new Set(urls).size).toBe(urls.length)
  for (const { rpcs, multicall3 } of DEFAULT_EVM_CHAINS) {
    expect(new Set(rpcs.map((url) => new URL(url).host)).size).toBeGreaterThanOrEqual(3)
    expect(rpcs.every((url) => url.startsWith('https://'))).toBe(true)
    expect(multicall3).toMatch(/^0x[0-9a-f]{40}$/)
  }
})

test('a custom chain is added; one with a known number adds endpoints but renames nothing', () => {
  const chains = evmChains([
    { chainId: 31337, name: 'Dev', symbol: 'DEV', rpcs: ['http://127.0.0.1:8545'] },
    { chainId: 1, name: 'Fake', symbol: 'FAKE', rpcs: ['https://own.test'] },
  ])
  expect(chains).toHaveLength(12)
  expect(chains.at(-1)).toMatchObject({
    id: 'eip155:31337',
    symbol: 'DEV',
    isCustom: true,
    hasMulticall3: false,
  })
  expect(chains[0]).toMatchObject({ name: 'Ethereum', symbol: 'ETH', coin: 'ethereum' })
  expect(chains[0]?.rpcs[0]).toBe('https://own.test')
  expect(DEFAULT_EVM_CHAINS[0]?.rpcs).not.toContain('https://own.test')
})

test('every kind of chain account belongs to exactly one family', () => {
  expect(chainFamilies.flatMap(({ kinds }) => kinds).sort()).toEqual([
    'bitcoin',
    'bitcoin-xpub',
    'evm',
    'solana',
  ])
})

test('sources are brought into their stored form without asking the network', async () => {
  const { made, asked } = context()
  const evm = {
    kind: 'evm',
    address: ' 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ',
    chains: [ETHEREUM, ETHEREUM],
  } as const
  await expect(checkChainSource({ ...evm, chains: [...evm.chains] }, made)).resolves.toEqual({
    kind: 'evm',
    address: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    chains: [ETHEREUM],
  })
  const upper = 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'
  await expect(
    checkChainSource({ kind: 'bitcoin', addresses: [upper, upper.toLowerCase()] }, made),
  ).resolves.toEqual({
    kind: 'bitcoin',
    addresses: [upper.toLowerCase()],
  })
  expect(asked).toEqual([])
})

test('an ENS name becomes its address and is remembered', async () => {
  const { made } = context((request) =>
    result(rpcCall(request).method === 'eth_chainId' ? '0x1' : `0x${'0'.repeat(24)}${OWNER.slice(2)}`),
  )
  const source = await checkChainSource({ kind: 'evm', address: 'Holdfast.eth', chains: [ETHEREUM] }, made)
  expect(source).toEqual({ kind: 'evm', address: OWNER, chains: [ETHEREUM], ensName: 'holdfast.eth' })
})

test('bad sources are refused with a sentence and without a request', async () => {
  const { made, asked } = context()
  const chain = 'eip155:999999' as ChainId
  await expect(
    checkChainSource({ kind: 'evm', address: OWNER, chains: [chain] }, made),
  ).rejects.toMatchObject({ code: 'not-supported' })
  await expect(checkChainSource({ kind: 'solana', address: OWNER }, made)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(checkChainSource({ kind: 'bitcoin-xpub', xpub: OWNER }, made)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const secret = { kind: 'evm', address: `0x${'4c'.repeat(32)}`, chains: [ETHEREUM] } as const
  await expect(checkChainSource({ ...secret, chains: [...secret.chains] }, made)).rejects.toThrow(
    'private key',
  )
  expect(asked).toEqual([])
})

test('a failure is an outcome of its chain, in every family', async () => {
  const { made } = context()
  const read = (source: Parameters<typeof readChainAccount>[0]) => readChainAccount(source, made)
  const outcomes = [
    ...(await read({ kind: 'evm', address: OWNER, chains: [ETHEREUM] })),
    ...(await read({ kind: 'bitcoin', addresses: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'] })),
    ...(await read({ kind: 'solana', address: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU' })),
  ]
  expect(outcomes.map((each) => each.chain.split(':')[0])).toEqual(['eip155', 'bip122', 'solana'])
  for (const outcome of outcomes) expect(outcome).toMatchObject({ error: { code: 'unreachable' } })
})

test("the user's endpoints are asked instead of the public ones", async () => {
  const { made, asked } = context()
  const endpoints = {
    'eip155:1': ['https://own.test/evm'],
    esplora: ['https://own.test/api/'],
    solana: ['https://own.test/sol'],
  }
  const own = { ...made, settings: { ...made.settings, endpoints } }
  await readChainAccount({ kind: 'evm', address: OWNER, chains: [ETHEREUM] }, own)
  await readChainAccount({ kind: 'bitcoin', addresses: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'] }, own)
  await readChainAccount({ kind: 'solana', address: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU' }, own)
  expect([...new Set(asked.map(({ url }) => url))]).toEqual([
    'https://own.test/evm',
    'https://own.test/api/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'https://own.test/sol',
  ])
})
