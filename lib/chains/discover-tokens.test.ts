import { expect, test } from 'vitest'
import { fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { DEFAULT_EVM_CHAINS } from './data/evm-chains'
import { discoverTokens } from './discover-tokens.client'
import { createEndpointHealth } from './endpoint-health'

const ME = `0x${'ab'.repeat(20)}`
const topicOf = (address: string) => `0x${address.slice(2).padStart(64, '0')}`
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const token = (n: number) => `0x${n.toString(16).padStart(40, '0')}`

interface FakeLog {
  block: number
  address: string
  topics?: string[]
  removed?: boolean
}

interface Range {
  fromBlock: string
  toBlock: string
  topics: (string | null)[]
}

function search({
  logs = [],
  height = 1_000_000,
  maxRange = Infinity,
  cursor,
}: {
  logs?: FakeLog[]
  height?: number
  maxRange?: number
  cursor?: number
}) {
  const ranges: [number, number][] = []
  const fake = fakeFetch((request) => {
    const { method, params } = rpcCall(request)
    if (method === 'eth_chainId') return result('0x1')
    if (method === 'eth_blockNumber') return result(`0x${height.toString(16)}`)
    const { fromBlock, toBlock, topics } = params[0] as Range
    expect(topics).toEqual([TRANSFER, null, topicOf(ME)])
    const [from, to] = [Number(fromBlock), Number(toBlock)]
    if (to - from + 1 > maxRange) return fault(-32000, `block range is too large, at most ${maxRange}`)
    ranges.push([from, to])
    const hits = logs.filter(({ block }) => block >= from && block <= to)
    return result(
      hits.map((log) => ({ topics: [TRANSFER, topicOf(token(999)), topicOf(ME)], data: '0x', ...log })),
    )
  })
  const [chain] = DEFAULT_EVM_CHAINS
  if (!chain) throw new Error('no chain')
  const found = discoverTokens({
    address: ME.toUpperCase().replace('0X', '0x'),
    chain,
    rpcs: ['https://a.test'],
    fetch: fake.fetch,
    now: () => 0,
    health: createEndpointHealth(),
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { found, ranges }
}

test('recent blocks are searched without a gap up to the newest', async () => {
  const { found, ranges } = search({
    logs: [
      { block: 996_000, address: token(1) },
      { block: 1_000_000, address: token(2) },
    ],
  })
  expect(await found).toEqual({
    tokens: [1, 2].map((n) => ({ address: token(n), foundBy: 'log' })),
    dropped: 0,
    cursor: 1_000_000,
    isComplete: true,
  })
  expect(ranges[0]?.[0]).toBe(995_000)
  for (const [index, [from]] of ranges.entries())
    if (index > 0) expect(from).toBe((ranges[index - 1]?.[1] ?? 0) + 1)
})

test('a node with a narrow range is asked for less, and the walk ends early with its cursor', async () => {
  const { found, ranges } = search({ maxRange: 100, logs: [{ block: 995_010, address: token(1) }] })
  const { tokens, cursor, isComplete } = await found
  expect(tokens).toHaveLength(1)
  expect(isComplete).toBe(false)
  expect(cursor).toBe(ranges.at(-1)?.[1])
})

test('a later walk starts behind the cursor, a little earlier for replaced blocks', async () => {
  const { found, ranges } = search({ cursor: 999_990 })
  expect((await found).isComplete).toBe(true)
  expect(ranges).toEqual([[999_958, 1_000_000]])
})

test('a cursor from the future does not skip blocks', async () => {
  const { found, ranges } = search({ cursor: 2_000_000 })
  expect((await found).cursor).toBe(1_000_000)
  expect(ranges).toEqual([[999_968, 1_000_000]])
})

test('NFTs, foreign recipients, other events and removed logs are no tokens; one token counts once', async () => {
  const block = 999_999
  const sender = topicOf(token(5))
  const { found } = search({
    logs: [
      { block, address: token(1), topics: [TRANSFER, sender, topicOf(ME), topicOf('0x01')] },
      { block, address: token(2), topics: [TRANSFER, sender, topicOf(token(7))] },
      { block, address: token(3), topics: [`0x${'0'.repeat(64)}`, sender, topicOf(ME)] },
      { block, address: token(4), removed: true },
      { block, address: token(6) },
      { block, address: token(6) },
    ],
  })
  expect((await found).tokens.map(({ address }) => address)).toEqual([token(6)])
})

test('spam by the hundred is cut', async () => {
  const { found } = search({
    logs: Array.from({ length: 5_000 }, (_, n) => ({ block: 999_000, address: token(n + 1) })),
  })
  const { tokens, dropped } = await found
  expect(tokens).toHaveLength(1_000)
  expect(dropped).toBe(4_000)
})

test('a node that searches nothing at all fails the walk', async () => {
  await expect(search({ maxRange: 0 }).found).rejects.toMatchObject({ code: 'unavailable' })
})
