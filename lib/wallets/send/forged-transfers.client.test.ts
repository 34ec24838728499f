import { expect, test } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import { fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { hasForgedTransfer } from './forged-transfers.client'

const ME = `0x${'11'.repeat(20)}`
const IT = `0x${'ab'.repeat(20)}`
const [chain] = DEFAULT_EVM_CHAINS
const word = (value: bigint) => `0x${value.toString(16).padStart(64, '0')}`
const topics = ['a', 'b', 'c']

function ask(answer: unknown[] | 'too far') {
  if (!chain) throw new Error('no chain')
  const { fetch, asked } = fakeFetch((request) => {
    const { method, id } = rpcCall(request)
    if (method === 'eth_chainId') return result('0x1', id)
    if (method === 'eth_blockNumber') return result('0x2710', id)
    return answer === 'too far' ? fault(-32_005, 'range too large') : result(answer, id)
  })
  const rpc = createEvmRpc({ chain, fetch, now: () => 0, health: createEndpointHealth() })
  return { told: hasForgedTransfer(rpc, { from: ME, to: IT }), asked }
}

test('transfers of nothing only are forged, and only the newest blocks are searched', async () => {
  const { told, asked } = ask([{ data: word(0n), topics }])
  expect(await told).toBe(true)
  const search = asked.map(rpcCall).find(({ method }) => method === 'eth_getLogs')
  expect(search?.params).toMatchObject([
    { fromBlock: '0x3e8', topics: [{}, {}, {}].map(() => expect.any(String)) },
  ])
})

test.each([
  ['no transfer', []],
  [
    'a true payment beside it',
    [
      { data: word(0n), topics },
      { data: word(5n), topics },
    ],
  ],
  ['a piece, whose number is a topic', [{ data: '0x', topics: [...topics, 'd'] }]],
])('%s is no forgery', async (_, logs) => expect(await ask(logs).told).toBe(false))

test('a node that does not search so far leaves it open', async () => {
  expect(await ask('too far').told).toBeUndefined()
})
