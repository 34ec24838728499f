import { AbiCoder, encodeBytes32String, Interface } from 'ethers'
import { beforeEach, expect, test } from 'vitest'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { hasFailed } from './chain-outcome'
import { DEFAULT_EVM_CHAINS, type EvmChain, evmChains } from './data/evm-chains'
import { createEndpointHealth, type EndpointHealth } from './endpoint-health'
import { readEvm } from './read-evm.client'
import { readEvmAccount } from './read-evm-account.client'
import type { TokenCandidate } from './token-candidate'

const ME = `0x${'ab'.repeat(20)}`
const word = (value: bigint | number) => `0x${BigInt(value).toString(16).padStart(64, '0')}`
const text = (value: string) => AbiCoder.defaultAbiCoder().encode(['string'], [value])
const multicall = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[]) payable returns ((bool success, bytes returnData)[])',
])
const address = (n: number) => `0x${n.toString(16).padStart(40, '0')}`
const listed = (n: number, decimals = 6): TokenCandidate => ({
  address: address(n),
  symbol: `T${n}`,
  name: `Token ${n}`,
  decimals,
  foundBy: 'list',
})
const logged = (n: number): TokenCandidate => ({ address: address(n), foundBy: 'log' })

/** Answers with hex, `revert` or `burn`. */
type Contract = (selector: string) => string

/** A chain in memory: contracts by address; one that burns all gas breaks the whole call, as on real nodes. */
function fakeChain({
  chainId = 1,
  contracts = {},
  wei = 0n,
}: {
  chainId?: number
  contracts?: Record<string, Contract>
  wei?: bigint
}) {
  const call = (target: string, data: string): string => contracts[target]?.(data.slice(0, 10)) ?? '0x'
  const answerCall = ({ params }: FakeRpcCall) => {
    const { to, data } = params[0] as { to: string; data: string }
    const list = [
      ...(multicall.decodeFunctionData('aggregate3', data)[0] as Iterable<{
        target: string
        callData: string
      }>),
    ]
    const answers = list.map(({ target, callData }) =>
      target.toLowerCase() === to && callData.startsWith('0x4d2301cc')
        ? word(wei)
        : call(target.toLowerCase(), callData),
    )
    if (answers.includes('burn')) return fault(-32000, 'out of gas')
    return result(
      multicall.encodeFunctionResult('aggregate3', [
        answers.map((each) => (each === 'revert' ? [false, '0x'] : [true, each])),
      ]),
    )
  }
  return fakeFetch((request) => {
    const asked = rpcCall(request)
    if (asked.method === 'eth_chainId') return result(`0x${chainId.toString(16)}`)
    if (asked.method === 'eth_call') return answerCall(asked)
    return fault(-32601, 'not here')
  })
}

const token =
  (answers: { balance: string; decimals?: string; symbol?: string; name?: string }): Contract =>
  (selector) =>
    ({
      '0x70a08231': answers.balance,
      '0x313ce567': answers.decimals ?? 'revert',
      '0x95d89b41': answers.symbol ?? 'revert',
      '0x06fdde03': answers.name ?? 'revert',
    })[selector] ?? 'revert'

let health: EndpointHealth
let ethereum: EvmChain
beforeEach(() => {
  health = createEndpointHealth()
  const [first] = DEFAULT_EVM_CHAINS
  if (!first) throw new Error('no chain')
  ethereum = first
})
const now = () => 1_700_000_000_000
const read = (fake: ReturnType<typeof fakeChain>, tokens: TokenCandidate[], chain = ethereum) =>
  readEvm({ address: ME, chain, tokens, fetch: fake.fetch, now, health })
/** What is asked about protocols is tested in `positions/`. */
const calls = (fake: ReturnType<typeof fakeChain>) =>
  fake.asked
    .filter(({ purpose }) => !purpose.endsWith('positions'))
    .map(rpcCall)
    .filter(({ method }) => method === 'eth_call')

test('native coin and 300 tokens come out of one eth_call, exactly', async () => {
  const contracts: Record<string, Contract> = {}
  for (let n = 1; n <= 300; n++)
    contracts[address(n)] = token({ balance: word(n === 7 ? 2n ** 255n + 1n : 0n) })
  contracts[address(9)] = token({ balance: word(1_500_000n) })
  const fake = fakeChain({ contracts, wei: 1_000_000_000_000_000_001n })
  const reading = await read(
    fake,
    Array.from({ length: 300 }, (_, n) => listed(n + 1)),
  )
  expect(calls(fake)).toHaveLength(1)
  expect(reading.holdings).toEqual([
    {
      asset: 'eip155:1/native',
      bucket: 'wallet',
      quantity: '1.000000000000000001',
      chain: 'eip155:1',
      sourceSymbol: 'ETH',
    },
    {
      asset: `eip155:1/erc20:${address(7)}`,
      bucket: 'wallet',
      quantity: '57896044618658097711785492504343953926634992332820282019728792003956564.819969',
      chain: 'eip155:1',
      sourceSymbol: 'T7',
    },
    {
      asset: `eip155:1/erc20:${address(9)}`,
      bucket: 'wallet',
      quantity: '1.5',
      chain: 'eip155:1',
      sourceSymbol: 'T9',
    },
  ])
  expect(reading.notIncluded).toEqual([])
  expect(reading.discovered).toEqual([])
})

