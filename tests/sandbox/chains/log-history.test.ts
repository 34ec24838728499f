/** The product at nodes of a network without an explorer: the same entries as an explorer's, page by page, whatever the nodes do. */
import { expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { openChainHistory } from '@/lib/chains/history/open-history.client'
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { HistoryPage } from '@/lib/core/history-source'
import type { GuardedAnswer, GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { defaultSettings } from '@/lib/settings/settings'
import type { TrueEvmTransaction } from '../ledger/history/evm-history'
import { createEvmRpcServer } from './evm-rpc-server'
import { createExplorer, EXPLORER_KEYS } from './explorer'
import { RpcError } from './json-rpc'
import { createLogNode, heightAt, type LogNodeOptions, type NodeLog } from './log-node'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const POOL = `0x${'d'.repeat(40)}`
const ART = `0x${'a7'.repeat(20)}`
const START = 1_700_004_000_000
const NOW = START + 12_000 * 300_000
const GAS = 50_000n * 12_000_000_000n
const COIN = {
  address: `0x${'c'.repeat(40)}`,
  symbol: 'COIN',
  name: 'Coin',
  decimals: 6,
  units: '0',
  collection: 'coin:usd-coin',
}
const coin = { kind: 'coin', token: COIN } as const
const piece = (kind: 'erc721' | 'erc1155', id: string) => ({ kind, address: ART, id, name: 'Art' }) as const

/** Every 400th block brings something; what comes or goes as bare coins, and what fails, is in no log. */
const HISTORY = Array.from({ length: 300 }, (_, index): TrueEvmTransaction => {
  const place = { hash: `0x${(index + 1).toString(16).padStart(64, '0')}`, at: START + index * 400 * 12_000 }
  const yours = { ...place, from: YOU, to: ME, units: 0n, gas: 0n, failed: false }
  const mine = { ...place, from: ME, to: POOL, units: 0n, gas: GAS, failed: false }
  if (index % 50 === 0) return { ...yours, units: 10n ** 18n }
  const coins = { from: POOL, to: ME, units: 9n, of: { kind: 'ether' } } as const
  switch (index % 10) {
    case 1:
      return { ...mine, to: YOU, token: COIN, units: 5n }
    case 2:
      return { ...mine, units: 7n, more: [{ from: POOL, to: ME, units: 2n, of: coin }] }
    case 3:
      return { ...mine, more: [{ from: ME, to: YOU, units: 3n, of: piece('erc1155', '8') }] }
    case 4:
      return { ...yours, more: [{ from: YOU, to: ME, units: 1n, of: piece('erc721', String(index)) }] }
    case 5:
      return { ...mine, more: [{ from: ME, to: POOL, units: 4n, of: coin }, coins] }
    case 6:
      return { ...mine, units: 8n, failed: true }
    case 7:
      return { ...mine, to: YOU, units: 6n }
    case 8:
      return { ...mine, more: [coins] }
    default:
      return { ...yours, token: COIN, units: 1000n }
  }
})
/** What a log shows. */
const SHOWN = HISTORY.filter(({ token, more }) => token || more?.some(({ of }) => of.kind !== 'ether'))

type Node = Partial<Omit<LogNodeOptions, 'chainId' | 'owner'>> | 'down'

/** The nodes of a network: each at a name of its own. */
function openWorld(nodes: readonly Node[], chainId = 56) {
  const answers = nodes.map((node) =>
    node === 'down' ? node : createLogNode({ chainId, owner: ME, history: HISTORY, now: NOW, ...node }),
  )
  const explorer = createExplorer({ owner: ME, historyOf: () => HISTORY })
  const asked: string[] = []
  const fetch: GuardedFetch = async ({ url, method = 'GET', body = '' }) => {
    const { host, pathname, search } = new URL(url)
    const answer = answers[Number(/^node(\d)/.exec(host)?.[1])]
    if (answer === undefined) {
      const told = await explorer.handle({ method, host, url: pathname + search, headers: {}, body })
      return { status: told.status, headers: told.headers ?? {}, text: told.body }
    }
    asked.push(`${host} ${body}`)
    if (answer === 'down') throw new AppError('unreachable', { template: 'down', params: {} })
    return { status: 200, headers: {}, text: answer(body) }
  }
  const urls = nodes.map((_, index) => `https://node${index}.test`)
  return { fetch, asked, urls, chainId }
}

function open({ fetch, urls, chainId }: ReturnType<typeof openWorld>, key?: string) {
  const id = `eip155:${chainId}`
  const own = { chainId, name: 'Own', symbol: 'OWN', rpcs: urls }
  const settings = {
    ...defaultSettings,
    endpoints: { [id]: urls },
    customChains: chainId === 56 ? [] : [own],
    historyKeys: key === undefined ? {} : { etherscan: key },
  }
  const context = { fetch, now: () => NOW, health: createEndpointHealth(), settings }
  return openChainHistory({ kind: 'evm', address: ME, chains: [id as never] }, context)
}

/** @param isKilled a new process for each page: nothing but the cursor is kept */
async function readAll(
  world: ReturnType<typeof openWorld>,
  { isKilled = false, key, from }: { isKilled?: boolean; key?: string; from?: string } = {},
) {
  const entries: EntryDraft[] = []
  const pages: HistoryPage[] = []
  let source = open(world, key)
  const [stream] = await source.streams()
  let cursor = from
  for (let step = 0; step < 300; step++) {
    const page = await source.read(stream?.id ?? '', cursor)
    entries.push(...page.entries)
    pages.push(page)
    cursor = page.cursor
    if (page.done) return { entries, pages, page, cursor, stream: stream?.id }
    if (isKilled) source = open(world, key)
  }
  throw new Error('no end')
}

const plain = (entries: readonly EntryDraft[]) =>
  entries.toSorted((a, b) => (a.nativeId < b.nativeId ? -1 : 1))
const idsOf = (entries: readonly EntryDraft[]) => entries.map(({ nativeId }) => nativeId)
const hasAll = (entries: readonly EntryDraft[], history: readonly TrueEvmTransaction[] = HISTORY) =>
  expect(idsOf(plain(entries))).toEqual(history.map(({ hash }) => `tx:56:${hash}`).toSorted())

test('the entries are those that an explorer leads to, with the same ids', async () => {
  const told = await readAll(openWorld([{}]), { key: EXPLORER_KEYS.etherscan })
  const searched = await readAll(openWorld([{}]))
  expect([told.stream, searched.stream]).toEqual(['eip155:56', 'logs:eip155:56'])
  hasAll(searched.entries)
  expect(plain(searched.entries)).toEqual(plain(told.entries))
  expect(searched.pages.flatMap(({ missing = [] }) => missing)).toEqual([])
})

test('killed after each page it comes to the same entries, each once', async () => {
  const whole = await readAll(openWorld([{ maxRange: 3000 }, {}]))
  const pieces = await readAll(openWorld([{ maxRange: 3000 }, {}]), { isKilled: true })
  expect(pieces.pages.length).toBeGreaterThan(5)
  expect(new Set(idsOf(pieces.entries)).size).toBe(pieces.entries.length)
  expect(plain(pieces.entries)).toEqual(plain(whole.entries))
})

test.each([
  ['ranges', { maxRange: 700 }],
  ['results', { maxLogs: 3 }],
])('limits of %s are met by asking for less', async (_, limits) => {
  hasAll((await readAll(openWorld([limits]))).entries)
})

test('the search begins before the first use, and ends where the chain is settled', async () => {
  const { pages, page } = await readAll(openWorld([{}]))
  const { start, next } = JSON.parse(pages[0]?.cursor ?? '') as { start: number; next: number }
  expect(next).toBe(start)
  expect(start).toBe(heightAt(START) - 1_000_000)
  expect(page.provenUntil).toBeLessThanOrEqual(NOW - 15 * 60_000)
  expect(page.provenUntil).toBeGreaterThan(NOW - 60 * 60_000)
})

test('without an archive it begins a bounded way back, and says what it cannot see', async () => {
  const { pages, page, entries } = await readAll(openWorld([{ noArchive: true, maxRange: 400_000 }]))
  const { start, head } = JSON.parse(pages[0]?.cursor ?? '') as { start: number; head: number }
  expect(head - start).toBe(20_000_000)
  hasAll(entries, SHOWN)
  expect(page.missing?.map(({ what }) => what)).toEqual(['coins:eip155:56', 'before:eip155:56'])
})

test('of an address that was never used nothing is missing, and its search is short', async () => {
  const history = HISTORY.filter(({ token, from }) => token && from === YOU)
  const { pages, entries } = await readAll(openWorld([{ noArchive: true, history }]))
  const { start, head } = JSON.parse(pages[0]?.cursor ?? '') as { start: number; head: number }
  expect(head - start).toBe(1_000_000)
  hasAll(entries, history)
  expect(pages.flatMap(({ missing = [] }) => missing)).toEqual([])
})

test('of a contract’s own address no state is taken for the whole', async () => {
  const { entries, page } = await readAll(openWorld([{ codeFrom: heightAt(START) - 1 }]))
  hasAll(entries, SHOWN)
  expect(page.missing?.map(({ what }) => what)).toEqual(['coins:eip155:56'])
})

test.each([
  false,
  true,
])('a node that has forgotten is passed over, silently short as it is (busy: %s)', async (isBusy) => {
  const keepsFrom = heightAt(START) + 50_000
  hasAll((await readAll(openWorld([{ keepsFrom, isBusy }, { isBusy }]))).entries)
})

test('what all nodes have forgotten is skipped and said; what one node may still tell is waited for', async () => {
  const half = heightAt(START) + 60_000
  const begun = await open(openWorld([{ noArchive: true }])).read('logs:eip155:56', undefined)
  const late = JSON.stringify({
    ...(JSON.parse(begun.cursor) as object),
    next: heightAt(START) + 1,
    proven: START,
  })
  const forgetful = { noArchive: true, keepsFrom: half, isBusy: true }
  const mute = { distort: refuse('eth_getLogs', new RpcError(-32005, 'limit exceeded')) }
  await expect(readAll(openWorld([forgetful, 'down']), { from: late })).rejects.toThrow()
  const { entries, pages } = await readAll(openWorld([forgetful, mute]), { from: late })
  expect(pages[0]?.missing?.map(({ reason }) => reason.params)).toEqual([
    { chain: 'BNB Smart Chain', from: '2023-11-14', until: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) },
  ])
  const { next: after } = JSON.parse(pages[0]?.cursor ?? '') as { next: number }
  expect(after).toBeGreaterThanOrEqual(half)
  hasAll(
    entries,
    SHOWN.filter(({ at }) => heightAt(at) >= after),
  )
})

test('what a witness finds and the first node does not is looked at, and counts when both know it', async () => {
  const short = (method: string, result: unknown) =>
    method === 'eth_getLogs' ? (result as NodeLog[]).filter((_, index) => index % 2 === 0) : result
  hasAll((await readAll(openWorld([{ distort: short }, {}]))).entries)
})

const CHANGES: [string, (log: NodeLog) => NodeLog][] = [
  ['of a block that was not asked for', (log) => ({ ...log, blockNumber: '0x1' })],
  [
    'of somebody else',
    (log) => ({ ...log, topics: log.topics.map((each) => each.replace(/1{40}$/, '3'.repeat(40))) }),
  ],
  ['that were taken back', (log) => ({ ...log, removed: true })],
  ['that the receipt does not have', (log) => ({ ...log, data: log.data.replace(/.$/, 'f') })],
  ['of transactions that nobody knows', (log) => ({ ...log, transactionHash: `0x${'e'.repeat(64)}` })],
]
test.each(CHANGES)('logs %s move no cursor; another node is asked', async (_, change) => {
  const distort = (method: string, result: unknown) =>
    method === 'eth_getLogs' ? (result as NodeLog[]).map(change) : result
  hasAll((await readAll(openWorld([{ distort }, {}]))).entries)
  await expect(readAll(openWorld([{ distort }]))).rejects.toMatchObject({ code: 'bad-answer' })
})

test('two nodes that contradict each other bring nothing', async () => {
  const distort = (method: string, result: unknown) =>
    method === 'eth_getTransactionReceipt' && result ? { ...result, gasUsed: '0x1' } : result
  await expect(readAll(openWorld([{ distort }, {}]))).rejects.toMatchObject({ code: 'bad-answer' })
})

function refuse(wanted: string, error: RpcError) {
  return (method: string, result: unknown) => {
    if (method === wanted) throw error
    return result
  }
}

test.each([
  ['is not there', 'down' as const],
  ['searches nothing', { distort: refuse('eth_getLogs', new RpcError(-32005, 'limit exceeded')) }],
  ['knows no such method', { distort: refuse('eth_getLogs', new RpcError(-32601, 'method not found')) }],
  [
    'answers nonsense',
    { distort: (method: string, result: unknown) => (method === 'eth_getLogs' ? {} : result) },
  ],
])('a node that %s is passed over; alone, it ends nothing', async (_, node: Node) => {
  hasAll((await readAll(openWorld([node, {}]))).entries)
  await expect(readAll(openWorld([node]))).rejects.toThrow()
})

const isTriangular = (count: number) => Number.isInteger(Math.sqrt(8 * count + 1))

test.each<[string, Partial<GuardedAnswer> | 'unreachable']>([
  ['does not answer', 'unreachable'],
  ['sends a page of HTML', { text: '<!doctype html><title>Attention</title>' }],
  ['asks to wait', { status: 429, text: 'Too Many Requests' }],
  ['is down', { status: 503, text: 'down' }],
])('one request after the other %s, ever more rarely: nothing is lost or told twice', async (_, answer) => {
  const history = HISTORY.slice(0, 40)
  const world = openWorld([{ history }, { history }])
  let count = 0
  const fetch: GuardedFetch = async (request) => {
    count++
    if (!isTriangular(count)) return world.fetch(request)
    if (answer === 'unreachable') throw new AppError('unreachable', { template: 'down', params: {} })
    return { status: 200, headers: {}, text: '', ...answer }
  }
  const told: EntryDraft[] = []
  let cursor: string | undefined
  for (let [step, done] = [0, false]; step < 300 && !done; step++) {
    try {
      const page = await open({ ...world, fetch }).read('logs:eip155:56', cursor)
      told.push(...page.entries)
      ;({ cursor, done } = page)
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
    }
  }
  hasAll(told, history)
  expect(JSON.parse(cursor ?? '')).toMatchObject({ archive: true })
})

test('a network of the user’s own is searched as well', async () => {
  const { entries, stream } = await readAll(openWorld([{}], 31_337))
  expect(stream).toBe('logs:eip155:31337')
  expect(entries).toHaveLength(HISTORY.length)
})

test('more changes than a page has room for are told by the next one, whole blocks at a time', async () => {
  const history = Array.from({ length: 350 }, (_, index): TrueEvmTransaction => {
    const place = { hash: `0x${(index + 1).toString(16).padStart(64, '0')}`, at: START + index * 12_000 }
    return { ...place, from: YOU, to: ME, units: 3n, gas: 0n, failed: false }
  })
  const { entries, pages } = await readAll(openWorld([{ history }]), { isKilled: true })
  hasAll(entries, history)
  expect(entries).toHaveLength(350)
  expect(Math.max(...pages.map((page) => page.entries.length))).toBeLessThan(200)
})

test('coins that no transaction explains are said to be missing', async () => {
  const start = HISTORY[0]
  if (!start) throw new Error('no history')
  const reward = { ...start, hash: `0x${'f'.repeat(64)}`, at: START + 12_000 }
  const hidden = (method: string, result: unknown) =>
    method === 'eth_getBlockByNumber' ? withoutHash(result, reward.hash) : result
  const history = [start, reward]
  const { entries, page, pages } = await readAll(openWorld([{ history, distort: hidden }]))
  hasAll(entries, [start])
  const missing = pages.flatMap((each) => each.missing ?? []).map(({ what }) => what)
  expect(missing).toContain('coins:eip155:56')
  expect(page.done).toBe(true)
})

function withoutHash(block: unknown, hash: string): unknown {
  const { transactions, ...rest } = block as { transactions: (string | { hash: string })[] }
  return {
    ...rest,
    transactions: transactions.filter((tx) => ![tx, (tx as { hash?: string }).hash].includes(hash)),
  }
}

test('what contracts may have paid besides is not called understood', async () => {
  const { entries } = await readAll(openWorld([{ noArchive: true }]))
  const doubt = new Map(entries.map(({ txHash, unclear = false }) => [txHash, unclear]))
  // A plain transfer, a call of a pool, a piece that came.
  expect([1, 5, 4].map((index) => doubt.get(HISTORY[index]?.hash ?? ''))).toEqual([false, true, false])
})

test('a network on which nothing happened is read to its end', async () => {
  const quiet = createEvmRpcServer({ anvils: [] })
  const fetch: GuardedFetch = async ({ url, method = 'GET', body = '' }) => {
    const { host, pathname } = new URL(url)
    const answer = await quiet.handle({ method, host, url: pathname, headers: {}, body })
    return { status: answer.status, headers: {}, text: answer.body }
  }
  const world = { ...openWorld([]), fetch, urls: ['https://bsc.drpc.org'] }
  const { entries, pages } = await readAll(world)
  expect(entries).toEqual([])
  expect(pages.length).toBeLessThan(10)
})
