import { expect, test } from 'vitest'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { evmChains } from '../data/evm-chains'
import { createEndpointHealth } from '../endpoint-health'
import { readEvmHistory } from './evm-history.client'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const chain = evmChains()[0]
const row = (index: number, from = YOU, to = ME, block = index) => ({
  blockNumber: String(block),
  timeStamp: String(1_700_000_000 + block),
  hash: `0x${index.toString(16).padStart(64, '0')}`,
  from,
  to,
  value: '1000000000000000000',
  input: '0x',
  isError: '0',
  gasUsed: '21000',
  gasPrice: '1000000000',
})

/** A server with a list of transactions, that may answer anything else for a host. */
function history(all: ReturnType<typeof row>[], broken: Record<string, string> = {}) {
  const fetch: GuardedFetch = async ({ url }) => {
    const { host, searchParams } = new URL(url)
    const answer = (text: string) => ({ status: 200, headers: {}, text })
    const instead = broken[host]
    if (instead !== undefined) return answer(instead)
    const ask = (name: string) => Number(searchParams.get(name))
    if (searchParams.get('action') === 'getblocknobytime')
      return answer(JSON.stringify({ status: '1', message: 'OK', result: '100000' }))
    const rows = searchParams.get('action') === 'txlist' ? all : []
    const found = rows
      .filter(({ blockNumber }) => +blockNumber >= ask('startblock') && +blockNumber <= ask('endblock'))
      .slice((ask('page') - 1) * ask('offset'), ask('page') * ask('offset'))
    if (found.length === 0)
      return answer(JSON.stringify({ status: '0', message: 'No transactions found', result: [] }))
    return answer(JSON.stringify({ status: '1', message: 'OK', result: found }))
  }
  if (!chain) throw new Error('no chain')
  const settings = { historyKeys: {}, historyUrls: {} }
  const options = { chain, account: ME, settings, fetch, now: () => 2e12, health: createEndpointHealth() }
  return (cursor?: string) => readEvmHistory(options, cursor)
}

async function readAll(read: ReturnType<typeof history>) {
  const ids: string[] = []
  for (let cursor: string | undefined, turn = 0; turn < 20; turn++) {
    const page = await read(cursor)
    ids.push(...page.entries.map(({ nativeId }) => nativeId))
    if (page.done) return ids
    cursor = page.cursor
  }
  throw new Error('no end')
}

test('pages go on at whole blocks: nothing is skipped and nothing comes twice', async () => {
  const ids = await readAll(
    history(Array.from({ length: 2345 }, (_, at) => row(at, YOU, ME, Math.floor(at / 7)))),
  )
  expect(ids).toHaveLength(2345)
  expect(new Set(ids).size).toBe(2345)
})

test('a block that fills a page by itself is read to its end', async () => {
  const ids = await readAll(history(Array.from({ length: 2100 }, (_, at) => row(at, YOU, ME, 5))))
  expect(new Set(ids).size).toBe(2100)
})

test('gas is a fee beside what was sent', async () => {
  const page = await history([row(1, ME, YOU)])()
  expect(page.entries[0]?.legs[0]?.quantity).toBe('-1')
  expect(page.entries[0]?.fees[0]?.quantity).toBe('0.000021')
})

test.each([
  ['an error text', '{"status":"0","message":"NOTOK","result":"Max rate limit reached"}'],
  ['a web page', '<html></html>'],
  ['rows of a stranger', JSON.stringify({ status: '1', message: 'OK', result: [row(1, YOU, YOU)] })],
])('%s sends the question to the next source, and is never an end', async (_, text) => {
  const page = await history([row(1)], { 'eth.blockscout.com': text })()
  expect(page.entries).toHaveLength(1)
  const all = { 'eth.blockscout.com': text, 'api.routescan.io': text }
  await expect(history([row(1)], all)()).rejects.toThrow()
})