test('1,000 tokens are asked in chunks', async () => {
  const fake = fakeChain({ contracts: { [address(999)]: token({ balance: word(1) }) } })
  const reading = await read(
    fake,
    Array.from({ length: 1000 }, (_, n) => listed(n + 1, 0)),
  )
  expect(calls(fake)).toHaveLength(3)
  expect(reading.holdings.map(({ sourceSymbol, quantity }) => [sourceSymbol, quantity])).toEqual([
    ['T999', '1'],
  ])
})

test('gas burners are found by halving, named, and hide no other token', async () => {
  const contracts: Record<string, Contract> = {}
  for (let n = 1; n <= 100; n++) contracts[address(n)] = token({ balance: word(n) })
  contracts[address(13)] = () => 'burn'
  contracts[address(77)] = () => 'burn'
  const fake = fakeChain({ contracts, wei: 5n })
  const reading = await read(
    fake,
    Array.from({ length: 100 }, (_, n) => listed(n + 1, 0)),
  )
  expect(reading.holdings).toHaveLength(99)
  expect(reading.notIncluded.map(({ what }) => what)).toEqual([
    `token:eip155:1:${address(13)}`,
    `token:eip155:1:${address(77)}`,
  ])
})

test('answers that are no balance are named, not taken for zero', async () => {
  const balances: Contract[] = [
    () => 'revert',
    () => '0x01',
    () => `0x${'11'.repeat(31)}`,
    () => `0x${'11'.repeat(5000)}`,
  ]
  const contracts = Object.fromEntries(balances.map((contract, n) => [address(n + 1), contract]))
  const reading = await read(fakeChain({ contracts }), [listed(1), listed(2), listed(3), listed(4)])
  expect(reading.holdings).toEqual([])
  expect(reading.notIncluded).toHaveLength(4)
  expect(reading.notIncluded[0]?.reason.params).toEqual({ token: 'T1', chain: 'Ethereum' })
})

test('a contract that shows the native coin as a token is not counted a second time', async () => {
  const mirrors = ['0x0000000000000000000000000000000000001010', '0x000000000000000000000000000000000000800A']
  const mirror = token({ balance: word(10n ** 18n), decimals: word(18), symbol: text('ETH') })
  const contracts = Object.fromEntries(mirrors.map((each) => [each.toLowerCase(), mirror]))
  const reading = await read(
    fakeChain({ contracts, wei: 10n ** 18n }),
    mirrors.map((each) => ({ address: each, foundBy: 'log' })),
  )
  expect(reading.holdings.map(({ asset }) => asset)).toEqual(['eip155:1/native'])
  expect(reading.notIncluded).toEqual([])
})

test('no contract: nothing for a listed token, a remark for one that a log or the user named', async () => {
  const reading = await read(fakeChain({}), [listed(1), logged(2), { ...logged(3), foundBy: 'user' }])
  expect(reading.notIncluded.map(({ what }) => what)).toEqual(
    [2, 3].map((n) => `token:eip155:1:${address(n)}`),
  )
})

test('unknown tokens are described on chain: strings, bytes32, cleaned, and reported with how they were found', async () => {
  const contracts = {
    [address(1)]: token({
      balance: word(5),
      decimals: word(1),
      symbol: text('US\u200bDC\u202e'),
      name: text('a'.repeat(500)),
    }),
    [address(2)]: token({
      balance: word(5),
      decimals: word(0),
      symbol: encodeBytes32String('MKR'),
      name: encodeBytes32String('Maker'),
    }),
    [address(3)]: token({ balance: word(5), decimals: word(2) }),
    [address(4)]: token({ balance: word(5), symbol: text('NODEC') }),
    [address(5)]: token({ balance: word(5), decimals: word(2n ** 200n), symbol: text('HUGE') }),
    [address(6)]: token({ balance: word(0), symbol: text('EMPTY') }),
  }
  const fake = fakeChain({ contracts })
  const reading = await read(fake, [1, 2, 3, 4, 5, 6].map(logged))
  expect(calls(fake)).toHaveLength(2)
  const short = '0x0000…0003'
  expect(
    reading.discovered.map(({ symbol, name, decimals, foundBy }) => [symbol, name, decimals, foundBy]),
  ).toEqual([
    ['USDC', 'a'.repeat(64), 1, 'log'],
    ['MKR', 'Maker', 0, 'log'],
    [short, short, 2, 'log'],
  ])
  expect(reading.holdings.map(({ quantity }) => quantity)).toEqual(['0.5', '5', '0.05'])
  expect(reading.notIncluded.map(({ what }) => what)).toEqual(
    [4, 5].map((n) => `token:eip155:1:${address(n)}`),
  )
})

