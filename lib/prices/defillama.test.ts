import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { defillama } from './defillama.client'
import { defillamaId } from './defillama-id'

const NOW = 1_790_000_000_000
const SECONDS = NOW / 1000
const id = (text: string) => text as AssetId
const BTC = id('coin:bitcoin')
const ETH_ON_OPTIMISM = id('eip155:10/native')
const USDC_E = id('eip155:42161/erc20:0xff970a61a04b1ca14834a43f5de4533ebddb5cc8')
const MINT = id('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:5oVNBeEEQvYi1cX3ir8Dx5n1P7pdxydbGF2X4TxVusJm')

/** Answers current prices with one body and changes with the other. */
const answers = (current: string, percentage = '{"coins":{}}') =>
  answeringFetch(({ url }) => ({ text: url.includes('/percentage/') ? percentage : current }))
const coins = (entries: string) => `{"coins":{${entries}}}`
const entry = (price: string, more = '') =>
  `{"symbol":"X","price":${price},"timestamp":${SECONDS - 60}${more}}`
const read = (assets: AssetId[], { fetch }: ReturnType<typeof answeringFetch>) =>
  defillama.read({ assets, fetch, now: NOW })

test('every digit of a price arrives, by slug and by contract', async () => {
  const network = answers(
    coins(
      `"coingecko:bitcoin":${entry('91250.1234567890123456789', ',"confidence":0.99')},` +
        `"coingecko:ethereum":${entry('3e3')},"arbitrum:0xFF970a61A04b1cA14834A43f5dE4533eBDDB5CC8":${entry('1e-8')}`,
    ),
  )
  const { quotes, failures } = await read([BTC, ETH_ON_OPTIMISM, USDC_E], network)
  expect(failures).toEqual([])
  expect(quotes).toEqual([
    {
      asset: BTC,
      price: '91250.1234567890123456789',
      at: NOW - 60_000,
      source: 'defillama',
      confidence: 0.99,
    },
    { asset: ETH_ON_OPTIMISM, price: '3000', at: NOW - 60_000, source: 'defillama' },
    { asset: USDC_E, price: '0.00000001', at: NOW - 60_000, source: 'defillama' },
  ])
  expect(network.asked[0]?.url).toBe(
    'https://coins.llama.fi/prices/current/coingecko:bitcoin,coingecko:ethereum,arbitrum:0xff970a61a04b1ca14834a43f5de4533ebddb5cc8',
  )
})

test('the price of 24 hours ago follows from the change', async () => {
  const current = coins(`"coingecko:bitcoin":${entry('110')},"coingecko:ethereum":${entry('75')}`)
  const network = answers(current, coins('"coingecko:bitcoin":10,"coingecko:ethereum":-25.0'))
  const { quotes } = await read([BTC, ETH_ON_OPTIMISM], network)
  expect(quotes.map(({ price24hAgo }) => price24hAgo)).toEqual(['100', '100'])
})

test('without the changes the prices stay, and the failure is told', async () => {
  const network = answeringFetch(({ url }) =>
    url.includes('/percentage/') ? { status: 500 } : { text: coins(`"coingecko:bitcoin":${entry('110')}`) },
  )
  const { quotes, failures } = await read([BTC], network)
  expect(quotes).toHaveLength(1)
  expect(quotes[0]).not.toHaveProperty('price24hAgo')
  expect(failures.map(({ code }) => code)).toEqual(['unavailable'])
})

test.each([
  ['zero', entry('0')],
  ['negative', entry('-1')],
  ['text', entry('"abc"')],
  ['without a time', '{"price":1}'],
  ['null', 'null'],
])('a price that is %s is malformed: none, and never zero', async (_what, malformed) => {
  const network = answers(coins(`"coingecko:bitcoin":${malformed},"coingecko:ethereum":${entry('2')}`))
  const { quotes, failures } = await read([BTC, ETH_ON_OPTIMISM], network)
  expect(quotes.map(({ asset }) => asset)).toEqual([ETH_ON_OPTIMISM])
  expect(failures.map(({ code }) => code)).toEqual(['bad-answer'])
})

