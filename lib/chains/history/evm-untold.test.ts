import { beforeEach, expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { decodeAggregate3, encodeAggregate3 } from '../aggregate3-codec'
import { evmChains } from '../data/evm-chains'
import { createEndpointHealth } from '../endpoint-health'
import { readEvmHistory } from './evm-history.client'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const COIN = `0x${'a'.repeat(40)}`
const SPAM = `0x${'b'.repeat(40)}`
const HASH = `0x${'c'.repeat(64)}`
const word = (value: number) => value.toString(16).padStart(64, '0')

let health = createEndpointHealth()
beforeEach(() => {
  health = createEndpointHealth()
})

/** `aggregate3`'s answer for one call, as the ABI has it. */
const aggregated = (success: boolean, data: string) =>
  `0x${word(32)}${word(1)}${word(32)}${word(success ? 1 : 0)}${word(64)}${word(data.length / 2)}${data}`

interface World {
  chain: string
  tokenDecimal?: string | null
  contract?: string
  /** Answer of `decimals()`; absent: the contract reverts. */
  decimals?: number
  receipt?: unknown
  rpc?: 'down' | 'refuses'
  /** Of the one transaction, in place of what it is otherwise. */
  row?: object
}

async function read({ chain: id, tokenDecimal, contract = COIN, decimals, receipt = null, rpc, row }: World) {
  const chain = evmChains().find((each) => each.id === (id as ChainId))
  if (!chain) throw new Error('no chain')
  const common = { blockNumber: '7', timeStamp: '1700000000', hash: HASH, from: ME, to: YOU }
  const normal = { ...common, value: '5', input: '0x', isError: '0', gasUsed: '21000', gasPrice: '1000' }
  const token = { ...common, contractAddress: contract, value: '2500000', tokenSymbol: 'C', tokenName: 'C' }
  const lists: Record<string, unknown> = {
    getblocknobytime: '100',
    txlist: [{ ...normal, ...row }],
    ...(tokenDecimal === undefined ? {} : { tokentx: [{ ...token, tokenDecimal }] }),
  }
  const nodeAnswer = ({ method }: FakeRpcCall) => {
    if (method === 'eth_chainId') return result(`0x${chain.chainId.toString(16)}`)
    if (rpc === 'refuses') return fault(-32601, 'Method not found')
    if (method === 'eth_getTransactionReceipt') return result(receipt)
    return result(decimals === undefined ? aggregated(false, '') : aggregated(true, word(decimals)))
  }
  const fake = fakeFetch((request) => {
    if (request.method === 'POST') return rpc === 'down' ? 'unreachable' : nodeAnswer(rpcCall(request))
    const found = lists[new URL(request.url).searchParams.get('action') ?? '']
    return {
      text: JSON.stringify(
        found === undefined
          ? { status: '0', message: 'No transactions found', result: [] }
          : { status: '1', message: 'OK', result: found },
      ),
    }
  })
  const settings = { historyKeys: {}, historyUrls: { [id]: ['https://own.test/api'] } }
  const rpcs = ['https://rpc.test']
  const options = { chain, account: ME, settings, rpcs, fetch: fake.fetch, now: () => 2e12, health }
  return { page: await readEvmHistory(options, undefined), asked: fake.asked }
}
const coinLeg = ({ page }: Awaited<ReturnType<typeof read>>) =>
  page.entries[0]?.legs.find(({ asset }) => asset.includes('erc20'))?.quantity

test('the fixture answers as the codec reads', () => {
  expect(decodeAggregate3(aggregated(true, word(6)), 1)).toEqual([
    { success: true, returnData: `0x${word(6)}` },
  ])
  expect(encodeAggregate3([{ target: COIN, callData: '0x' }])).toMatch(/^0x82ad56cb/)
})

test.each([
  '',
  null,
  '0',
  'NaN',
  '99',
])('decimals told as %j are asked of the contract', async (tokenDecimal) => {
  expect(coinLeg(await read({ chain: 'eip155:1', tokenDecimal, decimals: 6 }))).toBe('-2.5')
})

test('decimals that are told need no question', async () => {
  const told = await read({ chain: 'eip155:1', tokenDecimal: '6' })
  expect(coinLeg(told)).toBe('-2.5')
  expect(told.asked.filter(({ method }) => method === 'POST')).toEqual([])
})

test('the row of a contract without decimals is refused, and its transaction is not called understood', async () => {
  const told = await read({ chain: 'eip155:1', tokenDecimal: '', contract: SPAM })
  expect(coinLeg(told)).toBeUndefined()
  expect(told.page.entries[0]).toMatchObject({ unclear: true })
})

test('without an endpoint there is no page: a guess would stay for ever', async () => {
  await expect(read({ chain: 'eip155:1', tokenDecimal: '', rpc: 'down' })).rejects.toMatchObject({
    code: 'unreachable',
  })
})

test('the fee of the layer below comes from the receipt', async () => {
  const receipt = { transactionHash: HASH, l1Fee: '0x3e8' }
  const { page } = await read({ chain: 'eip155:8453', receipt })
  expect(page.entries[0]?.fees[0]?.quantity).toBe('0.000000000021001')
  expect(page.entries[0]).not.toHaveProperty('unclear')
  expect(page).not.toHaveProperty('missing')
})

test('a deposit to the account itself has paid no fee and brings what it sends', async () => {
  const { page, asked } = await read({ chain: 'eip155:8453', row: { to: ME, gasPrice: '0' } })
  const [entry] = page.entries
  expect(entry).toMatchObject({ kind: 'deposit', reason: 'bridge-in', fees: [] })
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['0.000000000000000005'])
  expect(entry).not.toHaveProperty('unclear')
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
})

test.each([
  ['no receipt', { receipt: null }],
  ['a receipt without it', { receipt: { transactionHash: HASH } }],
  ['a receipt of another transaction', { receipt: { transactionHash: `0x${'d'.repeat(64)}`, l1Fee: '0x1' } }],
  ['no such method', { rpc: 'refuses' as const }],
])('%s: the entry is unclear and the page says what is missing', async (_, given) => {
  const { page } = await read({ chain: 'eip155:10', ...given })
  expect(page.entries[0]).toMatchObject({ unclear: true })
  expect(page.missing?.[0]?.what).toBe('layer-fees:eip155:10')
})