test('a listed token without decimals keeps its own name and is asked for decimals only once', async () => {
  const lying = token({ balance: word(1500), decimals: word(3), symbol: text('FAKE'), name: text('Fake') })
  const fake = fakeChain({ contracts: { [address(1)]: lying } })
  const candidate: TokenCandidate = { address: address(1), symbol: 'REAL', name: 'Real', foundBy: 'list' }
  const first = await read(fake, [candidate])
  expect(first.discovered).toEqual([
    { id: `eip155:1/erc20:${address(1)}`, symbol: 'REAL', name: 'Real', decimals: 3, foundBy: 'list' },
  ])
  expect(first.holdings[0]).toMatchObject({ quantity: '1.5', sourceSymbol: 'REAL' })
  const again = await read(fake, [
    candidate,
    { ...candidate, address: address(1).toUpperCase().replace('0X', '0x'), decimals: 3 },
  ])
  expect(again.holdings).toEqual(first.holdings)
  expect(again.discovered).toEqual([])
})

test.each([
  ['0x', result('0x')],
  ['null', result(null)],
  ['HTML', { text: '<html></html>' }],
  ['half an answer', result(word(32))],
  ['an error object', fault(-32603, 'internal error')],
])('%s in place of the balances is a failure of the chain, never an empty account', async (_, bad) => {
  const fake = fakeFetch((request) => (rpcCall(request).method === 'eth_chainId' ? result('0x1') : bad))
  await expect(
    readEvm({ address: ME, chain: ethereum, tokens: [listed(1)], fetch: fake.fetch, now, health }),
  ).rejects.toThrow(/endpoints for Ethereum/)
  expect(calls(fake)).toHaveLength(ethereum.rpcs.length)
})

test('a custom chain without Multicall3 is read one call at a time, in a batch', async () => {
  const chain = evmChains([{ chainId: 5, name: 'Own', symbol: 'OWN', rpcs: ['http://127.0.0.1:8545'] }]).at(
    -1,
  )
  if (!chain) throw new Error('no chain')
  const fake = fakeFetch((request) => {
    const body = JSON.parse(request.body ?? '') as FakeRpcCall | FakeRpcCall[]
    if (Array.isArray(body)) {
      const replies = body.map(({ id, params }) => {
        const { to } = params[0] as { to: string }
        if (to === address(2)) return { id, error: { code: 3, message: 'execution reverted' } }
        return { id, result: to === address(1) ? word(3) : '0x' }
      })
      return { text: JSON.stringify(replies) }
    }
    if (body.method === 'eth_chainId') return result('0x5')
    return body.method === 'eth_getBalance' ? result('0xde0b6b3a7640000') : result('0x')
  })
  const reading = await readEvm({
    address: ME,
    chain,
    tokens: [listed(1, 0), listed(2, 0), listed(3, 0)],
    fetch: fake.fetch,
    now,
    health,
  })
  expect(reading.holdings.map(({ asset, quantity }) => [asset, quantity])).toEqual([
    ['eip155:5/native', '1'],
    [`eip155:5/erc20:${address(1)}`, '3'],
  ])
  expect(reading.notIncluded).toHaveLength(1)
})

test('one dead chain does not take the others with it', async () => {
  const alive = fakeChain({ chainId: 10, wei: 10n ** 18n })
  const fetch: typeof alive.fetch = async (request) =>
    /optimism|1rpc\.io\/op/.test(request.url) ? alive.fetch(request) : { status: 503, headers: {}, text: '' }
  const chains = DEFAULT_EVM_CHAINS.filter(({ chainId }) => [1, 10, 8453].includes(chainId))
  const outcomes = await readEvmAccount({ address: ME, chains, tokensOf: () => [], fetch, now, health })
  expect(outcomes.map(({ chain }) => chain)).toEqual(['eip155:1', 'eip155:10', 'eip155:8453'])
  expect(outcomes.map(hasFailed)).toEqual([true, false, true])
  expect(outcomes[0]).toMatchObject({ error: { code: 'unavailable' } })
  expect(outcomes[1]).toMatchObject({ reading: { holdings: [{ asset: 'eip155:10/native', quantity: '1' }] } })
})

test('a token search that fails is said, and the balances are read all the same', async () => {
  const fake = fakeChain({ wei: 1n })
  const outcomes = await readEvmAccount({
    address: ME,
    chains: [ethereum],
    tokensOf: () => [],
    fetch: fake.fetch,
    now,
    health,
    logCursors: {},
  })
  expect(outcomes[0]).toMatchObject({ reading: { notIncluded: [{ what: 'token-search:eip155:1' }] } })
  expect(outcomes[0]).not.toHaveProperty('logCursor')
})