test('a price that the source itself doubts, or that is a day old, is not taken', async () => {
  const old = `{"price":5,"timestamp":${SECONDS - 90_000}}`
  const network = answers(
    coins(`"coingecko:bitcoin":${entry('1', ',"confidence":0.19')},"coingecko:ethereum":${old}`),
  )
  expect(await read([BTC, ETH_ON_OPTIMISM], network)).toEqual({ quotes: [], failures: [] })
})

test('a clock that runs ahead is pulled back to now', async () => {
  const network = answers(coins(`"coingecko:bitcoin":{"price":5,"timestamp":${SECONDS + 500}}`))
  expect((await read([BTC], network)).quotes[0]?.at).toBe(NOW)
})

test('Solana mints keep their case', async () => {
  expect(defillamaId(MINT)).toBe('solana:5oVNBeEEQvYi1cX3ir8Dx5n1P7pdxydbGF2X4TxVusJm')
  const wrongCase = answers(coins(`"solana:5ovnbeeeqvyi1cx3ir8dx5n1p7pdxydbgf2x4txvusjm":${entry('2')}`))
  expect((await read([MINT], wrongCase)).quotes).toEqual([])
  const right = answers(coins(`"${defillamaId(MINT)}":${entry('2')}`))
  expect((await read([MINT], right)).quotes).toHaveLength(1)
})

test.each([
  ['<html>busy</html>', 200, 'bad-answer'],
  ['', 200, 'bad-answer'],
  ['{"coins":{"coingecko:bitcoin":{"price":1', 200, 'bad-answer'],
  ['[]', 200, 'bad-answer'],
  ['{"coins":[]}', 404, 'bad-answer'],
  ['', 502, 'unavailable'],
  ['', 403, 'unavailable'],
])('%j with %i is %s', async (text, status, code) => {
  const network = answeringFetch(() => ({ text, status }))
  await expect(read([BTC], network)).rejects.toMatchObject({ code })
})

test.each([
  [{}, 60_000],
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': '1' }, 60_000],
  [{ 'retry-after': '999999999' }, 3_600_000],
  [{ 'retry-after': new Date(NOW + 90_000).toUTCString() }, 90_000],
  [{ 'retry-after': 'soon' }, 60_000],
])('429 with %j waits', async (headers, wait) => {
  const network = answeringFetch(() => ({ status: 429, headers }))
  await expect(read([BTC], network)).rejects.toMatchObject({ code: 'rate-limited', retryAt: NOW + wait })
})

test('fiat, manual assets, venue symbols and natives of unknown chains are not for this source', () => {
  for (const other of [
    'fiat:eur',
    'manual:x',
    'venue:kraken/XYZ',
    'eip155:424242/native',
    'eip155:424242/erc20:0x01',
    'nonsense',
  ]) {
    expect(defillama.supports(id(other)), other).toBe(false)
  }
})

test('batches stay under 150 names and 4000 characters, and lose nothing', () => {
  const contracts = Array.from({ length: 1000 }, (_, n) =>
    id(`eip155:1/erc20:0x${n.toString(16).padStart(40, '0')}`),
  )
  const batches = defillama.batches([...contracts, ...contracts, id('fiat:eur')])
  expect(new Set(batches.flat())).toEqual(new Set(contracts))
  expect(batches.flat()).toHaveLength(1000)
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(150)
    expect(
      batch.map((asset) => encodeURIComponent(defillamaId(asset) ?? '')).join(',').length,
    ).toBeLessThanOrEqual(4000)
  }
  expect(
    defillama.batches(Array.from({ length: 301 }, (_, n) => id(`coin:c${n}`))).map(({ length }) => length),
  ).toEqual([150, 150, 1])
  expect(defillama.batches([])).toEqual([])
})

test('one collection is asked once for all its members', async () => {
  const members = [id('eip155:1/native'), id('eip155:10/native'), id('coin:ethereum')]
  expect(defillama.batches(members)).toEqual([members])
  const network = answers(coins(`"coingecko:ethereum":${entry('2')}`))
  expect((await read(members, network)).quotes.map(({ asset }) => asset)).toEqual(members)
  expect(network.asked[0]?.url).toBe('https://coins.llama.fi/prices/current/coingecko:ethereum')
})
