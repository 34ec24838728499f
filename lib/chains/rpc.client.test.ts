import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import type { AppError } from '@/lib/core/errors'
import type { GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { DEFAULT_EVM_CHAINS } from './data/evm-chains'
import { createEndpointHealth, type EndpointHealth } from './endpoint-health'
import { evmProof } from './evm-rpc.client'
import { createRpc } from './rpc.client'
import { hexQuantity } from './rpc-quantity'

const [ethereum] = DEFAULT_EVM_CHAINS
const A = 'https://a.test/key'
const B = 'https://b.test'
const C = 'https://c.test'
const request = {
  method: 'eth_getBalance',
  params: ['0x1', 'latest'],
  schema: hexQuantity,
  purpose: 'balance',
  sends: '1 address',
}

let clock = 0
let health: EndpointHealth
beforeEach(() => {
  clock = 1_700_000_000_000
  health = createEndpointHealth()
})

function connect(
  answers: Record<
    string,
    (call: FakeRpcCall, request: GuardedRequest) => ReturnType<Parameters<typeof fakeFetch>[0]>
  >,
) {
  if (!ethereum) throw new Error('no chain')
  const fake = fakeFetch((asked) => {
    const call = rpcCall(asked)
    if (call.method === 'eth_chainId' && !asked.url.includes('wrong')) return result('0x1')
    return answers[asked.url]?.(call, asked) ?? 'unreachable'
  })
  const urls = Object.keys(answers)
  const rpc = createRpc({
    urls,
    chain: 'Ethereum',
    proof: evmProof(ethereum),
    fetch: fake.fetch,
    now: () => clock,
    health,
  })
  const visited = () =>
    fake.asked.filter((each) => !each.body?.includes('eth_chainId')).map((each) => each.url)
  return { rpc, asked: fake.asked, visited }
}

const good = () => result('0x2a')
const BAD_ANSWERS: [string, ReturnType<typeof result> | { status: number; text: string }][] = [
  ['HTML with status 200', { text: '<html>Just a moment...</html>' }],
  ['an empty body', { text: '' }],
  ['null', { text: 'null' }],
  ['a null result', result(null)],
  ['no result', { text: '{"jsonrpc":"2.0","id":1}' }],
  ['a result of another shape', result({ balance: 1 })],
  ['a number too long', result(`0x${'f'.repeat(65)}`)],
  ['an error object', fault(-32601, 'the method does not exist')],
  ['an error without code', { text: '{"error":"over quota"}' }],
  ['a server error', { status: 502, text: 'bad gateway' }],
  ['a refusal', { status: 403, text: '{}' }],
  ['a batch instead of an answer', { text: '[]' }],
]

test.each(BAD_ANSWERS)('%s makes the next endpoint answer', async (_, bad) => {
  const { rpc, visited } = connect({ [A]: () => bad, [B]: good })
  await expect(rpc.ask(request)).resolves.toEqual({ ok: true, value: 42n })
  expect(visited()).toEqual([A, B])
})

test('a failed endpoint rests 30 s, then twice as long, and comes back', async () => {
  let isIll = true
  const { rpc, visited, asked } = connect({ [A]: () => (isIll ? 'unreachable' : good()), [B]: good })
  const ask = async () => {
    const before = visited().length
    await rpc.ask(request)
    return visited().slice(before)
  }
  expect(await ask()).toEqual([A, B])
  clock += 29_999
  expect(await ask()).toEqual([B])
  clock += 1
  expect(await ask()).toEqual([A, B])
  clock += 59_999
  expect(await ask()).toEqual([B])
  clock += 1
  isIll = false
  expect(await ask()).toEqual([A])
  expect(await ask()).toEqual([A])
  expect(asked.map((each) => each.timeoutMs)).toContain(2_500)
})

test('the last endpoint, and an only one, gets the long time', async () => {
  const { rpc, asked } = connect({ [A]: good })
  await rpc.ask(request)
  expect(asked.every((each) => each.timeoutMs === 15_000)).toBe(true)
})

test('requests that fail together are one failure', () => {
  for (let n = 0; n < 5; n++) health.failed(A, clock)
  expect(health.order([A, B], clock + 29_999)).toEqual([B, A])
  expect(health.order([A, B], clock + 30_000)).toEqual([A, B])
})

test('an answer that is too large makes the next endpoint answer, unless the caller can ask for less', async () => {
  const { rpc, visited } = connect({ [A]: () => 'too-large', [B]: good })
  await expect(rpc.ask(request)).resolves.toEqual({ ok: true, value: 42n })
  health = createEndpointHealth()
  const again = connect({ [A]: () => 'too-large', [B]: good })
  await expect(again.rpc.ask({ ...request, canAskForLess: true })).rejects.toMatchObject({
    code: 'too-large',
  })
  expect([visited(), again.visited()]).toEqual([[A, B], [A]])
})

test('resting endpoints are asked when all others fail', async () => {
  health.failed(A, clock)
  const { rpc, visited } = connect({ [A]: good, [B]: () => 'unreachable' })
  await expect(rpc.ask(request)).resolves.toEqual({ ok: true, value: 42n })
  expect(visited()).toEqual([B, A])
})

test('a revert is an answer: no other endpoint is asked, with whatever status it comes', async () => {
  for (const reverted of [
    fault(3, 'execution reverted', '0x08c379a0'),
    fault(-32000, 'out of gas'),
    { ...fault(-32000, 'execution reverted'), status: 400 },
  ]) {
    const { rpc, visited } = connect({ [A]: () => reverted, [B]: good })
    await expect(rpc.ask(request)).resolves.toMatchObject({ ok: false })
    expect(visited()).toEqual([A])
  }
})

test('each endpoint is asked for its chain id once', async () => {
  const { rpc, asked } = connect({ [A]: good })
  await rpc.ask(request)
  await rpc.ask(request)
  expect(asked.map((each) => rpcCall(each).method)).toEqual([
    'eth_chainId',
    'eth_getBalance',
    'eth_getBalance',
  ])
})

test('an endpoint of another chain is never asked for a balance', async () => {
  const wrong = 'https://wrong.test'
  const { rpc, asked } = connect({ [wrong]: () => result('0xa') })
  await expect(rpc.ask(request)).rejects.toMatchObject({ code: 'wrong-chain' } satisfies Partial<AppError>)
  await expect(rpc.ask(request)).rejects.toThrow('wrong.test does not serve Ethereum')
  expect(asked.every((each) => rpcCall(each).method === 'eth_chainId')).toBe(true)
})

test('when all fail the error is one sentence, without the path that may hold a key', async () => {
  const { rpc } = connect({
    [A]: () => 'unreachable',
    [B]: () => ({ status: 500 }),
    [C]: () => ({ text: 'x' }),
  })
  const error = await rpc.ask(request).catch((thrown: unknown) => thrown as AppError)
  expect(error).toMatchObject({ code: 'bad-answer' })
  expect((error as AppError).message).toContain('None of the 3 endpoints for Ethereum answered')
  expect((error as AppError).message).not.toContain('key')
})

test.each([
  ['brackets', `{"jsonrpc":"2.0","id":1,"result":${'['.repeat(2_000_000)}`],
  ['digits', `{"jsonrpc":"2.0","id":1,"result":${'9'.repeat(2_000_000)}}`],
])('a bomb of %s is an answer that cannot be read', async (_, text) => {
  const { rpc } = connect({ [A]: () => ({ text }) })
  await expect(rpc.ask(request)).rejects.toMatchObject({ code: 'bad-answer' })
})

test('429 says when to come back, in seconds, an hour at most', async () => {
  for (const [header, ms] of [
    ['7', 7_000],
    ['999999999', 3_600_000],
  ] as const) {
    const { rpc } = connect({ [A]: () => ({ status: 429, headers: { 'retry-after': header } }) })
    await expect(rpc.ask(request)).rejects.toMatchObject({ code: 'rate-limited', retryAt: clock + ms })
  }
})

test('a batch is put in order by id', async () => {
  const { rpc, asked } = connect({
    [A]: (_, { body }) => {
      const calls = JSON.parse(body ?? '') as FakeRpcCall[]
      const replies = calls.map(({ id, params }) => ({
        jsonrpc: '2.0',
        id,
        result: `0x${String(params[0])}`,
      }))
      return { text: JSON.stringify(replies.reverse()) }
    },
  })
  const outcomes = await rpc.askMany(request, [['1'], ['2'], ['3']])
  expect(outcomes).toEqual([1n, 2n, 3n].map((value) => ({ ok: true, value })))
  expect(asked).toHaveLength(2)
})

test('one error object for a whole batch: the calls are sent one by one, and so from then on', async () => {
  const { rpc, asked } = connect({
    [A]: (call) => (Array.isArray(call) ? fault(-32600, 'batches are not allowed') : result(call.params[0])),
  })
  for (let round = 0; round < 2; round++) {
    await expect(rpc.askMany(request, [['0x1'], ['0x2']])).resolves.toEqual(
      [1n, 2n].map((value) => ({ ok: true, value })),
    )
  }
  expect(asked.filter((each) => each.body?.startsWith('['))).toHaveLength(1)
})

test('without endpoints the sentence says what to do', async () => {
  const { rpc } = connect({})
  await expect(rpc.ask({ ...request, schema: v.unknown() })).rejects.toThrow('Add one in the settings')
})
