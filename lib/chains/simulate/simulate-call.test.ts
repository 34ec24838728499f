/** How endpoints are chosen and what happens when they die; what a simulation tells stands in `simulate.anvil.test.ts`. */
import { beforeEach, expect, test } from 'vitest'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import artifacts from '@/tests/sandbox/chains/contracts/contracts.artifacts.json'
import { DEFAULT_EVM_CHAINS, type EvmChain } from '../data/evm-chains'
import { createEndpointHealth, type EndpointHealth } from '../endpoint-health'
import prober from './data/prober-code.json'
import { simulateCall } from './simulate-call.client'

const [ethereum] = DEFAULT_EVM_CHAINS
const chain = ethereum as EvmChain
const ME = `0x${'a'.repeat(40)}`
const YOU = `0x${'b'.repeat(40)}`
const call: EvmCall = { chain: chain.id, from: ME, to: YOU, value: toUnits(0n), data: '0x12345678' }
const NOW = 1_700_000_000_000
const word = (value: number) => `0x${value.toString(16).padStart(64, '0')}`

type Answer = ReturnType<Parameters<typeof fakeFetch>[0]>
let health: EndpointHealth
beforeEach(() => {
  health = createEndpointHealth()
})

function world(nodes: Record<string, (asked: FakeRpcCall) => Answer>) {
  const { fetch, asked } = fakeFetch((request) => {
    const each = rpcCall(request)
    return each.method === 'eth_chainId' ? result('0x1') : (nodes[request.url]?.(each) ?? 'unreachable')
  })
  const options = { chain, rpcs: Object.keys(nodes), fetch, now: () => NOW, health, watch: [] }
  const methods = (url: string) =>
    asked
      .filter((each) => each.url === url)
      .flatMap((each) => rpcCall(each).method)
      .filter((each) => each !== 'eth_chainId')
  return { simulate: (more: object = {}) => simulateCall(call, { ...options, ...more }), methods }
}

const A = 'https://a.test'
const B = 'https://b.test'
const isProbe = ({ params }: FakeRpcCall) => JSON.stringify(params).includes('6000546001')
const block = (calls: object[]) => result([{ number: '0x65', timestamp: '0x1', calls }])
const ok = (returnData: string) => ({ status: '0x1', returnData, gasUsed: '0x5208', logs: [] })
/** A node that simulates; the coin falls by 5. */
const good = (asked: FakeRpcCall): Answer => {
  if (asked.method !== 'eth_simulateV1') return fault(-32601, 'the method does not exist')
  if (isProbe(asked)) return block([ok(word(1)), ok(word(2))])
  const { calls } = (asked.params as [{ blockStateCalls: [{ calls: object[] }] }])[0].blockStateCalls[0]
  return block(calls.map((_, index) => ok(word(index === 0 ? 9 : index === calls.length - 1 ? 4 : 0))))
}
const plain = (asked: FakeRpcCall): Answer => {
  if (asked.method === 'eth_blockNumber') return result('0x10')
  if (asked.method === 'eth_estimateGas') return result('0x6000')
  if (asked.method === 'eth_call' && asked.params.length === 2) return result('0x')
  return fault(-32601, 'no')
}

test('the endpoint that simulates best is used, and each is asked what it offers once', async () => {
  const { simulate, methods } = world({ [A]: plain, [B]: good })
  expect(await simulate()).toEqual({
    outcome: 'works',
    method: 'simulate-v1',
    changes: [{ delta: '-5' }],
    allowances: [],
    gasUsed: '21000',
    block: 100,
    at: NOW,
  })
  expect(methods(A)).toEqual(['eth_simulateV1', 'eth_call'])
  await simulate()
  expect(methods(A)).toHaveLength(2)
  expect(methods(B)).toHaveLength(1 + 2 + 2)
})

test('an endpoint that dies in the middle is followed by the next, from the beginning', async () => {
  let asked = 0
  const dies = (each: FakeRpcCall): Answer => (isProbe(each) || asked++ === 0 ? good(each) : 'unreachable')
  const { simulate, methods } = world({ [A]: dies, [B]: plain })
  expect(await simulate()).toMatchObject({
    outcome: 'works',
    method: 'call',
    changes: 'unknown',
    gasUsed: '24576',
  })
  expect(methods(A)).toEqual(['eth_simulateV1', 'eth_simulateV1', 'eth_simulateV1'])
})

test('a busy endpoint is not taken for one that cannot', async () => {
  let isBusy = true
  const busy = (asked: FakeRpcCall): Answer => (isBusy ? fault(-32005, 'rate limit') : good(asked))
  const { simulate } = world({ [A]: busy })
  expect(await simulate()).toMatchObject({ outcome: 'unavailable' })
  isBusy = false
  expect(await simulate()).toMatchObject({ outcome: 'works', method: 'simulate-v1' })
})

test('a node that pretends to simulate is not believed', async () => {
  const liar = (asked: FakeRpcCall): Answer =>
    asked.method === 'eth_simulateV1' ? block([ok(word(1)), ok(word(1))]) : plain(asked)
  expect(await world({ [A]: liar }).simulate()).toMatchObject({ method: 'call' })
})

test('when nobody answers it is said why', async () => {
  const seen = await world({ [A]: () => 'unreachable', [B]: () => 'unreachable' }).simulate()
  expect(seen).toMatchObject({ outcome: 'unavailable', at: NOW })
  expect(seen.outcome === 'unavailable' && seen.why.template).toContain('None of the {count} endpoints')
})

test('an answer of another shape is no result', async () => {
  const odd = (asked: FakeRpcCall): Answer =>
    asked.method === 'eth_simulateV1' && !isProbe(asked) ? block([]) : good(asked)
  expect(await world({ [A]: odd }).simulate()).toMatchObject({ outcome: 'unavailable' })
})

test('a call of another sender does not belong to the same simulation', async () => {
  const { simulate } = world({ [A]: good })
  await expect(simulate({ before: [{ ...call, from: YOU }] })).rejects.toThrow(RangeError)
})

test('the code that is put at the user’s address is the one of Prober.sol', () => {
  expect(artifacts.contracts.Prober.bytecode.endsWith(prober.code.slice(2))).toBe(true)
})
